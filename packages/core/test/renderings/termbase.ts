/** The termbase of the shipped plan, and which of its entries an English text does not render. */
import { readFileSync } from 'node:fs';

export interface TermbaseEntry {
  ja: string;
  kind: 'name' | 'term' | 'phrase';
  /** What may stand for it: the rendering first, then what the fifth column allows beside it. */
  renderings: readonly string[];
}

const FILE = new URL('../../../../data/cybersecurity-2018/termbase.tsv', import.meta.url);

/** Rows of termbase.tsv: ja, en, kind, note, also; several in `also` are parted by `; `. */
export function readTermbase(): TermbaseEntry[] {
  const [, ...rows] = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [ja = '', en = '', kind = '', , also = ''] = row.split('\t');
    if (kind !== 'name' && kind !== 'term' && kind !== 'phrase') throw new Error(`${ja}: ${kind} is no kind.`);
    return { ja, kind, renderings: [en, ...also.split('; ').filter((each) => each !== '')] };
  });
}

/**
 * Entries whose Japanese stands in a text while none of their renderings stands in its English. Longer entries are
 * taken first and leave nothing to shorter ones. A name is looked for as it is written, other entries by their
 * words in any form and order, since English bends and parts them.
 */
export function unrendered(ja: string, en: string, termbase: readonly TermbaseEntry[]): TermbaseEntry[] {
  const text = foldJapanese(ja);
  const taken = new Array<boolean>(text.length).fill(false);
  const english = foldEnglish(en);
  const words = wordsOf(english);
  const missing: TermbaseEntry[] = [];
  for (const entry of [...termbase].sort((a, b) => b.ja.length - a.ja.length)) {
    if (!take(text, foldJapanese(entry.ja), taken)) continue;
    const there = entry.renderings.some((rendering) => {
      const folded = foldEnglish(rendering);
      if (entry.kind === 'name') return english.includes(folded.replace(/ \([^()]*\)$/, ''));
      return wordsOf(folded).every((word) => words.some((other) => isForm(word, other)));
    });
    if (!there) missing.push(entry);
  }
  return missing;
}

/** Marks all free places of an entry; whether there was one. */
function take(text: string, entry: string, taken: boolean[]): boolean {
  let found = false;
  for (let at = text.indexOf(entry); at >= 0; at = text.indexOf(entry, at + 1)) {
    const end = at + entry.length;
    if (taken.slice(at, end).includes(true) || isWithinWord(text, at, end)) continue;
    taken.fill(true, at, end);
    found = true;
  }
  return found;
}

function isWithinWord(text: string, start: number, end: number): boolean {
  const latin = (at: number): boolean => /[A-Za-z]/.test(text[at] ?? '');
  return (latin(start) && latin(start - 1)) || (latin(end - 1) && latin(end));
}

function foldJapanese(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function foldEnglish(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-/]/g, ' ')
    .replace(/["…]/g, '')
    .replace(/\bfy(?=\d)/g, 'fy ');
}

const FUNCTION_WORDS = new Set(
  'a an the of on in to for by with as at from is are be it its that which and or'.split(' '),
);

/** Words that say something, in their order. */
function wordsOf(text: string): string[] {
  const words = text.match(/[a-z0-9'&]+/g) ?? [];
  return words.map((word) => word.replace(/'s?$/, '')).filter((word) => !FUNCTION_WORDS.has(word));
}

/** Whether two words are forms of one: short ones share all but the last letter, long ones all but the last three. */
function isForm(word: string, other: string): boolean {
  const [a, b] = [word.replaceAll('y', 'i'), other.replaceAll('y', 'i')];
  const shorter = Math.min(a.length, b.length);
  const least = Math.max(3, shorter - (shorter < 8 ? 1 : 3));
  return a === b || (a.length >= least && a.slice(0, least) === b.slice(0, least));
}
