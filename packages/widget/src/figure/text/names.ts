/** What a node is called in a figure. */
import { type NodeAttributes, numberOf as numberInPlan } from '@plangraph/core/graph';
import type { Language } from '../options.js';
import { cleanText } from './clean.js';

/** The name in the reader's language, else in Japanese, without the number that the plan prints. */
function nameOf({ identifier, labelJa, labelEn }: NodeAttributes, language: Language): string {
  const name = cleanText((language === 'en' ? labelEn : undefined) ?? labelJa);
  return identifier !== undefined && name.startsWith(`${identifier} `) ? name.slice(identifier.length + 1) : name;
}

/** The number as a figure can write it. */
export function numberOf(node: NodeAttributes, language: Language): string | undefined {
  const number = numberInPlan(node, language);
  return number === undefined ? undefined : cleanText(number);
}

/** The name with its number, where there is one. */
export function fullName(node: NodeAttributes, language: Language): string {
  const name = nameOf(node, language);
  const number = numberOf(node, language);
  return number === undefined ? name : `${number} ${name}`;
}

/** What bodies and programmes are commonly called, as `IPA` or `CYDER`. */
const ABBREVIATION = /^[A-Z][A-Za-z0-9/-]{1,11}$/;
const LONG = 9;

/**
 * Measures by number, others by their common abbreviation where the name is long; directions, which have only the
 * beginning of their text, and the plan, which the title names, not at all.
 */
export function labelOf(node: NodeAttributes, language: Language): string {
  switch (node.family) {
    case 'measure':
      return numberOf(node, language) ?? nameOf(node, language);
    case 'plan':
    case 'direction':
      return '';
    case 'division':
      return fullName(node, language);
    default: {
      const name = nameOf(node, language);
      if ([...name].length <= LONG) return name;
      return (
        [...(node.alternativesEn ?? []), ...(node.alternativesJa ?? [])].find((one) => ABBREVIATION.test(one)) ?? name
      );
    }
  }
}
