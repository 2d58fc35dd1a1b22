import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER } from '../filter/index.js';
import {
  AGENCY_TIES,
  CHARTS,
  COLORS,
  DEFAULT_STATE,
  EDGE_KINDS,
  GROUPINGS,
  LAYOUTS,
  LONGEST_QUERY,
  MATRIX_LAYERS,
  NODE_KINDS,
  RANKINGS,
  readState,
  SIZES,
  searchFor,
  TABLES,
  VIEWS,
  type ViewState,
  WEIGHTS,
} from './index.js';

const name = fc
  .tuple(fc.constantFrom('actor', 'measure', 'thing'), fc.stringMatching(/^[a-z0-9.~,!@&=#%-]{1,12}$/))
  .map(([prefix, local]) => `${prefix}:${local}`);
const names = fc.uniqueArray(name, { maxLength: 4 });
const clause = fc.tuple(names, names).map(([any, not]) => ({ any, not }));
const two = fc.uniqueArray(name, { minLength: 2, maxLength: 2 }).map(([a = '', b = '']) => [a, b] as const);

const state: fc.Arbitrary<ViewState> = fc.record(
  {
    view: fc.constantFrom(...VIEWS),
    language: fc.constantFrom('ja' as const, 'en' as const),
    filter: fc.record({
      hidden: fc.subarray([...NODE_KINDS]).map((kinds) => new Set(kinds)),
      facets: fc.record({
        division: fc.subarray(['1', '2.2', '2.2-1', '2.2-1-③']).map((any) => ({ any, not: [] })),
        role: fc.subarray(['lead', 'via']).map((not) => ({ any: [], not })),
        actor: clause,
        actorKind: fc.constant({ any: ['public-body'], not: [] }),
        names: clause,
      }),
      only: names,
      match: fc.constantFrom('all' as const, 'any' as const),
      layer: fc.constantFrom('both' as const, 'text' as const, 'appendix' as const),
      secretariat: fc.constantFrom('shown' as const, 'hidden' as const),
      collectives: fc.constantFrom('kept' as const, 'expanded' as const, 'dropped' as const),
      restatements: fc.constantFrom('each' as const, 'once' as const),
    }),
    marked: names,
    groupName: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    focus: fc.oneof(
      fc.record({ kind: fc.constant('ego' as const), node: name, depth: fc.constantFrom(1, 2, 3, 4) }),
      fc.record({ kind: fc.constant('compare' as const), nodes: two }),
      fc.record(
        {
          kind: fc.constant('paths' as const),
          nodes: two,
          most: fc.integer({ min: 1, max: 20 }),
          ties: fc.subarray([...EDGE_KINDS]),
          avoid: names,
          chosen: fc.integer({ min: 1, max: 20 }),
        },
        { requiredKeys: ['kind', 'nodes', 'most', 'ties', 'avoid'] },
      ),
    ),
    layout: fc.constantFrom(...LAYOUTS),
    pins: fc
      .array(fc.tuple(name, fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 })), {
        maxLength: 3,
      })
      .map((all) => new Map(all.map(([key, x, y]) => [key, { x: x + 0, y: y + 0 }]))),
    color: fc.constantFrom(...COLORS),
    size: fc.constantFrom(...SIZES),
    agencies: fc.record(
      {
        weight: fc.constantFrom(...WEIGHTS),
        ties: fc.subarray([...AGENCY_TIES]),
        least: fc.integer({ min: 0, max: 99 }),
        ranking: fc.constantFrom(...RANKINGS),
        chart: fc.constantFrom(...CHARTS),
        against: fc.constantFrom(...RANKINGS),
        grouping: fc.constantFrom(...GROUPINGS),
        without: name,
      },
      { requiredKeys: ['weight', 'ties', 'least', 'ranking', 'chart', 'against', 'grouping'] },
    ),
    matrix: fc.record({
      rows: fc.constantFrom('sections' as const, 'actors' as const),
      layer: fc.constantFrom(...MATRIX_LAYERS),
      role: fc.constantFrom('any' as const, 'via' as const),
      order: fc.constantFrom('plan' as const, 'likeness' as const),
      cell: fc.tuple(name, name),
    }),
    table: fc.record({
      list: fc.constantFrom(...TABLES),
      sort: fc.constantFrom('name', 'leads'),
      descending: fc.boolean(),
      find: fc.string({ unit: 'grapheme', maxLength: 20 }),
    }),
    query: fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }) }, { requiredKeys: [] }),
    source: fc.record({
      kind: fc.constantFrom('document' as const, 'endpoint' as const),
      url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    }),
  },
  { requiredKeys: Object.keys(DEFAULT_STATE) as (keyof typeof DEFAULT_STATE)[] },
);

