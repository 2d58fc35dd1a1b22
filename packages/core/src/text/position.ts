import type { Point, Position } from 'unist';
import type { Range } from './span.js';

/** Where a line of an editor ends; a form feed ends none. */
const LINE_END = /\r\n|[\r\n]/g;

/**
 * Turns offsets into unist points and positions: line and column from 1, offset from 0, UTF-16.
 * Lines are those of an editor and of vfile: LF, CRLF and CR end one, and the end of a text that ends
 * with one of them is the first column of the line after it.
 */
export class Places {
  /** Where each line starts. */
  readonly #starts: readonly number[];

  /** @param text the whole text that offsets are offsets of */
  constructor(text: string) {
    const starts = [0];
    for (const match of text.matchAll(LINE_END)) starts.push(match.index + match[0].length);
    this.#starts = starts;
  }

  /** The point of an offset, by binary search over the lines. */
  point(offset: number): Point {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1, offset };
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
