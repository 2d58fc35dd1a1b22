import { type Conversion, localPart, vocabulary } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';

const { literal, namedNode, quad } = DataFactory;

/** A file of the release. */
export interface ReleaseFile {
  file: string;
  /** IANA media type. */
  mediaType: string;
  bytes: number;
  /** Of the file's bytes, hex. */
  sha256: string;
}

/**
 * The description of the dataset with its files, by DCAT 3 and SPDX: what `dataset.ttl` says. The files themselves
 * cannot say it of themselves.
 * @param conversion whose metadata are said again
 * @see https://www.w3.org/TR/vocab-dcat-3/#Class:Distribution
 */
export function datasetQuads({ quads, dataset, base }: Conversion, files: readonly ReleaseFile[]): Quad[] {
  const metadata = quads.filter(({ graph }) => graph.value === `${base}graph/metadata`);
  const described: Quad[] = [];
  const add = (subject: string, predicate: Parameters<typeof vocabulary>[0], object: Quad['object']): void => {
    const statement = quad(namedNode(subject), namedNode(vocabulary(predicate)), object as never);
    described.push(statement as unknown as Quad);
  };
  const link = (iri: string): Quad['object'] => namedNode(iri) as unknown as Quad['object'];
  const text = (value: string, datatype?: Parameters<typeof vocabulary>[0]): Quad['object'] =>
    literal(value, datatype === undefined ? undefined : namedNode(vocabulary(datatype))) as unknown as Quad['object'];
  for (const { file, mediaType, bytes, sha256 } of files) {
    const iri = `${base}dataset/${file}`;
    const checksum = `${iri}-sha256`;
    add(dataset, 'dcat:distribution', link(iri));
    add(iri, 'rdf:type', link(vocabulary('dcat:Distribution')));
    add(iri, 'dcterms:title', text(file));
    add(iri, 'dcat:mediaType', link(`https://www.iana.org/assignments/media-types/${mediaType}`));
    add(iri, 'dcat:byteSize', text(String(bytes), 'xsd:nonNegativeInteger'));
    add(iri, 'spdx:checksum', link(checksum));
    add(checksum, 'rdf:type', link(vocabulary('spdx:Checksum')));
    add(checksum, 'spdx:algorithm', link(vocabulary('spdx:checksumAlgorithm_sha256')));
    add(checksum, 'spdx:checksumValue', text(sha256, 'xsd:hexBinary'));
  }
  const of = (subject: string): Quad[] => described.filter((statement) => statement.subject.value === subject);
  // The dataset's own statements stay together.
  const own = metadata.filter(({ subject }) => subject.value === dataset);
  const rest = metadata.filter(({ subject }) => subject.value !== dataset);
  return [...own, ...of(dataset), ...rest, ...described.filter(({ subject }) => subject.value !== dataset)];
}

/** Title of the data, English where there is one. */
export function datasetTitle({ quads, dataset }: Conversion): string {
  const titles = quads.filter(
    ({ subject, predicate }) => subject.value === dataset && predicate.value === vocabulary('dcterms:title'),
  );
  const english = titles.find(({ object }) => object.termType === 'Literal' && object.language === 'en');
  return (english ?? titles[0])?.object.value ?? localPart(dataset);
}
