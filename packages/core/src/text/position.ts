import type { Point, Position } from 'unist';
import type { Line } from './lines.js';
import type { Range } from './span.js';

/** Turns offsets into unist points and positions: line and column from 1, offset from 0, UTF-16. */
export class Places {
  readonly #lines: readonly Line[];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** The point of an offset, by binary search over the lines. */
  point(offset: number): Point {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lines[low]?.start ?? 0) + 1, offset };
  }

  /** From the start of the first range to the end of the last; `fallback` where there is none. */
  position(ranges: readonly Range[], fallback = 0): Position {
    const start = ranges[0]?.start ?? fallback;
    const end = ranges.at(-1)?.end ?? start;
    return { start: this.point(start), end: this.point(end) };
  }
}

/**
 * Code points before each UTF-16 offset asked for (Web Annotation counts code points,
 * https://www.w3.org/TR/annotation-model/#text-position-selector).
 * Text without surrogates, as nearly all plans are, needs no table.
 */
export function codePointCounter(text: string): (offset: number) => number {
  const surrogates: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff && i + 1 < text.length) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low <= 0xdfff) {
        surrogates.push(i + 1);
        i += 1;
      }
    }
  }
  return (offset) => {
    let low = 0;
    let high = surrogates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((surrogates[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
