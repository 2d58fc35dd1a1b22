/** A small plan for the specs beside this file. */
import { MultiDirectedGraph } from 'graphology';
import type { PlanGraph } from '../graph/from-rdf.js';
import type {
  EdgeAttributes,
  EdgeKind,
  GraphAttributes,
  NodeAttributes,
  NodeFamily,
  NodeKind,
} from '../graph/model.js';

const FAMILIES: Readonly<Record<string, NodeFamily>> = {
  plan: 'plan',
  pillar: 'division',
  section: 'division',
  theme: 'division',
  direction: 'direction',
  measure: 'measure',
  'sub-measure': 'measure',
  'government-body': 'actor',
  'public-body': 'actor',
  collective: 'actor',
  law: 'thing',
  programme: 'thing',
  term: 'term',
};

/** A graph of nodes by name, kind and whatever else, and of edges; keys are the names. */
export function graphOf(
  nodes: Readonly<Record<string, NodeKind | [NodeKind, Partial<NodeAttributes>]>>,
  edges: readonly (readonly [source: string, kind: EdgeKind, target: string])[],
): PlanGraph {
  const graph: PlanGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  for (const [name, described] of Object.entries(nodes)) {
    const [kind, more] = typeof described === 'string' ? [described, {}] : described;
    const family = FAMILIES[kind] ?? 'thing';
    const own: Partial<NodeAttributes> = family === 'division' ? { identifier: name } : {};
    graph.addNode(name, { kind, family, id: name, labelJa: name, x: 0, y: 0, size: 1, ...own, ...more });
  }
  for (const [source, kind, target] of edges) {
    graph.mergeDirectedEdgeWithKey(`${source} ${kind} ${target}`, source, target, { kind, weight: 1 });
  }
  return graph;
}

/**
 * Two pillars; 1 has section 1.1 with measures a (led by the ministry through the agency), a.1 (a bullet, led by the
 * ministry) and b (led by the secretariat with a collective); 2 has c, which restates a and is led by the agency.
 */
export function smallPlan(): PlanGraph {
  return graphOf(
    {
      plan: 'plan',
      1: 'pillar',
      1.1: 'section',
      2: 'pillar',
      goal: 'direction',
      a: 'measure',
      'a.1': 'sub-measure',
      b: 'measure',
      c: 'measure',
      ministry: 'government-body',
      office: ['government-body', { secretariat: true }],
      agency: 'public-body',
      member: 'public-body',
      group: 'collective',
      act: 'law',
      drill: 'programme',
      word: 'term',
      alone: 'term',
    },
    [
      ['1', 'part-of', 'plan'],
      ['2', 'part-of', 'plan'],
      ['1.1', 'part-of', '1'],
      ['goal', 'part-of', '1.1'],
      ['a', 'part-of', '1.1'],
      ['a.1', 'part-of', 'a'],
      ['b', 'part-of', '1.1'],
      ['c', 'part-of', '2'],
      ['a', 'follows', 'goal'],
      ['a', 'lead', 'ministry'],
      ['a', 'via', 'agency'],
      ['a.1', 'lead', 'ministry'],
      ['b', 'lead', 'office'],
      ['b', 'partner', 'group'],
      ['c', 'lead', 'agency'],
      ['c', 'restates', 'a'],
      ['a', 'mentions', 'act'],
      ['b', 'mentions', 'drill'],
      ['b', 'mentions', 'word'],
      ['group', 'has-member', 'member'],
      ['1.1', 'main-agency', 'office'],
      ['2', 'main-agency', 'ministry'],
      ['2', 'related-agency', 'agency'],
      ['word', 'denotes', 'drill'],
    ],
  );
}
