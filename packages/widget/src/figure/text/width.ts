/**
 * Widths of text without a browser. Japanese is one em a character; Latin letters are as wide as in the wider of
 * Noto Sans CJK JP and Arial, so that text stays within its box in either.
 */

/** Thousandths of an em of U+0020 to U+007E. */
const REGULAR = [
  278, 323, 474, 556, 556, 921, 680, 278, 338, 338, 467, 584, 278, 347, 278, 392, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 728, 293, 535, 667, 556, 833,
  723, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620,
  556, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 500, 377, 607, 521, 802, 500, 521, 500, 338,
  270, 338, 584,
];
const BOLD = [
  278, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590, 590, 590,
  590, 590, 590, 333, 333, 590, 590, 590, 611, 1007, 722, 722, 722, 722, 667, 611, 778, 757, 330, 568, 722, 611, 853,
  749, 778, 667, 778, 722, 667, 625, 748, 667, 944, 667, 667, 613, 378, 387, 378, 590, 567, 626, 591, 644, 556, 644,
  581, 372, 611, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 436, 556, 421, 637, 576, 863, 562, 574, 511, 389,
  296, 389, 590,
];

const WIDE =
  /[\u1100-\u115f\u2015-\u2017\u2025-\u2bff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const NARROW_QUOTE = /[\u2018\u2019]/;
const UNSEEN = /[\p{M}\p{Cf}]/u;

/** @returns em of one character */
function advance(character: string, bold: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  const latin = (bold ? BOLD : REGULAR)[code - 0x20];
  if (latin !== undefined) return latin / 1000;
  if (UNSEEN.test(character)) return 0;
  if (NARROW_QUOTE.test(character)) return bold ? 0.33 : 0.28;
  if (WIDE.test(character)) return 1;
  // Beyond the basic plane are rare ideographs, which are square, and emoji, which are wider.
  if (code >= 0x1f000 && code < 0x20000) return 1.3;
  if (code >= 0x20000) return 1;
  if (code >= 0xff61 && code <= 0xffdc) return 0.5;
  if (code >= 0xc0 && code < 0x250) {
    const base = (bold ? BOLD : REGULAR)[(character.normalize('NFD').codePointAt(0) ?? 0) - 0x20];
    if (base !== undefined) return base / 1000;
  }
  return code >= 0x2010 && code < 0x2018 ? 0.91 : bold ? 0.8 : 0.76;
}

/**
 * Width of a line of text.
 * @param size of the type, in the unit of the answer
 * @param weight 400 to 900; from 600 on it counts as bold
 */
export function textWidth(text: string, size: number, weight: number): number {
  let width = 0;
  for (const character of text) width += advance(character, weight >= 600);
  return width * size;
}
