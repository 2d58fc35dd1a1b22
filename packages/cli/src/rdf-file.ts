import { basename, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { RdfDocument } from '@plangraph/sparql';
import { EXIT, Fault, usageFault } from './fault.js';
import { readBytes } from './files.js';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.ttl': 'text/turtle',
  '.trig': 'application/trig',
  '.nt': 'application/n-triples',
  '.nq': 'application/n-quads',
  '.jsonld': 'application/ld+json',
  '.rdf': 'application/rdf+xml',
  '.owl': 'application/rdf+xml',
};

/**
 * Reads an RDF file; its format is known by the end of its name, and `.gz` after that is unpacked.
 * @throws Fault for another ending, and for what cannot be read
 */
export function readRdfFile(name: string, cwd: string): RdfDocument {
  const path = resolve(cwd, name);
  const packed = extname(path).toLowerCase() === '.gz';
  const mediaType = MEDIA_TYPES[extname(packed ? basename(path, extname(path)) : path).toLowerCase()];
  if (mediaType === undefined) {
    throw usageFault(({ reading }) => reading.rdfEnding(name, Object.keys(MEDIA_TYPES)));
  }
  const bytes = readBytes(path);
  try {
    return { content: packed ? gunzipSync(bytes) : bytes, mediaType, base: pathToFileURL(path).href };
  } catch (error) {
    const { message } = error as Error;
    throw new Fault(EXIT.inputFault, ({ reading }) => reading.notUnpacked(name, message));
  }
}
