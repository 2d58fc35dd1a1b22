/** Sentences along a path, each once with all that the path finds in it marked. */
import type { Place, Quote, TieEvidence } from '@plangraph/network';
import type { Language } from '../../strings/language.js';

export interface SaidTie {
  tie: TieEvidence;
  /** Those that no tie before quotes. */
  quotes: readonly Quote[];
  lang: Language;
  /** Whether another tie before quotes all of its sentences. */
  said: boolean;
}

/**
 * @param hops the ties of each hop, in the order of the path
 * @param language of the quotes; Japanese where there is no rendering
 */
export function saidAlong(hops: readonly (readonly TieEvidence[])[], language: Language): SaidTie[][] {
  const marks = new Map<string, Place[]>();
  const chosen = (tie: TieEvidence) =>
    language === 'en' && tie.quotesEn.length > 0
      ? { lang: 'en' as const, quotes: tie.quotesEn }
      : { lang: 'ja' as const, quotes: tie.quotes };
  const name = (tie: TieEvidence, lang: Language, { start }: Quote): string => `${tie.unit ?? ''} ${lang} ${start}`;
  for (const tie of hops.flat()) {
    const { lang, quotes } = chosen(tie);
    for (const quote of quotes) {
      const key = name(tie, lang, quote);
      marks.set(key, [...(marks.get(key) ?? []), ...quote.marks]);
    }
  }
  const printed = new Set<string>();
  return hops.map((ties) =>
    ties.map((tie) => {
      const { lang, quotes } = chosen(tie);
      const left = quotes.filter((quote) => !printed.has(name(tie, lang, quote)));
      for (const quote of left) printed.add(name(tie, lang, quote));
      return {
        tie,
        lang,
        quotes: left.map((quote) => ({ ...quote, marks: merged(marks.get(name(tie, lang, quote)) ?? []) })),
        said: quotes.length > 0 && left.length === 0,
      };
    }),
  );
}

/** In order, none overlapping another. */
function merged(places: readonly Place[]): Place[] {
  const found: Place[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last === undefined || start >= last.end) found.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return found;
}
