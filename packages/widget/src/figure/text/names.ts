/** What a node is called in a figure. */
import type { NodeAttributes } from '@plangraph/core/graph';
import type { Language } from '../options.js';
import { cleanText } from './clean.js';

/** The name in the reader's language, else in Japanese, without the number that the plan prints. */
function nameOf({ identifier, labelJa, labelEn }: NodeAttributes, language: Language): string {
  const name = cleanText((language === 'en' ? labelEn : undefined) ?? labelJa);
  return identifier !== undefined && name.startsWith(`${identifier} `) ? name.slice(identifier.length + 1) : name;
}

/** Numbers in Latin letters, as ids have them. */
const LATIN = /^[0-9][0-9a-z.-]*$/;

/**
 * The number of a division or measure: as the plan prints it; for readers of English in the Latin letters of its id, as
 * `2.2-1-so` for `2.2-1-ソ`. Nothing where it has none.
 */
export function numberOf({ family, id, identifier }: NodeAttributes, language: Language): string | undefined {
  if (identifier === undefined) return undefined;
  const local = id.slice(id.indexOf(':') + 1);
  return language === 'en' && family === 'measure' && LATIN.test(local) ? local : cleanText(identifier);
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
