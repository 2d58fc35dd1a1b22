import type { EdgeKind, NodeAttributes, NodeKind } from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { PALETTES } from './appearance.js';
import { focusOn, type PlanGraph } from './focus.js';
import { coveredMentions, markOf, type Picture, strokeOf } from './reduce.js';

function example(): PlanGraph {
  const graph = new MultiDirectedGraph();
  const node = (key: string, kind: NodeKind, family: NodeAttributes['family']) =>
    graph.addNode(key, { kind, family, id: key, labelJa: key, x: 0, y: 0, size: 4 });
  node('m', 'measure', 'measure');
  node('a', 'government-body', 'actor');
  node('t', 'term', 'term');
  node('far', 'measure', 'measure');
  const edge = (key: string, source: string, target: string, kind: EdgeKind) =>
    graph.addEdgeWithKey(key, source, target, { kind, weight: 1 });
  edge('lead', 'm', 'a', 'lead');
  edge('same', 'm', 'a', 'mentions');
  edge('term', 'm', 't', 'mentions');
  edge('else', 'far', 'a', 'lead');
  return graph as unknown as PlanGraph;
}

const picture = (change: Partial<Picture>): Picture => ({
  palette: PALETTES.light,
  hidden: new Set(),
  focus: undefined,
  scale: 1,
  covered: new Set(),
  ringed: [],
  ...change,
});

describe('focus', () => {
  it('is a node with its neighbours and the edges between', () => {
    const focus = focusOn(example(), 'm', new Set());
    expect([...(focus?.nodes ?? [])].sort()).toEqual(['a', 'm', 't']);
    expect([...(focus?.edges ?? [])].sort()).toEqual(['lead', 'same', 'term']);
  });

  it('leaves out neighbours of hidden kinds, and is one edge with its ends', () => {
    expect(focusOn(example(), 'm', new Set<NodeKind>(['term']))?.nodes.has('t')).toBe(false);
    expect([...(focusOn(example(), 'lead', new Set())?.nodes ?? [])].sort()).toEqual(['a', 'm']);
    expect(focusOn(example(), 'nobody', new Set())).toBeUndefined();
  });

  it('keeps what is in focus bright and lets the rest step back', () => {
    const graph = example();
    const shown = picture({ focus: focusOn(graph, 'm', new Set()) });
    const color = (key: string) => markOf(shown, key, graph.getNodeAttributes(key)).color;
    expect(color('a')).toBe(PALETTES.light.family.actor);
    expect(color('far')).not.toBe(PALETTES.light.family.measure);
    expect(markOf({ ...shown, ringed: ['far'] }, 'far', graph.getNodeAttributes('far')).color).toBe(
      PALETTES.light.family.measure,
    );
    const opacity = (key: string) => strokeOf(shown, graph, key, graph.getEdgeAttributes(key)).opacity ?? 0;
    expect(opacity('lead')).toBeGreaterThan(0.5);
    expect(opacity('else')).toBeLessThan(0.1);
  });

  it('draws one line where a role says more than the mention beside it', () => {
    expect([...coveredMentions(example())]).toEqual(['same']);
  });

  it('hides an edge when one of its ends is hidden', () => {
    const graph = example();
    const hidden = picture({ hidden: new Set<NodeKind>(['term']) });
    expect(strokeOf(hidden, graph, 'term', graph.getEdgeAttributes('term')).hidden).toBe(true);
    expect(strokeOf(hidden, graph, 'lead', graph.getEdgeAttributes('lead')).hidden).toBe(false);
  });
});
