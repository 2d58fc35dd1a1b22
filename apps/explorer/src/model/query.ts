/** What a reader typed, taken apart: words that must all be there, and what may be a number of the plan. */
import { findFolded, foldForSearch } from './fold.js';

export interface Query {
  /** Everything, folded, as one piece. */
  whole: string;
  /** The words, each with the forms that count as the same: one of them must be there. */
  words: readonly (readonly string[])[];
  /** The query as a number of the plan is written here: `2.2(1)ト` as `2.2-1-と`. */
  number: string;
  /** The letter, where the query is one kana and nothing else. */
  letter?: string;
}

export interface Place {
  start: number;
  end: number;
}

export function readQuery(typed: string): Query {
  const whole = foldForSearch(typed);
  const words = typed
    .split(/\s+/)
    .map((word) => foldForSearch(word))
    .filter((word) => word !== '')
    .map((word) => formsOf(word));
  return { whole, words, number: foldNumber(typed), ...(/^[\u3041-\u3096]$/.test(whole) ? { letter: whole } : {}) };
}

/** A Latin word and its singular. */
function formsOf(word: string): string[] {
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

/** The kana letter that a folded number of a measure ends with. */
export function letterOf(number: string): string | undefined {
  return /(?:^|-)([\u3041-\u3096])(?:\.\d+)?$/.exec(number)?.[1];
}

/** Where a name or text shows why it was found: the whole query in one place, else each word; in order, none twice. */
export function placesIn(text: string, query: Query): Place[] {
  const whole = findFolded(text, query.whole);
  if (query.letter !== undefined) return whole?.start === 0 ? [whole] : [];
  if (whole !== undefined) return [whole];
  const places: Place[] = [];
  for (const forms of query.words) {
    for (const form of forms) {
      const place = findFolded(text, form);
      if (place === undefined) continue;
      places.push(place);
      break;
    }
  }
  return apart(places);
}

/** The same for a number of the plan, which may be written in other ways, with the letter as in `2.2-1-to` among them. */
export function placesInNumber(number: string, id: string, query: Query): Place[] {
  if (query.letter !== undefined) {
    const letter = letterOf(foldNumber(number)) === query.letter ? /[\u3041-\u3096\u30a1-\u30f6]/.exec(number) : null;
    return letter === null ? [] : [{ start: letter.index, end: letter.index + 1 }];
  }
  if (query.number !== '' && localPart(id) === query.number) return [{ start: 0, end: number.length }];
  const place = findFolded(number, query.number);
  return place === undefined ? placesIn(number, query) : [place];
}

/** What stands behind the prefix of an id, folded. */
export function localPart(id: string): string {
  return foldNumber(id.slice(id.indexOf(':') + 1));
}

function apart(places: Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || place.start >= last.end) kept.push(place);
    else last.end = Math.max(last.end, place.end);
  }
  return kept;
}
