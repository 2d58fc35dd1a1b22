/**
 * A text in the form in which names are compared: NFKC for width and compatibility characters, one
 * form of wave dash and of hyphen, white space and middle dots left out. Case and the two syllabaries
 * stay apart, because they tell names apart (icat, ICAT).
 */
export interface FoldedText {
  value: string;
  /** For each code unit of `value`, where its source character starts. */
  starts: Int32Array;
  /** For each code unit of `value`, where its source character ends. */
  ends: Int32Array;
}

const LEFT_OUT = /^[\s\u00b7\u2022\u2027\u30fb\uff65]$/u;
/**
 * A character with the marks that belong to it, also the half-width voicing marks. Thirty at most, as
 * in the stream-safe format of UAX #15: sorting the marks of one character is not linear in their number.
 */
const CHARACTER = /.[\p{M}\uff9e\uff9f]{0,30}/gsu;

/**
 * Folds a text and keeps the way back to its offsets; linear in the length of the text.
 * @param text any text, lone surrogates included
 */
export function foldText(text: string): FoldedText {
  let value = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CHARACTER)) {
    const folded = foldCharacter(match[0]);
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    value += folded;
  }
  return { value, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The folded form alone, for labels and for the strings of label conditions. */
export function foldLabel(label: string): string {
  let value = '';
  for (const match of label.matchAll(CHARACTER)) value += foldCharacter(match[0]);
  return value;
}

function foldCharacter(character: string): string {
  if (LEFT_OUT.test(character)) return '';
  return character
    .normalize('NFKC')
    .replace(/[\u301c\u223c\u02dc]/g, '~')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00b7\u30fb]/g, '');
}
