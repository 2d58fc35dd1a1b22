import { clauseFrom } from '../skeleton.js';

/** Verb forms of co-operation that go on in the clause: it is done, whatever is studied afterwards. */
const DONE = /^(?:し(?:つつ|ながら|て)?(?!た)|の(?:上|うえ|下)|を図)/;

/**
 * Whether a co-operation is only to be studied: 「産業界と連携した…セミナーについて検討」 「諸外国との連携方策について検討」.
 * @param at right after the noun of co-operation
 */
export function isOnlyStudied(code: string, at: number): boolean {
  const rest = clauseFrom(code, at);
  return !DONE.test(rest) && /検討/.test(rest);
}
