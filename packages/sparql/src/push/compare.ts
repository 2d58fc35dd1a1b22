import { canonicalNQuads } from '@plangraph/core/canonical';
import type { Quad } from '@rdfjs/types';
import { byValue } from './values.js';

/** How what a store gives back compares with what was sent. */
export interface Comparison {
  /**
   * `same`: the canonical hashes are equal. `rewritten`: the store writes some literals another way, and all values are
   * equal. `different`: something was lost, added or changed.
   */
  verdict: 'same' | 'rewritten' | 'different';
  /** RDFC-1.0 with SHA-256 of what the store gives back. */
  hash: string;
  /** Triples sent that do not come back as they were written. */
  unlike: number;
  /** Some of them and of what stands in their place, as lines of N-Triples; of `different`, those whose values differ. */
  missing: string[];
  extra: string[];
}

/** How many lines are shown. */
const EXAMPLES = 3;

/** Compares triples by their canonical form, then by value. */
export async function compareGraphs(sent: readonly Quad[], stored: readonly Quad[]): Promise<Comparison> {
  const [before, after] = [await canonicalNQuads(sent), await canonicalNQuads(stored)];
  const hash = await sha256(after);
  if (before === after) return { verdict: 'same', hash, unlike: 0, missing: [], extra: [] };
  const valued = differences(await canonicalNQuads(sent.map(byValue)), await canonicalNQuads(stored.map(byValue)));
  if (valued.missing.length + valued.extra.length > 0) return { verdict: 'different', hash, ...shortened(valued) };
  return { verdict: 'rewritten', hash, ...shortened(differences(before, after)) };
}

interface Differences {
  missing: string[];
  extra: string[];
}

function differences(before: string, after: string): Differences {
  const [sent, stored] = [new Set(before.trimEnd().split('\n')), new Set(after.trimEnd().split('\n'))];
  return {
    missing: [...sent].filter((line) => !stored.has(line)),
    extra: [...stored].filter((line) => !sent.has(line)),
  };
}

function shortened({ missing, extra }: Differences): Pick<Comparison, 'unlike' | 'missing' | 'extra'> {
  return { unlike: missing.length, missing: missing.slice(0, EXAMPLES), extra: extra.slice(0, EXAMPLES) };
}

/** How many triples are left when literals of one value count as one. */
export async function countByValue(triples: readonly Quad[]): Promise<number> {
  return (await canonicalNQuads(triples.map(byValue))).split('\n').length - 1;
}

/** Of the text in UTF-8, hex; of canonical N-Quads it is the canonical hash. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
