import { readFileSync } from 'node:fs';

/** The text of the plan that ships. */
export const SHIPPED_TEXT = readFileSync(
  new URL('../../../data/cybersecurity-2018/plan.ja.txt', import.meta.url),
  'utf8',
);
