/** The letters that number measures, in the order of the syllabary. */
export const MEASURE_LETTERS = [
  ...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
] as const;

/** Hepburn romanisation of one kana (either syllabary), lower case; undefined for anything else. */
export function hepburn(kana: string): string | undefined {
  const code = kana.codePointAt(0) ?? 0;
  const katakana = code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : kana;
  const at = MEASURE_LETTERS.indexOf(katakana);
  return at < 0 ? undefined : HEPBURN[at];
}

const HEPBURN = (
  'a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ' +
  'ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa wo n'
).split(' ');

/**
 * Full-width ASCII and the ideographic space as their half-width twins, one code unit for one, so
 * that offsets stay those of the source.
 */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 0xff00 ? ' ' : String.fromCharCode(code - 0xfee0);
  });
}

const JAPANESE = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々〜～・、。「」『』（）]`;
const BROKEN_WORD = new RegExp(`(?<=${JAPANESE})[ \\u3000]+(?=${JAPANESE})`, 'gu');

/** Takes out the spaces that a narrow table column leaves inside Japanese words. */
export function mendBrokenWords(text: string): string {
  return text.replace(BROKEN_WORD, '');
}

/** Value of ① … ⑳, from 1; undefined for anything else. */
export function circledNumber(character: string): number | undefined {
  const value = (character.codePointAt(0) ?? 0) - 0x245f;
  return value >= 1 && value <= 20 ? value : undefined;
}

const KANJI_DIGITS = '〇一二三四五六七八九';

/** Reads 12, １２ and 十二 (1 to 99); undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const digits = narrow(text);
  if (/^\d{1,4}$/.test(digits)) return Number(digits);
  const kanji = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (kanji === null || text === '') return undefined;
  const [, first, ten, last] = kanji;
  const digit = (character: string | undefined): number => (character ? KANJI_DIGITS.indexOf(character) : 0);
  if (ten === undefined) return last === undefined && first !== undefined ? digit(first) : undefined;
  return (first ? digit(first) : 1) * 10 + digit(last);
}
