import { WriteError } from '../rdf/terms.js';

// https://www.w3.org/TR/xml/#charsets: not even a character reference may name the others.
const NO_XML_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Most texts have none of what must be checked or replaced; this finds them quickly. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const TO_LOOK_AT = /[\u0000-\u001f&<>"\u0085\u2028\ud800-\udfff\ufffe\uffff]/;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  // Line ends of XML 1.1, which readers of it make \n of in XML 1.0 too.
  '\u0085': '&#x85;',
  '\u2028': '&#x2028;',
};

/**
 * A value for between double quotes. Line ends and tabs are references, because readers make spaces of plain ones.
 * @param attribute name of what is written, for the message
 * @param owner what has it, for the message
 * @throws WriteError for a character that XML 1.0 does not have
 */
export function xmlAttribute(value: string, attribute: string, owner: string): string {
  return TO_LOOK_AT.test(value)
    ? checked(value, attribute, owner).replace(/[&<>"\t\n\r\u0085\u2028]/g, reference)
    : value;
}

/** A text for between tags; see `xmlAttribute`. */
export function xmlText(value: string, attribute: string, owner: string): string {
  return TO_LOOK_AT.test(value) ? checked(value, attribute, owner).replace(/[&<>\r\u0085\u2028]/g, reference) : value;
}

function reference(character: string): string {
  return REFERENCES[character] ?? character;
}

function checked(value: string, attribute: string, owner: string): string {
  const found = NO_XML_CHARACTER.exec(value);
  if (found === null) return value;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new WriteError({
    en: `${attribute} of ${owner} has the character U+${code} at ${found.index}, which XML 1.0 cannot hold. Take it out of the text, or write CSV or JSON.`,
    ja: `${owner} の ${attribute} の位置 ${found.index} に、XML 1.0 に書けない文字 U+${code} があります。本文から除くか、CSV か JSON で書き出してください。`,
  });
}
