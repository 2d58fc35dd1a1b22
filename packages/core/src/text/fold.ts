/** More marks on one character than any script writes, so that normalisation stays linear (UAX #15, 13). */
const EXCESS_MARKS = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/**
 * One form for what readers take for the same: NFKC (width, compatibility characters), lower
 * case, katakana as hiragana, wave dashes as one; spaces, middle dots and marks beyond the
 * thirtieth on one character left out.
 * For search and for finding an entity by its label; never for text that is shown or stored.
 */
export function foldForSearch(text: string): string {
  return text
    .replace(EXCESS_MARKS, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[〜∼]/g, '~')
    .replace(/[\s・･]/g, '');
}
