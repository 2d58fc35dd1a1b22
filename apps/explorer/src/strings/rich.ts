/** Messages with elements in them, and words of another language within words. */
import { html } from 'lit';
import type { Language } from './language.js';

/** A character that no message has. */
const MARK = '\uE000';

/**
 * A message with elements in the place of arguments, in the order of the language.
 *
 * @param message the message; it is called with marks
 * @param elements what stands in the place of each argument
 */
export function rich<Name extends string>(
  message: (values: Record<Name, string>) => string,
  elements: Readonly<Record<Name, unknown>>,
): unknown[] {
  const names = Object.keys(elements) as Name[];
  const marks = Object.fromEntries(names.map((name) => [name, `${MARK}${name}${MARK}`])) as Record<Name, string>;
  // Texts and names in turn.
  return message(marks)
    .split(MARK)
    .map((part, at) => (at % 2 === 0 ? part : elements[part as Name]));
}

/** Characters of Japanese, with what stands between them. */
const JAPANESE =
  /([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+(?:[、。・ー「」]*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+)*)/u;

/** Words of a language in which Japanese names stand: to readers of others these say what they are. */
export function withNames(language: Language, words: string): unknown[] {
  if (language === 'ja') return [words];
  // Other words and Japanese in turn.
  return words.split(JAPANESE).map((part, at) => (at % 2 === 0 ? part : html`<span lang="ja">${part}</span>`));
}
