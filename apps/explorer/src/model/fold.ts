/** One form for what readers take for the same, and where that form stands in a text, so that the place can be marked. */
import { foldForSearch as foldJapanese } from '@plangraph/core/graph';

export interface Place {
  start: number;
  end: number;
}

/** As in the core (width, case, kana, spaces and middle dots), and Latin letters without accents: `sōmu` as `somu`. */
export function foldForSearch(text: string): string {
  return plainLatin(foldJapanese(text));
}

/** The same with one space kept between Latin words, so that one can tell where a word starts. */
export function foldSpaced(text: string): string {
  const marked = text.replace(/(?<=[\p{sc=Latin}\p{N}])[\s・･]+(?=[\p{sc=Latin}\p{N}])/gu, '\u0001');
  return plainLatin(foldJapanese(marked)).replaceAll('\u0001', ' ');
}

/** Marks inside abbreviations left out of a folded name: `j-crat` as `jcrat`, `jpcert/cc` as `jpcertcc`. */
export function squeeze(folded: string): string {
  return folded.replace(/(?<=[a-z])[ ./&'’‐-]+(?=[a-z])/g, '');
}

function plainLatin(folded: string): string {
  if (!/[\u00c0-\u024f\u1e00-\u1eff]|[\u0300-\u036f]/.test(folded)) return folded;
  return folded
    .normalize('NFD')
    .replace(/([a-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFC');
}

export function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/.test(character);
}

/**
 * Where `form` stands in a text folded by `foldSpaced`. What begins with a Latin letter or a digit must begin a word
 * there, since `ipa` in `participate` is no find.
 *
 * @param from offset to look from
 * @returns offset, or -1
 */
export function indexOfWord(folded: string, form: string, from = 0): number {
  const first = form[0];
  if (first === undefined) return -1;
  let at = folded.indexOf(form, from);
  if (!isLatin(first)) return at;
  const sameKind = /\d/.test(first) ? /\d/ : /[a-z0-9]/;
  while (at > 0 && sameKind.test(folded[at - 1] ?? '')) at = folded.indexOf(form, at + 1);
  return at;
}

/** A text with what it folds to, and where each piece of that came from. */
export class FoldedText {
  /** The same as `foldSpaced` gives. */
  readonly folded: string;
  private readonly length: number;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** @param leftOut characters of the folded text to leave out, besides those that folding leaves out */
  constructor(text: string, leftOut?: RegExp) {
    let folded = '';
    let at = 0;
    let space: Place | undefined;
    const add = (part: string, place: Place): void => {
      for (let unit = 0; unit < part.length; unit += 1) {
        this.starts.push(place.start);
        this.ends.push(place.end);
      }
      folded += part;
    };
    for (const cluster of text.match(CLUSTERS) ?? []) {
      const place = { start: at, end: at + cluster.length };
      at = place.end;
      if (SPACE.test(cluster)) {
        space ??= place;
        continue;
      }
      const part = foldCluster(cluster);
      if (leftOut?.test(part)) continue;
      if (space !== undefined && leftOut === undefined && isLatin(folded.at(-1)) && isLatin(part[0])) add(' ', space);
      space = undefined;
      add(part, place);
    }
    this.folded = folded;
    this.length = text.length;
  }

  /** Offsets in the text (UTF-16, half-open) for offsets in the folded text. */
  place(start: number, end: number): Place {
    return { start: this.starts[start] ?? this.length, end: this.ends[end - 1] ?? this.length };
  }
}

/** A character with its marks. */
const CLUSTERS = /.[\p{M}\uff9e\uff9f]*/gsu;
const SPACE = /^[\s・･]$/;
const clusters = new Map<string, string>();

/** Texts repeat some two thousand characters; folding each once keeps the marking of many hits quick. */
function foldCluster(cluster: string): string {
  let folded = clusters.get(cluster);
  if (folded === undefined) {
    folded = foldForSearch(cluster);
    // Clusters are as many as a text makes them; the common ones come first.
    if (clusters.size < 10_000) clusters.set(cluster, folded);
  }
  return folded;
}
