import type { Bilingual } from '@plangraph/core';

/**
 * What an error says, in both languages; words of others as they are. Errors of the packages are known by their shape,
 * since their classes may be in modules that are loaded later.
 */
export function saidBy(error: unknown): Bilingual {
  if (!(error instanceof Error)) return { en: String(error), ja: String(error) };
  const { message, said } = error as Error & { said?: Bilingual };
  return said ?? { en: message, ja: message };
}
