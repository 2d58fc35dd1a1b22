/** The names of a node in the forms in which they are searched, and how well a word fits one. */
import type { Language } from '../../strings/language.js';
import { foldForSearch, foldSpaced, indexOfWord, isLatin, squeeze } from '../fold.js';
import type { PlanNode } from '../plan-index.js';
import { type Form, LEAST_WITHIN, type Word } from '../query.js';
import { soundOf } from './romaji.js';

/** From best to worst; 0 is the best, so that the worst of several words is their maximum. */
export const RANK = { number: 0, name: 1, beginning: 2, wordStart: 3, part: 4, role: 5, phrase: 6, text: 7, none: 99 };

export interface SearchName {
  written: string;
  language: Language;
  spaced: string;
  squeezed: string;
  /** A reading: what it sounds like from each of its words on. */
  sounds?: readonly string[];
}

export interface Fit {
  rank: number;
  name: SearchName;
}

/** All names of a node and its readings. A name in kana alone is its own reading. */
export function namesOf(node: PlanNode): SearchName[] {
  const names = [
    ...of('ja', node.labelJa, ...(node.alternativesJa ?? [])),
    ...of('en', node.labelEn, ...(node.alternativesEn ?? [])),
  ];
  for (const written of node.hiddenLabels ?? [])
    names.push(nameOf(written, isKana(written) ? 'ja' : languageOf(written)));
  return names;
}

function of(language: Language, ...names: readonly (string | undefined)[]): SearchName[] {
  return names.filter((name) => name !== undefined && name !== '').map((name) => nameOf(name as string, language));
}

function nameOf(written: string, language: Language): SearchName {
  const spaced = foldSpaced(written);
  const name = { written, language, spaced, squeezed: squeeze(spaced) };
  return isKana(written) ? { ...name, sounds: soundsOf(written) } : name;
}

/** Whether all but Latin letters is kana, and some is. */
function isKana(written: string): boolean {
  return /[\u3041-\u30ff]/.test(written) && soundOf(foldForSearch(written)) !== undefined;
}

function languageOf(written: string): Language {
  return /^[\p{sc=Latin}\p{N}\p{P}\s]+$/u.test(written) ? 'en' : 'ja';
}

function soundsOf(reading: string): string[] {
  const words = reading.split(/[\s・]+/);
  return words.map((_, at) => soundOf(foldForSearch(words.slice(at).join(''))) ?? '');
}

/** The best fit of a word or phrase among names; nothing where it is in none. */
export function fitOf(names: readonly SearchName[], { forms, sound }: Word): Fit | undefined {
  let best: Fit | undefined;
  for (const name of names) {
    let rank = RANK.none;
    for (const form of forms) rank = Math.min(rank, rankOf(name, form));
    if (sound !== undefined && name.sounds !== undefined) rank = Math.min(rank, rankOfSound(name.sounds, sound));
    if (rank < (best?.rank ?? RANK.none)) best = { rank, name };
  }
  return best;
}

/** Fewer letters than this are another name, not a slip of the keyboard. */
const LEAST_MISTYPED = 4;

/** A name, or a word of one in Latin letters or kana, that is one letter away: left out, put in, another, or two changed round. */
export function nearFitOf(names: readonly SearchName[], { forms }: Word): Fit | undefined {
  const typed = forms[0]?.squeezed ?? '';
  if (typed.length < LEAST_MISTYPED || !/^(?:[a-z]+|[\u3041-\u3096ー]+)$/.test(typed)) return undefined;
  const whole = names.find(({ squeezed }) => isNear(squeezed, typed));
  if (whole !== undefined) return { rank: RANK.name, name: whole };
  const name = names.find(({ spaced }) =>
    spaced.match(/[a-z]+|[\u3041-\u3096ー]+/g)?.some((word) => isNear(word, typed)),
  );
  return name === undefined ? undefined : { rank: RANK.part, name };
}

/** Whether two words are one step of the Damerau–Levenshtein distance (optimal string alignment) apart. */
function isNear(word: string, typed: string): boolean {
  if (Math.abs(word.length - typed.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === typed[start]) start += 1;
  const [rest, other] = [word.slice(start), typed.slice(start)];
  if (rest.length !== other.length)
    return rest.length > other.length ? rest.slice(1) === other : rest === other.slice(1);
  if (rest.slice(1) === other.slice(1)) return true;
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
}

function rankOf({ spaced, squeezed }: SearchName, form: Form): number {
  if (!squeezed.includes(form.squeezed)) return RANK.none;
  const latin = isLatin(form.squeezed[0]);
  if (squeezed === form.squeezed) return RANK.name;
  if (squeezed.startsWith(form.squeezed)) return RANK.beginning;
  if (startsWord(spaced, form.spaced, latin)) return RANK.wordStart;
  return latin && form.squeezed.length < LEAST_WITHIN ? RANK.none : RANK.part;
}

function rankOfSound(sounds: readonly string[], sound: string): number {
  if (sounds[0] === sound) return RANK.name;
  if (sounds[0]?.startsWith(sound)) return RANK.beginning;
  return sounds.some((each) => each.startsWith(sound)) ? RANK.wordStart : RANK.none;
}

/** Japanese has no spaces: a word starts where the script changes. */
function startsWord(spaced: string, form: string, latin: boolean): boolean {
  if (latin) return indexOfWord(spaced, form) >= 0;
  for (let at = spaced.indexOf(form); at >= 0; at = spaced.indexOf(form, at + 1)) {
    if (at === 0 || scriptOf(spaced[at - 1]) !== scriptOf(form[0])) return true;
  }
  return false;
}

function scriptOf(character = ''): string {
  if (/[\u3041-\u3096ー]/.test(character)) return 'kana';
  return isLatin(character) ? 'latin' : /\p{sc=Han}/u.test(character) ? 'han' : 'other';
}
