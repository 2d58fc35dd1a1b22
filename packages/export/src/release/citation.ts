import type { Conversion } from '@plangraph/core';
import { datasetTitle } from './distributions.js';

export interface CitationOptions {
  /** Version of the program that made the data. */
  version: string;
  /** RDFC-1.0 hash of the data, by which the very state that is cited can be told. */
  canonicalHash: string;
}

/** The format has one text for all readers, so each is said in both languages. */
const MESSAGE = [
  'If you use these data, please cite them and state the source of the plan.',
  'このデータを使うときは、データを引用し、計画の出典を示してください。',
];

/**
 * How to cite the data, as Citation File Format 1.2 (a file CITATION.cff, read by GitHub, Zenodo and Zotero).
 * Strings are written as JSON, which YAML 1.2 reads.
 * @see https://citation-file-format.github.io/
 */
export function citationCff(conversion: Conversion, { version, canonicalHash }: CitationOptions): string {
  const { attribution, plan, dataset } = conversion;
  const quoted = JSON.stringify;
  const lines = [
    'cff-version: 1.2.0',
    `message: ${quoted(MESSAGE.join(' '))}`,
    'type: dataset',
    `title: ${quoted(datasetTitle(conversion))}`,
    `version: ${quoted(version)}`,
    'authors:',
    '  - name: "The PlanGraph authors"',
    'identifiers:',
    '  - type: other',
    `    value: ${quoted(`rdfc-1.0:sha256:${canonicalHash}`)}`,
    '    description: "Canonical hash of the RDF dataset"',
    '  - type: other',
    `    value: ${quoted(dataset)}`,
    '    description: "IRI of the dataset; not registered yet"',
    ...(attribution === undefined
      ? []
      : [`license-url: ${quoted(attribution.license)}`, `abstract: ${quoted(`${attribution.en} ${attribution.ja}`)}`]),
    'references:',
    '  - type: government-document',
    `    title: ${quoted(plan.data.title)}`,
    '    authors:',
    `      - name: ${quoted(plan.data.issuer ?? plan.data.title)}`,
    ...(plan.data.issued === undefined ? [] : [`    date-released: ${quoted(plan.data.issued)}`]),
  ];
  return `${lines.join('\n')}\n`;
}
