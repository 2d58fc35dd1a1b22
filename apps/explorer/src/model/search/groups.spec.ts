import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../search-index.js';
import { exampleIndex } from '../testing.js';
import { groupsOf, placeOf, stopsOf } from './groups.js';

const NONE: ReadonlySet<never> = new Set();

describe('placeOf', () => {
  it('finds each stop again in a longer list, and none in an empty one', () => {
    const hits = new SearchIndex(exampleIndex()).find('総務省');
    expect(hits.length).toBeGreaterThan(1);
    const before = stopsOf(groupsOf(hits.slice(1), NONE), true);
    const after = stopsOf(groupsOf(hits, new Set(hits.map(({ node }) => node.family))), true);
    for (const stop of before.filter(({ kind }) => kind !== 'more')) {
      const found = after[placeOf(stop, after)];
      expect(found?.kind).toBe(stop.kind);
      if (stop.kind === 'hit' && found?.kind === 'hit') expect(found.hit.node).toBe(stop.hit.node);
      expect(placeOf(stop, [])).toBe(-1);
    }
    expect(placeOf({ kind: 'all' }, after)).toBe(after.length - 1);
  });
});
