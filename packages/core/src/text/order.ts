/**
 * Order of two texts by code point, as UTF-8 bytes order too. The comparison of strings that the language has goes by
 * UTF-16 units, which puts 𠮷 (U+20BB7) before ｱ (U+FF71).
 * @returns negative, zero or positive, for `sort`
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
