/** What a rule reads, in words: its name in the data (`pg:rule`) is for programs. */
import type { Strings } from '../strings/strings.js';

/** @returns the name itself, as code, for a rule that is not of this project */
export function ruleWords(strings: Pick<Strings, 'rules'>, rule: string): { text: string; code?: true } {
  const words: Readonly<Record<string, string>> = strings.rules;
  const text = Object.hasOwn(words, rule) ? words[rule] : undefined;
  return text === undefined ? { text: rule, code: true } : { text };
}
