import type { NodeKind } from '@plangraph/core/graph';
import { describe, expect, it } from 'vitest';
import { hashFor, readAddress, searchFor } from './address.js';

describe('address', () => {
  it('reads the selection from the fragment and the view from the query', () => {
    const address = readAddress({ search: '?lang=en&view=list&hide=term,topic', hash: '#/measure:2.2-1-to' });
    expect(address).toEqual({
      selection: { node: 'measure:2.2-1-to' },
      language: 'en',
      view: 'list',
      hidden: new Set(['topic', 'term']),
    });
  });

  it('reads an edge by its ends and kind', () => {
    const { selection } = readAddress({ search: '', hash: '#/measure:2.1-a/lead/actor:mic' });
    expect(selection).toEqual({ node: 'measure:2.1-a', edge: { kind: 'lead', target: 'actor:mic' } });
  });

  it('ignores what it does not know: languages, kinds, broken escapes', () => {
    const address = readAddress({ search: '?lang=fr&hide=nobody&view=sphere', hash: '#/%E3%8' });
    expect(address).toEqual({ selection: { node: '%E3%8' }, view: 'network', hidden: new Set() });
    expect(readAddress({ search: '', hash: '#/' }).selection).toBeUndefined();
    expect(readAddress({ search: '', hash: '#/a:b/likes/c:d' }).selection).toEqual({ node: 'a:b/likes/c:d' });
    expect(readAddress({ search: '', hash: '#/a:b/lead' }).selection).toEqual({ node: 'a:b/lead' });
    expect(readAddress({ search: '', hash: '#/a:b/' }).selection).toEqual({ node: 'a:b' });
  });

  it('writes what it reads', () => {
    const edge = { node: 'measure:2.1-a', edge: { kind: 'via' as const, target: 'actor:nict' } };
    expect(readAddress({ search: '', hash: hashFor(edge) }).selection).toEqual(edge);
    expect(readAddress({ search: '', hash: hashFor({ node: 'a b/ü' }) }).selection).toEqual({ node: 'a b/ü' });
    expect(hashFor(undefined)).toBe('#/');
  });

  it('says nothing of the view that is published, and gives equal views equal links', () => {
    expect(searchFor({ view: 'network', hidden: new Set() })).toBe('');
    const one = searchFor({ language: 'ja', view: 'list', hidden: new Set<NodeKind>(['term', 'plan']) });
    const other = searchFor({ language: 'ja', view: 'list', hidden: new Set<NodeKind>(['plan', 'term']) });
    expect(one).toBe('?lang=ja&view=list&hide=plan,term');
    expect(other).toBe(one);
  });
});
