import { firstEndingAfter } from '../mentions/lookup/ranges.js';
import { type Measure, ownTextLeaves, type SubMeasure } from '../plan/tree.js';
import { codePointCounter } from '../text/position.js';
import { joinSpans, type Range } from '../text/span.js';

/**
 * A unit's own text with the way back to the source. Made once for a unit, so that each of its mentions takes
 * time that is logarithmic in the number of pieces that the source cuts the text into.
 */
export class UnitText {
  readonly value: string;
  /** Code points of the text before a UTF-16 offset. */
  readonly codePoints: (offset: number) => number;
  /** Pieces in the source, and the same pieces in the text. */
  readonly #source: readonly Range[];
  readonly #own: readonly Range[];

  constructor(node: Measure | SubMeasure) {
    const span = joinSpans(ownTextLeaves(node).map((leaf) => ({ value: leaf.value, ranges: leaf.data.ranges })));
    this.value = span.value;
    this.codePoints = codePointCounter(span.value);
    this.#source = span.ranges;
    let at = 0;
    this.#own = span.ranges.map(({ start, end }) => {
      const from = at;
      at += end - start;
      return { start: from, end: at };
    });
  }

  /** Where a part of the text (UTF-16, half-open) stands in the source, in one range for each piece. */
  placesOf(start: number, end: number): Range[] {
    const places: Range[] = [];
    for (let at = firstEndingAfter(this.#own, start); ; at += 1) {
      const own = this.#own[at];
      const source = this.#source[at];
      if (own === undefined || source === undefined || own.start >= end) return places;
      const shift = source.start - own.start;
      places.push({ start: Math.max(start, own.start) + shift, end: Math.min(end, own.end) + shift });
    }
  }
}
