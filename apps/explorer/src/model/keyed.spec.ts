import { describe, expect, it } from 'vitest';
import { Keyed, KeyedList } from './keyed.js';
import { exampleIndex } from './testing.js';

const plan = exampleIndex();
const key = (id: string): string => plan.named(id)?.iri ?? '';

describe('names as keys', () => {
  it('are of nodes that the plan has', () => {
    const named = new Map([
      ['actor:mic', 1],
      ['actor:gone', 2],
    ]);
    expect(new Keyed<number>().of(plan, named)).toEqual(new Map([[key('actor:mic'), 1]]));
    expect(new KeyedList().of(plan, ['actor:gone', 'actor:nict'])).toEqual(new Set([key('actor:nict')]));
  });

  it('are the same object for the same state, and another for another state or plan', () => {
    const keyed = new Keyed<number>();
    const list = new KeyedList();
    const named = new Map([['actor:mic', 1]]);
    const names = ['actor:mic'];
    const [first, second] = [keyed.of(plan, named), list.of(plan, names)];
    expect(keyed.of(plan, named)).toBe(first);
    expect(list.of(plan, names)).toBe(second);
    expect(keyed.of(plan, new Map(named))).not.toBe(first);
    expect(list.of(plan, [...names])).not.toBe(second);
    expect(keyed.of(exampleIndex(), named)).not.toBe(first);
  });
});
