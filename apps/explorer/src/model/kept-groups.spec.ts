import { describe, expect, it } from 'vitest';
import { KeptGroups } from './kept-groups.js';

function memory(text?: string) {
  const held = new Map(text === undefined ? [] : [['plangraph.groups', text]]);
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  };
}

const one = { name: 'one', nodes: ['actor:mic', 'measure:2.1-a'] };
const two = { name: 'two', nodes: ['actor:moe'] };

describe('groups that a reader keeps', () => {
  it('are there again at the next visit, each plan with its own', () => {
    const storage = memory();
    const groups = new KeptGroups(() => storage);
    groups.keep('plan:a', one);
    groups.keep('plan:a', two);
    groups.keep('plan:b', two);
    groups.keep('plan:a', { ...one, nodes: ['actor:mic'] });
    const again = new KeptGroups(() => storage);
    expect(again.of('plan:a')).toEqual([two, { name: 'one', nodes: ['actor:mic'] }]);
    again.remove('plan:a', 'two');
    expect(groups.of('plan:a').map(({ name }) => name)).toEqual(['one']);
    expect(groups.of('plan:b')).toEqual([two]);
    expect(groups.of('__proto__')).toEqual([]);
  });

  it('last as long as the page where the browser refuses storage', () => {
    const groups = new KeptGroups(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    groups.keep('plan:a', one);
    expect(groups.of('plan:a')).toEqual([one]);
    expect(groups.lasting).toBe(false);
  });

  it.each(['no JSON', '[]', '{"version":2,"plans":{}}', '{"version":1,"plans":{"plan:a":[{"name":1}]}}', 'null'])(
    'are none where what is stored is something else: %s',
    (text) => {
      const groups = new KeptGroups(() => memory(text));
      expect(groups.of('plan:a')).toEqual([]);
      expect(groups.lasting).toBe(true);
    },
  );
});
