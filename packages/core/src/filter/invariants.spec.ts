import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { convertPlan } from '../convert.js';
import { graphFromQuads, type PlanGraph } from '../graph/from-rdf.js';
import type { EdgeKind, NodeKind } from '../graph/model.js';
import { EMPTY_FILTER, FACETS, type Facet, type Filter, ROLES, withClause } from './filter.js';
import { MeasureIndex } from './measure-index.js';
import { shownBy } from './shown-by.js';
import { graphOf, smallPlan } from './testing.js';

const KINDS = ['government-body', 'public-body', 'collective', 'measure', 'law', 'direction', 'term'] as const;
const VALUES: Readonly<Record<Facet, readonly string[]>> = {
  division: ['d0', 'd1', 'd2', 'd3'],
  role: ROLES,
  actor: ['x0', 'x1', 'x2', 'x3'],
  actorKind: ['government-body', 'public-body', 'collective'],
  names: ['x0', 't0', 't1'],
};

const at = (most: number) => fc.nat({ max: most - 1 });
const ties = <Kind extends EdgeKind>(from: string, many: number, kinds: readonly Kind[], to: string, others: number) =>
  fc.array(
    fc
      .tuple(at(many), fc.constantFrom(...kinds), at(others))
      .map(([a, kind, b]) => [`${from}${a}`, kind, `${to}${b}`] as const),
    { maxLength: 12 },
  );

/** Divisions in a row, some within the one before; measures in them; actors and things that these are tied to. */
const plan: fc.Arbitrary<PlanGraph> = fc
  .record({
    within: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    stands: fc.array(at(4), { minLength: 8, maxLength: 8 }),
    actors: fc.array(fc.tuple(fc.constantFrom('government-body', 'public-body', 'collective'), fc.boolean()), {
      minLength: 4,
      maxLength: 4,
    }),
    roles: ties('m', 8, ROLES, 'x', 4),
    named: ties('m', 8, ['mentions'], 't', 2),
    bodies: ties('m', 8, ['mentions'], 'x', 4),
    duties: ties('d', 4, ['main-agency', 'related-agency'], 'x', 4),
    restated: ties('m', 8, ['restates'], 'm', 8),
    goals: ties('m', 8, ['follows'], 'g', 2),
  })
  .map(({ within, stands, actors, roles, named, bodies, duties, restated, goals }) => {
    const nodes: Record<string, NodeKind | [NodeKind, object]> = {
      p: 'plan',
      t0: 'law',
      t1: 'term',
      g0: 'direction',
      g1: 'direction',
    };
    const edges: [string, EdgeKind, string][] = [
      ['g0', 'part-of', 'd0'],
      ['g1', 'part-of', 'd3'],
    ];
    for (const [number, inside] of within.entries()) {
      nodes[`d${number}`] = 'section';
      edges.push([`d${number}`, 'part-of', inside && number > 0 ? `d${number - 1}` : 'p']);
    }
    for (const [number, division] of stands.entries()) {
      nodes[`m${number}`] = 'measure';
      edges.push([`m${number}`, 'part-of', `d${division}`]);
    }
    for (const [number, [kind, secretariat]] of actors.entries()) {
      nodes[`x${number}`] = [kind as NodeKind, secretariat ? { secretariat: true } : {}];
    }
    const others = [roles, named, bodies, duties, restated, goals].flat().filter(([from, , to]) => from !== to);
    return graphOf(nodes, [...edges, ...others]);
  });

const clause = (values: readonly string[]) =>
  fc.record({ any: fc.subarray([...values], { maxLength: 2 }), not: fc.subarray([...values], { maxLength: 1 }) });

const filter: fc.Arbitrary<Filter> = fc.record({
  hidden: fc.subarray([...KINDS]).map((kinds) => new Set<NodeKind>(kinds)),
  only: fc.subarray(['m0', 'm1', 'd1', 'd2', 'x0', 'x1', 't0', 'g0', 'nobody'], { maxLength: 4 }),
  facets: fc.record({
    division: clause(VALUES.division),
    role: clause(VALUES.role),
    actor: clause(VALUES.actor),
    actorKind: clause(VALUES.actorKind),
    names: clause(VALUES.names),
  }),
  match: fc.constantFrom('all' as const, 'any' as const),
  layer: fc.constantFrom('both' as const, 'text' as const, 'appendix' as const),
  secretariat: fc.constantFrom('shown' as const, 'hidden' as const),
  collectives: fc.constantFrom('kept' as const, 'dropped' as const),
  restatements: fc.constantFrom('each' as const, 'once' as const),
});

/** The filter with one value in place of those that a facet must have; of all facets where any is enough. */
function withOnly(before: Filter, facet: Facet, value: string): Filter {
  const cleared =
    before.match === 'all'
      ? before
      : FACETS.reduce((so, other) => withClause(so, other, { any: [], not: so.facets[other].not }), before);
  return withClause(cleared, facet, { any: [value], not: before.facets[facet].not });
}

