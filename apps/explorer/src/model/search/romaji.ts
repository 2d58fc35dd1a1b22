/** Readings in one spelling: kana and the ways of writing Japanese in Latin letters come out the same. */

const ROWS: readonly (readonly [kana: string, consonant: string])[] = [
  ['あいうえお', ''],
  ['かきくけこ', 'k'],
  ['さしすせそ', 's'],
  ['たちつてと', 't'],
  ['なにぬねの', 'n'],
  ['はひふへほ', 'h'],
  ['まみむめも', 'm'],
  ['らりるれろ', 'r'],
  ['がぎぐげご', 'g'],
  ['ざじずぜぞ', 'z'],
  ['だぢづでど', 'd'],
  ['ばびぶべぼ', 'b'],
  ['ぱぴぷぺぽ', 'p'],
];
const VOWELS = 'aiueo';
const SYLLABLES = new Map<string, string>([
  ...ROWS.flatMap(([kana, consonant]) =>
    [...kana].map((syllable, at) => [syllable, consonant + VOWELS[at]] as [string, string]),
  ),
  ['ふ', 'fu'],
  ['や', 'ya'],
  ['ゆ', 'yu'],
  ['よ', 'yo'],
  ['わ', 'wa'],
  ['を', 'o'],
  ['ん', 'n'],
  ['ゔ', 'vu'],
  // It doubles the consonant after it.
  ['っ', 'Q'],
  // The length of a vowel is left out.
  ['ー', ''],
]);
const SMALL = new Map([...'ゃゅょぁぃぅぇぉ'].map((kana, at) => [kana, ['ya', 'yu', 'yo', ...VOWELS][at] ?? '']));

/** Kunrei and common spellings as Hepburn, and the length of vowels left out; in this order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[-' .]/g, ''],
  [/Q([a-z])/g, '$1$1'],
  [/Q/g, ''],
  [/dz/g, 'z'],
  [/du/g, 'zu'],
  [/wo/g, 'o'],
  [/(?<![cs])hu/g, 'fu'],
  [/si/g, 'shi'],
  [/sy/g, 'sh'],
  [/ti/g, 'chi'],
  [/[tc]y/g, 'ch'],
  [/tu/g, 'tsu'],
  [/[zd]i/g, 'ji'],
  [/[zdj]y/g, 'j'],
  [/tch/g, 'cch'],
  [/m(?=[bpm])/g, 'n'],
  [/oh(?![aiueoy])/g, 'o'],
  [/ou/g, 'o'],
  [/([aiueon])\1+/g, '$1'],
];

/**
 * How a word in kana, Latin letters or both sounds: `soumushou`, `sōmushō`, `somusyo` and `そうむしょう` are the same.
 *
 * @param folded by `foldForSearch`
 * @returns nothing where the word has other characters, as kanji
 */
export function soundOf(folded: string): string | undefined {
  if (!/^[\u3041-\u3096ーa-z0-9' .-]+$/.test(folded)) return undefined;
  let sound = '';
  for (const character of folded) {
    const small = SMALL.get(character);
    if (small === undefined) sound += SYLLABLES.get(character) ?? character;
    // The small kana takes the place of the vowel before it: し and ょ are syo, て and ぃ are ti, う and ぇ are we.
    else sound = sound.replace(/([^aiueo])?[aiueo]$/, (_, consonant?: string) => consonant ?? 'w') + small;
  }
  return SPELLINGS.reduce((spelt, [from, to]) => spelt.replace(from, to), sound);
}
