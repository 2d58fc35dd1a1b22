/** How cells write nodes. */
import { fullName, type Name, nameOf, numberName, shortName } from '../../../model/names.js';
import type { PlanNode } from '../../../model/plan-index.js';
import type { Language } from '../../../strings/language.js';
import type { Form } from './column.js';

/** A node as a cell writes it; numbers that the plan prints are Japanese. */
export function written(node: PlanNode, form: Form, language: Language): Name {
  const { text, lang } = nameOf(node, language);
  switch (form) {
    case 'title':
      return { text, lang };
    case 'full':
      return { text: fullName(node, language), lang };
    case 'number':
      return numberName(node, language) ?? { text: shortName(node, language), lang };
    case 'short':
      return { text: shortName(node, language), lang };
  }
}

/** What a cell says of a node beside what it writes: its whole name, with the number as the plan prints it. */
export function hintOf(node: PlanNode, form: Form, language: Language): string | undefined {
  if (form === 'title') return undefined;
  const { text } = nameOf(node, language);
  const full = node.identifier === undefined ? text : `${node.identifier} ${text}`;
  return full === written(node, form, language).text ? undefined : full;
}

/** Readings are among the names that are only searched; they begin in hiragana. */
const READING = /^[\u3041-\u3096]/;

/** What a node is sorted by: what is written, or its reading where Japanese readers see its Japanese name. */
export function sortName(node: PlanNode, form: Form, language: Language): string {
  const { text } = written(node, form, language);
  if (language === 'en' || text !== node.labelJa) return text;
  return node.hiddenLabels?.find((label) => READING.test(label)) ?? text;
}
