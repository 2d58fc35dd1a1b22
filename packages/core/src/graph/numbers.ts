import type { NodeAttributes } from './model.js';

/** Numbers in Latin letters, as ids have them. */
const LATIN = /^[0-9][0-9a-z.-]*$/;

/**
 * The number of a division or measure: as the plan prints it; for readers of English in the Latin letters of its id, as
 * `2.2-1-to` for `2.2-1-ト`. Nothing where it has none.
 */
export function numberOf({ family, id, identifier }: NodeAttributes, language: 'ja' | 'en'): string | undefined {
  if (language === 'ja' || family !== 'measure' || identifier === undefined) return identifier;
  const local = id.slice(id.indexOf(':') + 1);
  return LATIN.test(local) ? local : identifier;
}
