import type { Place } from '../../../paths/evidence/sentences.js';
import type { Pair } from '../../types.js';

/** What follows words that stand as purpose, background or basis: it is not done. */
const BACKGROUND = /^[^、。]{0,40}?(?:ため(?:の|に|、)|に基づ|を踏まえ|に沿|に従|に準|に向け|の(?:観点|必要性|重要性))/;

/**
 * Places of words in what two actors do together.
 *
 * @param text the unit's text with names struck out as the rule wants it
 * @param words global pattern
 */
export function wordsOfDoings({ doings }: Pair, text: string, words: RegExp): Place[] {
  return doings.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(words)]
      .map(({ index, 0: found }) => ({ start: start + index, end: start + index + found.length }))
      .filter((place) => !BACKGROUND.test(text.slice(place.end, end))),
  );
}
