/** British and American spellings of what plans speak of: who types one of them finds the other. */

/** Parts of words, British and American; ends of words as groups, so that they are kept. */
const PAIRS: readonly (readonly [british: RegExp, american: RegExp, toAmerican: string, toBritish: string])[] = [
  [/(defen|offen|licen|preten)ce/g, /(defen|offen|licen|preten)se/g, '$1se', '$1ce'],
  [/(cent|theat|fib)re(?=s?\b)/g, /(cent|theat|fib)er(?=s?\b)/g, '$1er', '$1re'],
  [/programme(?=s?\b)/g, /program(?=s?\b)/g, 'program', 'programme'],
  [/is(e[sdr]?|ing|ations?)\b/g, /iz(e[sdr]?|ing|ations?)\b/g, 'iz$1', 'is$1'],
  [/(anal|paral)ys(e[sdr]?|ing)\b/g, /(anal|paral)yz(e[sdr]?|ing)\b/g, '$1yz$2', '$1ys$2'],
  [
    /(behavi|col|fav|hon|lab|neighb|endeav|harb)our/g,
    /(behavi|col|fav|hon|lab|neighb|endeav|harb)or/g,
    '$1or',
    '$1our',
  ],
  [/(catal|dial|anal)ogue(?=s?\b)/g, /(catal|dial|anal)og(?=s?\b)/g, '$1og', '$1ogue'],
  [/judgement/g, /judgment/g, 'judgment', 'judgement'],
  [/(cancel|label|travel|model|signal)l(ed|ing)\b/g, /(cancel|label|travel|model|signal)(ed|ing)\b/g, '$1$2', '$1l$2'],
];

/**
 * A word or phrase as it is spelt on the other side of the Atlantic.
 *
 * @param folded by `foldSpaced`
 * @returns spellings other than its own; some may be no words, which does no harm where one looks for them
 */
export function otherSpellings(folded: string): string[] {
  const american = PAIRS.reduce((word, [british, , to]) => word.replace(british, to), folded);
  const british = PAIRS.reduce((word, [, american, , to]) => word.replace(american, to), folded);
  return [...new Set([american, british])].filter((spelling) => spelling !== folded);
}
