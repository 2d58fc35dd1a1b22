/**
 * One form for what readers take for the same: NFKC (width, compatibility characters), lower
 * case, katakana as hiragana, wave dashes as one, spaces and middle dots left out.
 * For search and for finding an entity by its label; never for text that is shown or stored.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[〜∼]/g, '~')
    .replace(/[\s・･]/g, '');
}
