/** What a node is called on the screen, with the language of the words. */
import { type NodeAttributes, numberOf } from '@plangraph/core/graph';
import type { Language } from '../strings/language.js';

export interface Name {
  text: string;
  lang: Language;
}

/** The name in the reader's language, else in Japanese, which every node has; without the number that the plan prints. */
export function nameOf(node: NodeAttributes, language: Language): Name {
  const name: Name =
    language === 'en' && node.labelEn !== undefined
      ? { text: node.labelEn, lang: 'en' }
      : { text: node.labelJa, lang: 'ja' };
  const number = node.identifier;
  // Labels of measures begin with their number, which is shown apart.
  if (number !== undefined && name.text.startsWith(`${number} `)) {
    return { ...name, text: name.text.slice(number.length + 1) };
  }
  return name;
}

/** The language in which a node is named to readers of another. */
export function langOf(node: NodeAttributes, language: Language): Language {
  return nameOf(node, language).lang;
}

/** The number with its language: what the plan prints is Japanese. */
export function numberName(node: NodeAttributes, language: Language): Name | undefined {
  const text = numberOf(node, language);
  return text === undefined ? undefined : { text, lang: text === node.identifier ? 'ja' : language };
}

/** The name with its number, where it has one. */
export function fullName(node: NodeAttributes, language: Language): string {
  const { text } = nameOf(node, language);
  const number = numberOf(node, language);
  return number === undefined ? text : `${number} ${text}`;
}

/** What a part of the plan is called in a sentence: its number, else the whole of its name. */
export function briefName(node: NodeAttributes, language: Language): string {
  return numberOf(node, language) ?? nameOf(node, language).text;
}

/**
 * A name short enough for the picture: measures by number, directions by their first words.
 *
 * @param prominent whether the node is the one in focus, which has room for more
 */
export function pictureLabel(node: NodeAttributes, prominent: boolean, language: Language): string {
  if (prominent) return fullName(node, language);
  switch (node.family) {
    case 'measure':
      return numberOf(node, language) ?? node.labelJa;
    case 'direction':
      return beginning(nameOf(node, language));
    case 'division':
      return fullName(node, language);
    default:
      return shortName(node, language);
  }
}

/** The first words of a long name. */
function beginning({ text, lang }: Name): string {
  const most = lang === 'ja' ? 12 : 24;
  return [...text].length > most
    ? `${[...text]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

/**
 * Whether a measure or direction has a title, and not only its number and the first words of its text.
 *
 * @param text its own text, where that is known; without it a label that is cut off counts as first words
 */
export function isTitled(node: NodeAttributes, text?: string): boolean {
  if ((node.family !== 'measure' && node.family !== 'direction') || node.labelEn !== undefined) return true;
  const words = nameOf(node, 'ja').text;
  if (words === node.identifier) return false;
  return text === undefined ? !words.endsWith('…') : !text.startsWith(words.replace(/…$/u, ''));
}

/** What bodies and programmes are commonly called, as `IPA` or `CYDER`. */
const ABBREVIATION = /^[A-Z][A-Za-z0-9/-]{1,11}$/;
const LONG = 9;

/** The common abbreviation of a long name, else the name. */
export function shortName(node: NodeAttributes, language: Language): string {
  const { text } = nameOf(node, language);
  if ([...text].length <= LONG) return text;
  const others = [...(node.alternativesEn ?? []), ...(node.alternativesJa ?? [])];
  return others.find((name) => ABBREVIATION.test(name)) ?? text;
}
