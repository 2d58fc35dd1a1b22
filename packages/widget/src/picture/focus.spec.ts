import type { EdgeKind, NodeAttributes, NodeKind } from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../looks/appearance.js';
import { attend, focusOn } from './focus.js';
import { coveredMentions, linesOf, markOf, type Picture, strokeOf } from './reduce.js';
import { isNodeSeen, type PictureGraph, type Sight } from './sight.js';

function example(): PictureGraph {
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
  return graph as unknown as PictureGraph;
}

const everything: Sight = { hidden: new Set(), shown: undefined, placed: () => true };

const MANY = new Set(Array.from({ length: 1000 }, (_, at) => `edge ${at}`));
const NO_TIES = { lines: new Map(), doubles: new Set<string>() };

function drawn(graph: PictureGraph, sight: Sight, covered: ReadonlySet<string> = new Set()): Set<string> {
  const nodes = new Set(graph.filterNodes((key, node) => isNodeSeen(sight, key, node)));
  return linesOf(graph, sight, nodes, covered, NO_TIES);
}

const picture = (change: Partial<Picture>): Picture => ({
  palette: PALETTES.light,
  ...everything,
  paint: undefined,
  focus: undefined,
  scale: 1,
  lines: MANY,
  ties: NO_TIES,
  ringed: [],
  marked: new Set(),
  ...change,
});

describe('focus', () => {
  it('is a node with its neighbours and the edges between', () => {
    const focus = focusOn(example(), 'm', everything);
    expect([...(focus?.nodes ?? [])].sort()).toEqual(['a', 'm', 't']);
    expect([...(focus?.edges ?? [])].sort()).toEqual(['lead', 'same', 'term']);
  });

  it('leaves lines easier to see at rest where there are few', () => {
    const graph = example();
    const opacity = (count: number) => {
      const lines = new Set(Array.from({ length: count }, (_, at) => `edge ${at}`));
      return strokeOf(picture({ lines }), 'lead', graph.getEdgeAttributes('lead')).opacity ?? 0;
    };
    expect(opacity(10)).toBeGreaterThan(0.5);
    expect(opacity(120)).toBeGreaterThan(opacity(240));
    expect(opacity(9000)).toBe(opacity(240));
  });

  it('leaves out neighbours of hidden kinds, and is one edge with its ends', () => {
    expect(focusOn(example(), 'm', { ...everything, hidden: new Set<NodeKind>(['term']) })?.nodes.has('t')).toBe(false);
    expect([...(focusOn(example(), 'lead', everything)?.nodes ?? [])].sort()).toEqual(['a', 'm']);
    expect(focusOn(example(), 'nobody', everything)).toBeUndefined();
  });

  it('keeps what is in focus bright and lets the rest step back', () => {
    const graph = example();
    const shown = picture({ focus: focusOn(graph, 'm', everything) });
    const color = (key: string) => markOf(shown, key, graph.getNodeAttributes(key)).color;
    expect(color('a')).toBe(PALETTES.light.family.actor);
    expect(color('far')).not.toBe(PALETTES.light.family.measure);
    expect(markOf({ ...shown, ringed: ['far'] }, 'far', graph.getNodeAttributes('far')).color).toBe(
      PALETTES.light.family.measure,
    );
    const opacity = (key: string) => strokeOf(shown, key, graph.getEdgeAttributes(key)).opacity ?? 0;
    expect(opacity('lead')).toBeGreaterThan(0.5);
    expect(opacity('else')).toBeLessThan(0.1);
  });

  it('draws one line where a role says more than the mention beside it', () => {
    const covered = coveredMentions(example());
    expect([...covered]).toEqual(['same']);
    expect([...drawn(example(), everything, covered)]).toEqual(['lead', 'term', 'else']);
  });

  it('hides an edge when one of its ends is hidden', () => {
    const graph = example();
    const lines = drawn(graph, { ...everything, hidden: new Set<NodeKind>(['term']) });
    expect(strokeOf(picture({ lines }), 'term', graph.getEdgeAttributes('term')).hidden).toBe(true);
    expect(strokeOf(picture({ lines }), 'lead', graph.getEdgeAttributes('lead')).hidden).toBe(false);
  });

  it('leaves out what is not among the shown, and what has no place', () => {
    const graph = example();
    const shown = { nodes: new Set(['m', 'a']), edges: new Set(['lead']) };
    expect([...(focusOn(graph, 'm', { ...everything, shown })?.edges ?? [])]).toEqual(['lead']);
    const part = picture({ shown, placed: (key) => key !== 'a' });
    const gone = (key: string) => markOf(part, key, graph.getNodeAttributes(key)).hidden;
    expect(['m', 'a', 't'].map(gone)).toEqual([false, true, true]);
    expect([...drawn(graph, { ...everything, shown })]).toEqual(['lead']);
  });

  it('gives way to the pointer, then the keyboard, then what was asked for, the selection, the group', () => {
    const graph = example();
    const asked = { nodes: new Set(['t']), edges: new Set<string>() };
    const all = { hovered: 'm', cursor: 'a', asked, selection: 'far', marked: new Set(['m', 'a']) };
    const focus = (without: (keyof typeof all)[]) =>
      attend(
        graph,
        Object.fromEntries(Object.entries(all).filter(([key]) => !(without as string[]).includes(key))),
        everything,
      );
    expect(focus([])?.node).toBe('m');
    expect(focus(['hovered'])?.node).toBe('a');
    expect(focus(['hovered', 'cursor'])).toBe(asked);
    expect(focus(['hovered', 'cursor', 'asked'])?.node).toBe('far');
    const group = focus(['hovered', 'cursor', 'asked', 'selection']);
    expect([...(group?.edges ?? [])].sort()).toEqual(['lead', 'same']);
    expect(group?.node).toBeUndefined();
  });

  it('never lets a marked node step back', () => {
    const graph = example();
    const marked = picture({ focus: focusOn(graph, 't', everything), marked: new Set(['far']) });
    expect(markOf(marked, 'far', graph.getNodeAttributes('far')).color).toBe(PALETTES.light.family.measure);
  });
});

describe('paint', () => {
  it('takes colour and size from the data, and the kind’s own where there is none', () => {
    const graph = example();
    const paint = {
      color: (key: string) => (key === 'm' ? '#7a0044' : key === 'a' ? 'url(x)' : undefined),
      size: (key: string) => (key === 'm' ? 11 : undefined),
    };
    const mark = (key: string) => markOf(picture({ paint, scale: 2 }), key, graph.getNodeAttributes(key));
    expect([mark('m').color, mark('m').size]).toEqual(['#7a0044', 22]);
    expect([mark('a').color, mark('t').color]).toEqual([PALETTES.light.family.actor, PALETTES.light.family.term]);
    expect(mark('t').size).toBe(8);
  });
});
