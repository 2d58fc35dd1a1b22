/** Where in a query the cursor stands, as far as completion needs to know. */

export type Place =
  /** In or after a variable, from the question mark. */
  | { at: 'variable'; from: number; typed: string }
  /** In a prefixed name, from its first letter. */
  | { at: 'name'; from: number; prefix: string; typed: string }
  /** In a word that may become anything. */
  | { at: 'word'; from: number; typed: string }
  /** After PREFIX. */
  | { at: 'declaration'; from: number; typed: string };

/** What hides a cursor from completion: comments, IRIs and strings, closed or not (SPARQL 1.1, section 19.8). */
const HIDING = new RegExp(
  [
    '#[^\\n\\r]*',
    '<(?![\\s=])[^<>"{}|^`\\\\\\s]*(?:>|$)',
    '"""(?:"{0,2}(?:[^"\\\\]|\\\\[\\s\\S]))*(?:"""|$)',
    "'''(?:'{0,2}(?:[^'\\\\]|\\\\[\\s\\S]))*(?:'''|$)",
    '"(?:[^"\\\\\\n\\r]|\\\\.)*(?:"|$)',
    "'(?:[^'\\\\\\n\\r]|\\\\.)*(?:'|$)",
  ].join('|'),
  'g',
);

/** A number that is being typed, and the place where only a number can stand. */
const NUMBER = /(?:(?<![\p{L}\p{M}\p{N}_:?$.-])[+-]?\d[\d.eE+-]*|\b(?:LIMIT|OFFSET)\s+\S*)$/iu;

/** The query with comments, IRIs and strings left out. */
export function withoutHidden(query: string): string {
  return query.replace(HIDING, ' ');
}

/** @param before the query up to the cursor; undefined is returned in comments, strings and IRIs */
export function placeIn(before: string): Place | undefined {
  for (const { 0: token, index } of before.matchAll(HIDING)) {
    if (index + token.length < before.length) continue;
    const open = token.startsWith('#') || token.length === 1 || !/["'>]$/.test(token);
    if (open) return undefined;
  }
  // A number is finished by whoever counts; nothing is to be offered for it, nor before it.
  if (NUMBER.test(before)) return undefined;
  const declaration = /\bPREFIX\s+([\p{L}\p{N}_.-]*)$/iu.exec(before);
  if (declaration !== null) return from('declaration', before, declaration[1] ?? '');
  const variable = /[?$][\p{L}\p{M}\p{N}_]*$/u.exec(before);
  if (variable !== null) return from('variable', before, variable[0]);
  const name = /(?<![\p{L}\p{N}_?$:])(\p{L}[\p{L}\p{N}_.-]*):([\p{L}\p{M}\p{N}_.-]*)$/u.exec(before);
  if (name !== null) {
    const [whole, prefix = '', typed = ''] = name;
    return { at: 'name', from: before.length - whole.length, prefix, typed };
  }
  const word = /[\p{L}\p{M}\p{N}_・ー-]*$/u.exec(before)?.[0] ?? '';
  return from('word', before, word);
}

function from<A extends 'variable' | 'word' | 'declaration'>(at: A, before: string, typed: string) {
  return { at, from: before.length - typed.length, typed };
}

/** Whether a class is to come: after `a`, after rdf:type, or after a comma in such a list. */
export function wantsClass(before: string): boolean {
  return /(?:^|\s)(?:a|rdf:type)\s+(?:[\p{L}\p{N}_.:-]+\s*,\s*)*[\p{L}\p{N}_.:-]*$/u.test(before);
}
