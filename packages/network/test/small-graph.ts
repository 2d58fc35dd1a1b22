import type { EdgeAttributes, EdgeKind, GraphAttributes, NodeAttributes, PlanGraph } from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';

const KINDS: Record<string, Pick<NodeAttributes, 'kind' | 'family'>> = {
  p: { kind: 'plan', family: 'plan' },
  d: { kind: 'pillar', family: 'division' },
  s: { kind: 'section', family: 'division' },
  m: { kind: 'measure', family: 'measure' },
  b: { kind: 'sub-measure', family: 'measure' },
  a: { kind: 'government-body', family: 'actor' },
  c: { kind: 'collective', family: 'actor' },
  t: { kind: 'programme', family: 'thing' },
  w: { kind: 'term', family: 'term' },
};

/**
 * A graph from lines such as `m1 lead a1 a2`: source, kind, targets. The first letter of a key says what the node is;
 * nodes stand in the order of `nodes`, then of first appearance. `lead!` is inherited.
 */
export function smallGraph(lines: string, nodes: Record<string, Partial<NodeAttributes>> = {}): PlanGraph {
  const graph: PlanGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  const add = (key: string): void => {
    const what = KINDS[key.charAt(0)];
    if (what === undefined) throw new Error(`No kind of node begins with the first letter of ${key}.`);
    if (!graph.hasNode(key)) graph.addNode(key, { ...what, id: key, labelJa: key, x: 0, y: 0, size: 1, ...nodes[key] });
  };
  for (const key of Object.keys(nodes)) add(key);
  for (const line of lines.split('\n')) {
    const [source, written, ...targets] = line.trim().split(/\s+/);
    if (source === undefined || source === '') continue;
    add(source);
    for (const target of targets) {
      add(target);
      const kind = (written ?? '').replace('!', '') as EdgeKind;
      const attributes: EdgeAttributes = { kind, weight: 1 };
      if (written?.endsWith('!')) attributes.inherited = true;
      graph.addDirectedEdgeWithKey(`${source} ${kind} ${target}`, source, target, attributes);
    }
  }
  return graph;
}
