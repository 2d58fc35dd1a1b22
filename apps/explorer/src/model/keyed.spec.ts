import { describe, expect, it } from 'vitest';
import { keyedBy, keysOf } from './keyed.js';
import { remembered } from './remembered.js';
import { exampleIndex } from './testing.js';

const plan = exampleIndex();
const key = (id: string): string => plan.named(id)?.iri ?? '';

describe('names as keys', () => {
  it('are of nodes that the plan has', () => {
    const named = new Map([
      ['actor:mic', 1],
      ['actor:gone', 2],
    ]);
    expect(keyedBy(plan, named)).toEqual(new Map([[key('actor:mic'), 1]]));
    expect(keysOf(plan, ['actor:gone', 'actor:nict'])).toEqual(new Set([key('actor:nict')]));
  });

  it('are the same object for the same state, and another for another state or plan', () => {
    const keyed = remembered(keyedBy<number>);
    const list = remembered(keysOf);
    const named = new Map([['actor:mic', 1]]);
    const names = ['actor:mic'];
    const [first, second] = [keyed(plan, named), list(plan, names)];
    expect(keyed(plan, named)).toBe(first);
    expect(list(plan, names)).toBe(second);
    expect(keyed(plan, new Map(named))).not.toBe(first);
    expect(list(plan, [...names])).not.toBe(second);
    expect(keyed(exampleIndex(), named)).not.toBe(first);
  });
});