describe('the address of a state', () => {
  it('gives the state back, whatever the names in it', () => {
    fc.assert(
      fc.property(state, (one) => {
        const { search, dropped } = searchFor(one);
        fc.pre(dropped.length === 0);
        expect(readState({ search, hash: '' })).toEqual({ state: one, faults: [] });
      }),
    );
  });

  it('is a URL that browsers leave as it is', () => {
    fc.assert(
      fc.property(state, (one) => {
        const { search } = searchFor(one);
        expect(new URL(search, 'https://example.org/').search).toBe(search);
      }),
    );
  });

  it('says nothing of what is as usual, and no version where there is nothing to misread', () => {
    expect(searchFor(DEFAULT_STATE)).toEqual({ search: '', dropped: [] });
    expect(searchFor({ ...DEFAULT_STATE, view: 'table', language: 'en' }).search).toBe('?lang=en&view=table');
    expect(searchFor({ ...DEFAULT_STATE, color: 'pillar' }).search).toBe('?v=1&color=pillar');
    const clause = { any: ['2.2', '3'], not: ['2.2-1'] };
    const filter = { ...EMPTY_FILTER, facets: { ...EMPTY_FILTER.facets, division: clause } };
    expect(searchFor({ ...DEFAULT_STATE, filter }).search).toBe('?v=1&in=2.2,3,!2.2-1');
  });

  it('leaves out a group that is too large for a link, and says so', () => {
    const marked = Array.from({ length: 200 }, (_, at) => `measure:2.2-1-${at}`);
    const { search, dropped } = searchFor({ ...DEFAULT_STATE, marked, color: 'pillar' });
    expect(dropped).toEqual(['mark']);
    expect(search).toBe('?v=1&color=pillar');
    expect(searchFor({ ...DEFAULT_STATE, marked: marked.slice(0, 60) }).search.length).toBeLessThan(LONGEST_QUERY);
    const filter = { ...EMPTY_FILTER, only: marked };
    expect(searchFor({ ...DEFAULT_STATE, filter, color: 'pillar' }).dropped).toEqual(['only']);
  });

  it('writes a prefix once for the names of a group that follow one another with it', () => {
    const marked = [
      'measure:2.1-a',
      'measure:2.1-i',
      'actor:meti',
      'https://example.org/a;b,c',
      'https://example.org/d',
    ];
    const { search } = searchFor({ ...DEFAULT_STATE, marked });
    expect(search).toBe('?v=1&mark=measure:2.1-a;2.1-i,actor:meti,https://example.org/a%3Bb%2Cc;//example.org/d');
    // As earlier addresses have it.
    const { state: read, faults } = readState({ search: '?v=1&mark=measure:2.1-a,measure:2.1-i,actor:meti', hash: '' });
    expect(read.marked).toEqual(marked.slice(0, 3));
    expect(faults).toEqual([]);
    expect(readState({ search: '?v=1&mark=;a', hash: '' }).faults).toHaveLength(1);
  });

  it('follows the rest of an address that is partly not understood', () => {
    const search = '?lang=fr&view=list&hide=term,dragon&color=pillar&color=kind&whatever=1&in=%E0%A4%A&least=many';
    const { state: read, faults } = readState({ search, hash: '#/actor:meti' });
    expect(read).toEqual({ ...DEFAULT_STATE, view: 'table', color: 'pillar', selection: { node: 'actor:meti' } });
    expect(faults.map(({ why, parameter }) => `${parameter} ${why}`)).toEqual([
      'lang value',
      'hide value',
      'color value',
      'whatever parameter',
      'in value',
      'least value',
    ]);
  });

  it('says that an address is of a later version, and follows what it knows of it', () => {
    const { state: read, faults } = readState({ search: '?v=9&color=pillar', hash: '' });
    expect(faults).toEqual([{ why: 'newer', parameter: 'v', value: '9' }]);
    expect(read.color).toBe('pillar');
  });

  it('throws at no address', () => {
    const parameter = fc.constantFrom('v', 'in', 'focus', 'pin', 'mark', 'q', 'data', 'hide', 'sort', '__proto__');
    fc.assert(
      fc.property(fc.array(fc.tuple(parameter, fc.string({ unit: 'binary' }))), fc.string(), (all, hash) => {
        const search = `?${all.map(([key, value]) => `${key}=${value}`).join('&')}`;
        expect(searchFor(readState({ search, hash }).state).search.length).toBeLessThan(LONGEST_QUERY * 4);
      }),
    );
  });
});
