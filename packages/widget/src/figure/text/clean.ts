/** Text from anywhere made fit for a line of a figure: nothing that XML refuses, nothing that turns the line round. */

/** Longest name that a figure takes, in code points; what is drawn is wrapped and cut further. */
const LONGEST = 400;

/** Lone surrogates, control characters and the two code points that XML 1.0 (section 2.2) leaves out. */
const UNFIT = /[\p{Cs}\p{Cc}\ufffe\uffff]/gu;
/** Bidirectional controls (UAX 9, section 2) would reorder what stands beside them. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Marks on a letter beyond the fourth, which no language has, would pile up over what stands above. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** @returns one line of at most so many code points */
export function cleanText(text: string, longest = LONGEST): string {
  // A code point has two units at most, so nothing that is kept is lost by cutting first.
  const cut = text.slice(0, longest * 4);
  const line = cut.replace(/\s+/g, ' ').replace(UNFIT, '\ufffd').replace(BIDI, '').replace(PILED_MARKS, '$1').trim();
  const points = [...line];
  return points.length <= longest && cut.length === text.length ? line : `${points.slice(0, longest - 1).join('')}…`;
}

/** An IRI that may stand in a link: http or https, without what RDF/XML refuses; else undefined. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 8000 || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  // Names of nodes are compared letter by letter: an IRI that needs no mending stays as it is.
  return /^[!#-;=?-[\]_a-z~\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]+$/.test(text) ? text : href;
}
