import type { Range } from '../../text/span.js';

/**
 * Looks up a place among ranges by binary search.
 * @param ranges in order, none overlapping another
 * @returns index of the first range that ends after `offset`; `ranges.length` where none does
 */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of the ranges shares a place with `start` to `end`. */
export function overlapsAny(ranges: readonly Range[], start: number, end: number): boolean {
  const range = ranges[firstEndingAfter(ranges, start)];
  return range !== undefined && range.start < end;
}
