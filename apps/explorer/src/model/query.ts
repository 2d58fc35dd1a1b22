/** What a reader typed, taken apart: words that must all be there, and what may be a number of the plan. */
import { FoldedText, foldForSearch, foldSpaced, indexOfWord, isLatin, type Place, squeeze } from './fold.js';
import { soundOf } from './search/romaji.js';
import { otherSpellings } from './search/spelling.js';

export type { Place };

/** A word or phrase in the forms in which it is looked for. */
export interface Form {
  /** As `foldSpaced` has it: in texts. */
  spaced: string;
  /** As `squeeze` has it: in names. */
  squeezed: string;
}

export interface Word {
  /** Forms that count as the same; one of them must be there. */
  forms: readonly Form[];
  /** How it sounds, where it is in kana or Latin letters. */
  sound?: string;
}

export interface Query {
  /** Everything as one piece. */
  whole: Word;
  /** The words, all of which must be there. */
  words: readonly Word[];
  /** The query as a number of the plan is written here: `2.2(1)ト` as `2.2-1-と`. */
  number: string;
  /** The letter, where the query is one kana and nothing else. */
  letter?: string;
}

export function readQuery(typed: string): Query {
  const words = wordsIn(typed).map(wordOf);
  const whole = wordOf(typed.trim());
  // `（ト）` is the letter as the plan prints it.
  const folded = foldForSearch(typed).replace(/^\((.)\)$/, '$1');
  return { whole, words, number: foldNumber(typed), ...(/^[\u3041-\u3096]$/.test(folded) ? { letter: folded } : {}) };
}

/** The words as typed, but for signs that stand alone: the `&` of a name is in it between two words. */
export function wordsIn(typed: string): string[] {
  return typed.split(/[\s、,]+/).filter((word) => wordOf(word).forms[0]?.spaced !== '');
}

/** One word of a query, or several as one. A sign that begins or ends it, as in `U.S.`, is looked for by none. */
export function wordOf(typed: string): Word {
  const spaced = foldSpaced(typed).replace(/^[./&'’‐-]+|[./&'’‐-]+$/g, '');
  const sound = soundOf(foldForSearch(typed));
  const spellings = singulars(spaced).flatMap((form) => [form, ...otherSpellings(form)]);
  const forms = [...new Set(spellings)].map((form) => ({ spaced: form, squeezed: squeeze(form) }));
  // Two Latin letters are too few to tell a reading by; a kana is not.
  return sound === undefined || (isLatin(spaced[0]) && sound.length < 2) ? { forms } : { forms, sound };
}

/** A Latin word and its singular. */
function singulars(word: string): string[] {
  if (!/[a-z]{3}s$/.test(word) || word.endsWith('ss')) return [word];
  const forms = [word, word.slice(0, -1)];
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  return forms;
}

/** Numbers of the plan in one form, however brackets and hyphens are set: `2.2（1）ト` and `2.2-1-ト` are the same. */
export function foldNumber(text: string): string {
  return foldForSearch(text)
    .replace(/[()\u2010-\u2015\u2212-]+/g, '-')
    .replace(/(\d)([\u3041-\u3096])/g, '$1-$2')
    .replace(/-$/, '');
}

/** The same with nothing but hyphens between its parts: `2.2.1ト` and `2.2-1-ト` are the same where nothing else is meant. */
export function looseNumber(folded: string): string {
  return folded.replace(/[.-]+/g, '-');
}

/** The kana letter that a folded number of a measure ends with. */
export function letterOf(number: string): string | undefined {
  return /(?:^|-)([\u3041-\u3096])(?:\.\d+)?$/.exec(number)?.[1];
}

/** Where a name or text shows why it was found: the whole query in one place, else every word wherever it stands; in order, none twice. */
export function placesIn(text: string, query: Query): Place[] {
  const folded = new FoldedText(text);
  if (query.letter !== undefined) return folded.folded.startsWith(query.letter) ? [folded.place(0, 1)] : [];
  const whole = query.whole.forms.flatMap(({ spaced }) => placesOf(folded, spaced));
  if (whole.length > 0) return apart(whole);
  const places = query.words.flatMap((word) => placesOfWord(text, folded, word));
  return apart(places);
}

function placesOfWord(text: string, folded: FoldedText, { forms }: Word): Place[] {
  const found = forms.flatMap(({ spaced }) => placesOf(folded, spaced));
  if (found.length > 0) return found;
  // `jcrat` stands in `J-CRAT`, `security` within `cybersecurity`.
  const squeezed = new FoldedText(text, /^[ ./&'’‐-]$/);
  return forms.flatMap(({ squeezed: form }) => {
    const at = form.length < LEAST_WITHIN && isLatin(form[0]) ? -1 : squeezed.folded.indexOf(form);
    return at < 0 ? [] : [squeezed.place(at, at + form.length)];
  });
}

/** The least Latin letters that are looked for within a word. */
export const LEAST_WITHIN = 4;

function placesOf(text: FoldedText, form: string): Place[] {
  const places: Place[] = [];
  if (form === '') return places;
  for (let at = indexOfWord(text.folded, form); at >= 0; at = indexOfWord(text.folded, form, at + form.length)) {
    places.push(text.place(at, at + form.length));
  }
  return places;
}

/** The same for a number of the plan, which may be written in other ways, with the letter as in `2.2-1-to` among them. */
export function placesInNumber(number: string, id: string, query: Query): Place[] {
  if (query.letter !== undefined) {
    const letter = letterOf(foldNumber(number)) === query.letter ? /[\u3041-\u3096\u30a1-\u30f6]/.exec(number) : null;
    return letter === null ? [] : [{ start: letter.index, end: letter.index + 1 }];
  }
  if (query.number !== '' && (localPart(id) === query.number || foldNumber(id) === query.number)) {
    return [{ start: 0, end: number.length }];
  }
  const at = query.number === '' ? -1 : foldNumber(number).indexOf(query.number);
  return at === 0 ? [{ start: 0, end: query.number.length }] : [];
}

/** Where a reading has the sound of the query: from the start of a word, as far as it sounds the same. */
export function placesInReading(reading: string, { whole, words }: Query): Place[] {
  const starts = [...reading.matchAll(/[^ ]+/g)].map(({ index }) => index);
  const sounds = words.length > 1 ? [whole, ...words] : [whole];
  return apart(
    sounds.flatMap(({ sound = '' }) => {
      if (sound === '') return [];
      const soundFrom = (start: number, end?: number): string =>
        soundOf(foldForSearch(reading.slice(start, end))) ?? '';
      const start = starts.find((from) => soundFrom(from).startsWith(sound));
      if (start === undefined) return [];
      let end = start + 1;
      while (end < reading.length && !soundFrom(start, end).startsWith(sound)) end += 1;
      // A kana that only lengthens the last vowel belongs to it.
      while (end < reading.length && soundFrom(start, end + 1) === soundFrom(start, end)) end += 1;
      return [{ start, end }];
    }),
  );
}

/** What stands behind the prefix of an id, folded. */
export function localPart(id: string): string {
  return foldNumber(id.slice(id.indexOf(':') + 1));
}

function apart(places: Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || place.start >= last.end) kept.push({ ...place });
    else last.end = Math.max(last.end, place.end);
  }
  return kept;
}
