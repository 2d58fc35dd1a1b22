/** The part of a text that shows why it was found. */
import type { Language } from '../../strings/language.js';
import { FoldedText, indexOfWord } from '../fold.js';
import { type Place, placesIn, type Query } from '../query.js';
import type { Hit } from '../search-index.js';
import { isIn } from '../texts.js';

/** Characters of a snippet: about two lines. */
const ROOM = { ja: 56, other: 120 } as const;

export interface Snippet {
  language: string;
  /** Whose words for the text say where it is: a text that is neither Japanese nor a rendering is the text itself. */
  where: Language;
  /** With an ellipsis where it was cut. */
  text: string;
  places: Place[];
}

/** From the text that has more of the words; from that in the reader's language where both have as many. */
export function snippetOf(
  { original, lang, en }: NonNullable<Hit['text']>,
  query: Query,
  reader: Language,
): Snippet | undefined {
  const texts = [
    { language: lang, text: original, where: isIn(lang, 'ja') ? 'ja' : reader } as const,
    { language: 'en', text: en ?? '', where: 'en' } as const,
  ];
  const [best] = texts
    .map((text) => ({ ...text, words: wordsIn(text.text, query) }))
    .sort((a, b) => b.words - a.words || Number(isIn(b.language, reader)) - Number(isIn(a.language, reader)));
  if (best === undefined || best.words === 0) return undefined;
  const room = isIn(best.language, 'ja') ? ROOM.ja : ROOM.other;
  return { language: best.language, where: best.where, ...cut(best.text, placesIn(best.text, query), room) };
}

function wordsIn(text: string, { words }: Query): number {
  const { folded } = new FoldedText(text);
  return words.filter(({ forms }) => forms.some(({ spaced }) => indexOfWord(folded, spaced) >= 0)).length;
}

/** The stretch of the text, of a length at the most, that has most of the places. */
export function cut(text: string, places: readonly Place[], room: number): { text: string; places: Place[] } {
  if (text.length <= room) return { text, places: [...places] };
  const lead = Math.floor(room / 4);
  let best = { from: 0, to: room, inside: 0 };
  for (const { start } of places) {
    const from = wordBoundary(text, Math.max(0, Math.min(start - lead, text.length - room)), start);
    const to = Math.min(text.length, from + room);
    const inside = new Set(
      places
        .filter((place) => place.start >= from && place.end <= to)
        .map((place) => text.slice(place.start, place.end)),
    ).size;
    if (inside > best.inside) best = { from, to, inside };
  }
  const [before, after] = [best.from > 0 ? '…' : '', best.to < text.length ? '…' : ''];
  const moved = places
    .filter((place) => place.start >= best.from && place.end <= best.to)
    .map(({ start, end }) => ({ start: start - best.from + before.length, end: end - best.from + before.length }));
  return { text: `${before}${text.slice(best.from, best.to)}${after}`, places: moved };
}

/** Forward to the start of a Latin word or a sentence nearby, but not beyond the place itself; never into a character. */
function wordBoundary(text: string, from: number, place: number): number {
  if (from === 0) return 0;
  const stop = text.slice(from, place).search(/[。\n]/);
  if (stop >= 0) return from + stop + 1;
  if (/[A-Za-z]/.test(text[from - 1] ?? '') && /[A-Za-z]/.test(text[from] ?? '')) {
    const space = text.slice(from, place).indexOf(' ');
    return space < 0 ? place : from + space + 1;
  }
  return /[\udc00-\udfff]/.test(text[from] ?? '') ? from + 1 : from;
}
