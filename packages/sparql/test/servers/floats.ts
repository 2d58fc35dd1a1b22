import type { Quad } from '@rdfjs/types';

/**
 * The comparison with what Virtuoso or TDB2 gives back. Both hold floats as numbers: where ours are not written as they
 * write them, just these come back otherwise.
 */
export function sameOrFloats(quads: readonly Quad[]): object {
  const rewritten = quads.filter(
    ({ object }) =>
      object.termType === 'Literal' &&
      object.datatype.value.endsWith('#float') &&
      !/^\d\.(?:0|\d*[1-9])$/.test(object.value),
  );
  return rewritten.length === 0 ? { verdict: 'same' } : { verdict: 'rewritten', unlike: rewritten.length };
}
