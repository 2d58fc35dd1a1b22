import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Quad } from '@rdfjs/types';
import { termToId } from 'n3';
import { canonize } from 'rdf-canonize';
import { compareCodePoints } from './text/order.js';

/**
 * Canonical N-Quads: blank nodes named by RDFC-1.0, each statement once, lines in code point order.
 * @param quads RDF 1.1 triples or quads, in any order
 * @see https://www.w3.org/TR/rdf-canon/
 */
export async function canonicalNQuads(quads: Iterable<Quad>): Promise<string> {
  // rdf-canonize takes what it is given for a set, and orders its lines by UTF-16 unit.
  const once = new Map<string, Quad>();
  for (const statement of quads) once.set(keyOf(statement), statement);
  const text = await canonize([...once.values()], { algorithm: 'RDFC-1.0', maxWorkFactor: 2 });
  const lines = text.split('\n').filter((line) => line !== '');
  return lines
    .sort(compareCodePoints)
    .map((line) => `${line}\n`)
    .join('');
}

/** The same for equal quads alone. */
function keyOf({ subject, predicate, object, graph }: Quad): string {
  return [subject, predicate, object, graph].map((term) => termToId(term as never)).join('\0');
}

/**
 * SHA-256 of the canonical N-Quads in UTF-8: equal for two graphs if and only if they are isomorphic (`1` and `01` differ).
 * @returns 64 hex digits
 */
export async function canonicalHash(quads: Iterable<Quad>): Promise<string> {
  return bytesToHex(sha256(utf8ToBytes(await canonicalNQuads(quads))));
}
