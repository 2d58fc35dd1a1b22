// The package has no types of its own; this is the part in use.
declare module 'rdf-canonize' {
  import type { Quad } from '@rdfjs/types';

  export interface CanonizeOptions {
    algorithm: 'RDFC-1.0';
    /** Bounds the work on look-alike blank nodes: 1 linear in their number, 2 quadratic. */
    maxWorkFactor?: number;
  }

  /** @returns canonical N-Quads */
  export function canonize(dataset: readonly Quad[], options: CanonizeOptions): Promise<string>;
}
