import { NODE_TABLE, vocabulary } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';

const { literal, namedNode, quad } = DataFactory;

const TYPE = vocabulary('rdf:type');
const NODE_CLASSES: ReadonlySet<string> = new Set(NODE_TABLE.map((row) => vocabulary(row.class)));
const DESCRIPTIONS: ReadonlySet<string> = new Set(
  (['dcat:Dataset', 'void:Dataset', 'prov:Activity', 'prov:SoftwareAgent'] as const).map(vocabulary),
);
/** Which statement in short a record says in full: its subject, its object, and the property, fixed or by a value. */
const RECORDS: readonly { of: string; to: string; by: string; properties: ReadonlyMap<string, string> }[] = [
  {
    of: vocabulary('pg:measure'),
    to: vocabulary('pg:actor'),
    by: vocabulary('pg:role'),
    properties: new Map([
      [vocabulary('pg:Lead'), vocabulary('pg:lead')],
      [vocabulary('pg:Via'), vocabulary('pg:via')],
      [vocabulary('pg:Partner'), vocabulary('pg:partner')],
    ]),
  },
  {
    of: vocabulary('pg:division'),
    to: vocabulary('pg:actor'),
    by: vocabulary('pg:duty'),
    properties: new Map([
      [vocabulary('pg:Main'), vocabulary('pg:mainAgency')],
      [vocabulary('pg:Related'), vocabulary('pg:relatedAgency')],
    ]),
  },
];

export interface PartOptions {
  /**
   * Says of a statement between two nodes whether the part has it; all, unless said otherwise. An assignment or
   * responsibility goes with the statement that it says in full.
   */
  keeps?: (subject: string, property: string, object: string) => boolean;
  /** IRI of the part; that of the dataset with `-part` behind it, unless said otherwise. */
  iri?: string;
  /** Address of a page that shows the part. */
  page?: string;
}

/**
 * What a dataset says of some of its nodes: the plan with its source, the nodes given, statements among them, and the
 * assignments, responsibilities, mentions, restatements and schedules that name no other node, with what these have
 * of their own (places in the text, quotes). Links to other nodes of the dataset are left out, so that nothing in the
 * part hangs. A description says of which dataset it is a part, whose rights it carries, and how many nodes it has.
 *
 * Pure. Statements stand in their order, in their graphs; the description comes first, in the default graph.
 *
 * @param shown IRIs of nodes; those that the dataset does not have are not looked at
 * @see https://www.w3.org/TR/vocab-dcat-3/
 */
export function partOfDataset(quads: readonly Quad[], shown: ReadonlySet<string>, options: PartOptions = {}): Quad[] {
  const { keeps = () => true } = options;
  const dataset = readDataset(quads);
  const inPart = (iri: string): boolean => shown.has(iri) || iri === dataset.plan;
  const records = recordsOf(quads, dataset, inPart, keeps);
  const kept = (subject: string): boolean => (dataset.nodes.has(subject) ? inPart(subject) : records.has(subject));
  const statements = quads.filter(({ subject, predicate, object }) => {
    if (!kept(subject.value)) return false;
    if (object.termType === 'Literal' || !dataset.described.has(object.value)) return true;
    if (!kept(object.value)) return false;
    const between = dataset.nodes.has(subject.value) && dataset.nodes.has(object.value);
    return !between || keeps(subject.value, predicate.value, object.value);
  });
  return [...describePart(quads, dataset, shown, options), ...statements];
}

interface DatasetParts {
  plan: string | undefined;
  /** IRI of the description of the dataset. */
  iri: string | undefined;
  nodes: ReadonlySet<string>;
  /** Everything that is a subject. */
  described: ReadonlySet<string>;
  /** Datasets, graphs and how they were made: of the whole, not of a part. */
  descriptions: ReadonlySet<string>;
}

function readDataset(quads: readonly Quad[]): DatasetParts {
  const nodes = new Set<string>();
  const described = new Set<string>();
  const descriptions = new Set<string>();
  let plan: string | undefined;
  let iri: string | undefined;
  for (const { subject, predicate, object } of quads) {
    described.add(subject.value);
    if (predicate.value === vocabulary('void:class') || predicate.value === vocabulary('void:property'))
      descriptions.add(subject.value);
    if (predicate.value !== TYPE) continue;
    if (NODE_CLASSES.has(object.value)) nodes.add(subject.value);
    if (DESCRIPTIONS.has(object.value)) descriptions.add(subject.value);
    if (object.value === vocabulary('pg:Plan')) plan ??= subject.value;
    if (object.value === vocabulary('dcat:Dataset')) iri ??= subject.value;
  }
  return { plan, iri, nodes, described, descriptions };
}

