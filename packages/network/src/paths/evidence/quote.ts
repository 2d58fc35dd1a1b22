import { type Place, trimmed } from './sentences.js';

/** A sentence that carries a tie, as the plan or its rendering has it. */
export interface Quote {
  text: string;
  /** Where it stands in the unit's text, in UTF-16 code units. */
  start: number;
  end: number;
  /** Places in `text` that name what the tie leads to, in order; none overlaps another. */
  marks: Place[];
}

/**
 * @param places in `text`; those that begin in the sentence are marked, and cut where it ends
 */
export function quoteOf(text: string, sentence: Place, places: readonly Place[]): Quote {
  const { start, end } = trimmed(text, sentence);
  const marks = places
    .filter((place) => isIn(place, sentence))
    .map((place) => ({ start: Math.max(place.start, start) - start, end: Math.min(place.end, end) - start }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start);
  return { text: text.slice(start, end), start, end, marks };
}

export function isIn(place: Place, sentence: Place): boolean {
  return place.start >= sentence.start && place.start < sentence.end;
}
