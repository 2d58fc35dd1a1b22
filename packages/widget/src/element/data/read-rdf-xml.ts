import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { drain } from './drain.js';
import type { Quad } from './read-rdf.js';

/** @throws Error at the first fault, with line and column where the parser knows them */
export function readRdfXml(pieces: AsyncIterable<string>, base: string | undefined): Promise<Quad[]> {
  return drain(new RdfXmlParser({ trackPosition: true, ...(base === undefined ? {} : { baseIRI: base }) }), pieces);
}