/** Subjects that are no nodes and belong to the part: they name one of its nodes and no other, or hang on one that does. */
function recordsOf(
  quads: readonly Quad[],
  { nodes, descriptions }: DatasetParts,
  inPart: (iri: string) => boolean,
  keeps: NonNullable<PartOptions['keeps']>,
): ReadonlySet<string> {
  const own = new Map<string, Quad[]>();
  for (const statement of quads) {
    const { value } = statement.subject;
    if (nodes.has(value) || descriptions.has(value)) continue;
    const list = own.get(value);
    if (list === undefined) own.set(value, [statement]);
    else list.push(statement);
  }
  const strange = new Set<string>();
  const records = new Set<string>();
  for (const [iri, statements] of own) {
    const named = statements.map(({ object }) => object.value).filter((value) => nodes.has(value));
    if (named.some((node) => !inPart(node)) || !saysWhatIsKept(statements, keeps)) strange.add(iri);
    else if (named.length > 0) records.add(iri);
  }
  // What a node or record of the part links to is its own: schedules, selectors, the text version.
  const adopt = (statements: Iterable<Quad>): void => {
    for (const { object } of statements) {
      if (object.termType === 'Literal' || records.has(object.value) || strange.has(object.value)) continue;
      if (own.has(object.value)) records.add(object.value);
    }
  };
  adopt(quads.filter(({ subject }) => nodes.has(subject.value) && inPart(subject.value)));
  // A set hands out what is added while it is walked.
  for (const iri of records) adopt(own.get(iri) ?? []);
  return records;
}

function saysWhatIsKept(statements: readonly Quad[], keeps: NonNullable<PartOptions['keeps']>): boolean {
  const value = (property: string): string | undefined =>
    statements.find(({ predicate }) => predicate.value === property)?.object.value;
  return RECORDS.every(({ of, to, by, properties }) => {
    const [subject, object, property] = [value(of), value(to), properties.get(value(by) ?? '')];
    if (subject === undefined || object === undefined || property === undefined) return true;
    return keeps(subject, property, object);
  });
}

function describePart(
  quads: readonly Quad[],
  { plan, iri, nodes }: DatasetParts,
  shown: ReadonlySet<string>,
  options: PartOptions,
): Quad[] {
  const whole = iri ?? plan;
  if (whole === undefined) return [];
  const part = options.iri ?? `${whole}-part`;
  const description: Quad[] = [];
  const add = (property: Parameters<typeof vocabulary>[0], object: unknown): void => {
    description.push(quad(namedNode(part), namedNode(vocabulary(property)), object as never) as unknown as Quad);
  };
  const said = (subject: string | undefined, property: Parameters<typeof vocabulary>[0]): Quad['object'][] =>
    quads
      .filter((statement) => statement.subject.value === subject && statement.predicate.value === vocabulary(property))
      .map(({ object }) => object);
  add('rdf:type', namedNode(vocabulary('dcat:Dataset')));
  if (iri !== undefined) add('dcterms:isPartOf', namedNode(iri));
  if (plan !== undefined) add('dcterms:source', namedNode(plan));
  const titles = iri === undefined ? said(plan, 'skos:prefLabel') : said(iri, 'dcterms:title');
  for (const title of titles) {
    if (title.termType !== 'Literal') continue;
    if (title.language === 'ja') add('dcterms:title', literal(`${title.value}（一部）`, 'ja'));
    else if (title.language === 'en') add('dcterms:title', literal(`${title.value} (part)`, 'en'));
  }
  let count = 0;
  for (const node of nodes) if (shown.has(node)) count += 1;
  add('dcterms:description', literal(`全体の${nodes.size}点のうち${count}点。`, 'ja'));
  add('dcterms:description', literal(`${count} of the ${nodes.size} nodes of the whole.`, 'en'));
  for (const property of ['dcterms:rights', 'dcterms:license'] as const) {
    const own = said(iri, property);
    for (const object of own.length > 0 ? own : said(plan, property)) add(property, object);
  }
  if (options.page !== undefined) add('dcat:landingPage', namedNode(options.page));
  return description;
}
