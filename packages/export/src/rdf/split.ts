import type { Quad } from '@rdfjs/types';

/**
 * Cuts statements into parts, in the order given, for loaders that take many files side by side. Nothing is read ahead but one
 * statement, so each part has to be read to its end before the next is asked for.
 *
 * A blank node is known within one file only: statements that share one belong into one part, which is not seen to here. The graphs of
 * PlanGraph have none.
 *
 * @param most statements of one part: an integer from 1
 * @returns no parts of no statements; no part is empty
 * @throws RangeError when `most` is no such number; Error when the next part is asked for too early
 */
export function splitQuads(quads: Iterable<Quad>, most: number): Generator<Iterable<Quad>, void> {
  if (!Number.isSafeInteger(most) || most < 1) {
    throw new RangeError(`A part cannot have ${most} statements. Give an integer from 1.`);
  }
  return parts(quads, most);
}

function* parts(quads: Iterable<Quad>, most: number): Generator<Iterable<Quad>, void> {
  const source = quads[Symbol.iterator]();
  let next = source.next();
  let left = 0;
  // Not `for … of` over the source: that would close it at the end of the first part.
  function* part(): Generator<Quad> {
    for (; left > 0 && next.done !== true; left -= 1) {
      const quad = next.value;
      next = source.next();
      yield quad;
    }
    left = 0;
  }
  try {
    while (next.done !== true) {
      left = most;
      yield part();
      if (left > 0) throw new Error('The next part was asked for before this one was read to its end.');
    }
  } finally {
    if (next.done !== true) source.return?.();
  }
}