function expectCounts(index: MeasureIndex, asked: Filter, values: Readonly<Record<Facet, readonly string[]>>): void {
  const counts = index.counts(asked);
  for (const facet of FACETS) {
    for (const value of values[facet]) {
      expect([facet, value, counts[facet].get(value) ?? 0]).toEqual([
        facet,
        value,
        index.answering(withOnly(asked, facet, value)).size,
      ]);
    }
  }
}

describe('a filter of any plan', () => {
  it('counts what each value lets through', () => {
    fc.assert(fc.property(plan, filter, (graph, asked) => expectCounts(new MeasureIndex(graph), asked, VALUES)));
  });

  it('shows edges with both their ends, and no kind that is hidden', () => {
    fc.assert(
      fc.property(plan, filter, (graph, asked) => {
        const { nodes, edges } = shownBy(graph, new MeasureIndex(graph), asked);
        for (const edge of edges) for (const end of graph.extremities(edge)) expect(nodes.has(end)).toBe(true);
        for (const key of nodes) expect(asked.hidden.has(graph.getNodeAttribute(key, 'kind'))).toBe(false);
      }),
    );
  });

  it('shows every measure that answers', () => {
    fc.assert(
      fc.property(plan, filter, (graph, asked) => {
        const index = new MeasureIndex(graph);
        const { nodes } = shownBy(graph, index, { ...asked, hidden: new Set() });
        for (const key of index.answering(asked)) expect(nodes.has(key)).toBe(true);
      }),
    );
  });

  it('shows no more when something more must not be there', () => {
    const more = fc
      .constantFrom(...FACETS)
      .chain((facet) => fc.tuple(fc.constant(facet), fc.constantFrom(...VALUES[facet])));
    fc.assert(
      fc.property(plan, filter, more, (graph, asked, [facet, value]) => {
        const index = new MeasureIndex(graph);
        const { any, not } = asked.facets[facet];
        const before = shownBy(graph, index, asked);
        const after = shownBy(graph, index, withClause(asked, facet, { any, not: [...not, value] }));
        for (const key of after.nodes) expect(before.nodes.has(key)).toBe(true);
        for (const key of after.edges) expect(before.edges.has(key)).toBe(true);
      }),
    );
  });

  it('shows all of it where nothing is asked', () => {
    fc.assert(
      fc.property(plan, (graph) => {
        const { nodes, edges } = shownBy(graph, new MeasureIndex(graph), EMPTY_FILTER);
        expect([nodes.size, edges.size]).toEqual([graph.order, graph.size]);
      }),
    );
  });
});

describe('a filter of the shipped plan', () => {
  const read = (name: string): string =>
    readFileSync(new URL(`../../../../data/cybersecurity-2018/${name}`, import.meta.url), 'utf8');
  const { quads } = convertPlan(read('plan.ja.txt'), {
    name: 'cybersecurity-2018',
    entities: new Parser().parse(read('entities.ttl')),
  });
  const graph = graphFromQuads(quads);
  const index = new MeasureIndex(graph);
  const some = (family: string): string[] =>
    graph
      .filterNodes((_, node) => node.family === family)
      .filter((_, number) => number % 9 === 0)
      .map((key) => graph.getNodeAttribute(key, family === 'division' ? 'identifier' : 'id') ?? '');
  const values = {
    division: some('division'),
    role: ROLES,
    actor: ['actor:meti', ...some('actor')],
    actorKind: ['government-body', 'public-body', 'collective'],
    names: some('thing'),
  };

  it.each<[string, Filter]>([
    ['nothing asked', EMPTY_FILTER],
    ['a pillar', withClause(EMPTY_FILTER, 'division', { any: ['2'], not: ['2.2'] })],
    ['leads', withClause({ ...EMPTY_FILTER, restatements: 'once' }, 'role', { any: ['lead'], not: [] })],
    ['any of two', withClause({ ...EMPTY_FILTER, match: 'any' }, 'actor', { any: ['actor:meti'], not: [] })],
    ['the appendix', { ...EMPTY_FILTER, layer: 'appendix', secretariat: 'hidden' }],
  ])('counts what each value lets through: %s', (_, asked) => expectCounts(index, asked, values));

  it('has 340 measures and bullets, of which restatements are some', () => {
    expect(index.answering(EMPTY_FILTER).size).toBe(340);
    expect(index.answering({ ...EMPTY_FILTER, restatements: 'once' }).size).toBe(340 - index.restating.size);
    expect(index.restating.size).toBeGreaterThan(20);
  });

  it('has a secretariat of two, which takes its ties along and nothing else', () => {
    const { nodes, edges } = shownBy(graph, index, { ...EMPTY_FILTER, secretariat: 'hidden' });
    expect(nodes.has(graph.findNode((_, { id }) => id === 'actor:nisc') ?? '')).toBe(false);
    expect(nodes.size).toBe(graph.order - 2);
    expect(edges.size).toBeLessThan(graph.size - 100);
  });
});

it('the small plan is one of them', () => expectCounts(new MeasureIndex(smallPlan()), EMPTY_FILTER, VALUES));
