import type { NodeAttributes } from '@plangraph/core/graph';
import { type Quote, quoteOf } from './quote.js';
import { englishSentences, type Place } from './sentences.js';

/**
 * The sentences of a rendering that say what sentences of the original say. Renderings have no marks of their own.
 * Where both have as many sentences, the same ones are taken, unless only others have the name. Else those with the
 * name, or all of them where none has it.
 *
 * @param text English
 * @param name what is looked for
 * @param original number of its sentences, and which of them carry the tie, from 0
 */
export function englishQuotes(
  text: string,
  name: Pick<NodeAttributes, 'labelEn' | 'alternativesEn'>,
  original: { of: number; carrying: readonly number[] },
): Quote[] {
  const places = placesOfName(text, [name.labelEn ?? '', ...(name.alternativesEn ?? [])]);
  const quotes = englishSentences(text).map((sentence) => quoteOf(text, sentence, places));
  const withName = quotes.filter(({ marks }) => marks.length > 0);
  const aligned = quotes.length === original.of ? original.carrying.flatMap((at) => quotes[at] ?? []) : [];
  if (aligned.some(({ marks }) => marks.length > 0)) return aligned;
  if (withName.length > 0) return withName;
  return aligned.length > 0 ? aligned : quotes;
}

/**
 * Where an English text has a name. Whole words only, longer forms before shorter ones: `IPA` is no part of `IPAs`.
 * Forms with small letters, which are no abbreviations, are found at the beginning of a sentence and in the plural too.
 *
 * @param forms of the name; empty ones are passed over
 * @returns in order, none overlapping another
 */
export function placesOfName(text: string, forms: readonly string[]): Place[] {
  const found: Place[] = [];
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    if (form === '') continue;
    const escaped = form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const words = /\p{Ll}/u.test(form);
    const pattern = `(?<![\\p{L}\\p{N}])${escaped}${words ? 's?' : ''}(?![\\p{L}\\p{N}])`;
    for (const { index: start, 0: written } of text.matchAll(new RegExp(pattern, words ? 'giu' : 'gu'))) {
      const end = start + written.length;
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
