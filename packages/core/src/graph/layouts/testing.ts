/** Plans made up for tests of layouts. */
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import type { EdgeKind, NodeAttributes, NodeFamily, NodeKind } from '../model.js';
import type { PlacedGraph } from './places.js';

type Made = MultiDirectedGraph<NodeAttributes, { kind: EdgeKind; weight: number }>;

export function emptyPlan(): Made {
  return new MultiDirectedGraph();
}

export function addNode(
  graph: Made,
  key: string,
  kind: NodeKind,
  family: NodeFamily,
  rest: Partial<NodeAttributes> = {},
): string {
  return graph.addNode(key, { kind, family, id: key, labelJa: key, x: 0, y: 0, size: 4, ...rest });
}

export function addEdge(graph: Made, source: string, kind: EdgeKind, target: string): void {
  graph.mergeDirectedEdgeWithKey(`${source} ${kind} ${target}`, source, target, { kind, weight: 1 });
}

/** A plan with pillars, sections, measures, directions, actors, things, and nodes that hang on nothing. */
export const plans: fc.Arbitrary<PlacedGraph> = fc
  .record({
    sections: fc.array(fc.tuple(fc.nat(4), fc.nat(9), fc.nat(5)), { maxLength: 8 }),
    actors: fc.array(
      fc.record({ order: fc.option(fc.nat(20), { nil: undefined }), size: fc.integer({ min: 3, max: 15 }) }),
      {
        maxLength: 20,
      },
    ),
    things: fc.nat(25),
    ties: fc.array(fc.tuple(fc.nat(200), fc.nat(200), fc.nat(2)), { maxLength: 120 }),
  })
  .map(({ sections, actors, things, ties }) => {
    const graph = emptyPlan();
    addNode(graph, 'plan', 'plan', 'plan', { size: 14 });
    const units: string[] = [];
    for (const [at, [pillar, measures, directions]] of sections.entries()) {
      if (!graph.hasNode(`p${pillar}`)) {
        addNode(graph, `p${pillar}`, 'pillar', 'division', { order: pillar, size: 12 });
        addEdge(graph, `p${pillar}`, 'part-of', 'plan');
      }
      const section = addNode(graph, `s${at}`, 'section', 'division', { order: at, size: 8 });
      addEdge(graph, section, 'part-of', `p${pillar}`);
      for (let order = 0; order < measures; order += 1) {
        const sub = order % 4 === 3;
        const key = addNode(graph, `s${at}m${order}`, sub ? 'sub-measure' : 'measure', 'measure', { order });
        addEdge(graph, key, 'part-of', sub ? `s${at}m${order - 1}` : section);
        units.push(key);
      }
      for (let order = 0; order < directions; order += 1) {
        const key = addNode(graph, `s${at}d${order}`, 'direction', 'direction', { order, size: 2.5 });
        addEdge(graph, key, 'part-of', section);
      }
    }
    const named = [
      ...actors.map(({ order, size }, at) =>
        addNode(graph, `a${at}`, 'government-body', 'actor', { size, ...(order === undefined ? {} : { order }) }),
      ),
      ...Array.from({ length: things }, (_, at) =>
        addNode(graph, `t${at}`, 'programme', 'thing', { size: 3 + (at % 5) }),
      ),
    ];
    const roles: EdgeKind[] = ['lead', 'via', 'partner'];
    for (const [from, to, role] of ties) {
      const unit = units[from % Math.max(1, units.length)];
      const other = named[to % Math.max(1, named.length)];
      if (unit === undefined || other === undefined) continue;
      addEdge(graph, unit, other.startsWith('a') ? (roles[role] ?? 'lead') : 'mentions', other);
    }
    return graph as unknown as PlacedGraph;
  });

/** Pairs of nodes whose marks overlap. */
export function overlaps(graph: PlacedGraph, places: ReadonlyMap<string, { x: number; y: number }>): string[] {
  const list = [...places];
  return list.flatMap(([a, one], at) =>
    list.slice(at + 1).flatMap(([b, other]) => {
      const least = graph.getNodeAttribute(a, 'size') + graph.getNodeAttribute(b, 'size');
      return Math.hypot(one.x - other.x, one.y - other.y) < least - 1e-6 ? [`${a} ${b}`] : [];
    }),
  );
}
