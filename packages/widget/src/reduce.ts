/** From what a node or an edge is, and what is in focus, to how it is drawn. */
import type { EdgeAttributes, EdgeKind, NodeAttributes, NodeKind } from '@plangraph/core/graph';
import { EDGE_APPEARANCE, NODE_APPEARANCE, type Palette } from './appearance.js';
import type { Focus, PlanGraph } from './focus.js';
import type { MarkData } from './mark-program.js';
import type { StrokeData } from './stroke-program.js';

export interface Picture {
  palette: Palette;
  hidden: ReadonlySet<NodeKind>;
  /** What stays bright; everything is at rest where there is none. */
  focus: Focus | undefined;
  /** Factor on sizes, by the space there is. */
  scale: number;
  /** Mentions that a role edge between the same two nodes already shows. */
  covered: ReadonlySet<string>;
  /** Nodes with a ring around them, the one of the keyboard before the selection; they never step back. */
  ringed: readonly string[];
}

const ROLES: ReadonlySet<EdgeKind> = new Set(['lead', 'via', 'partner']);

/** Opacity, as two hexadecimal digits, of marks that are out of focus: lines in focus show through them. */
const DIMMED = '26';

export function markOf(picture: Picture, key: string, node: NodeAttributes): Partial<MarkData> {
  const { palette, focus } = picture;
  const { shape, filling } = NODE_APPEARANCE[node.kind];
  const color = palette.family[node.family];
  const bright = focus === undefined || focus.nodes.has(key) || picture.ringed.includes(key);
  return {
    x: node.x,
    y: node.y,
    size: node.size * picture.scale,
    shape,
    filling,
    color: bright ? color : color + DIMMED,
    hidden: picture.hidden.has(node.kind),
    label: null,
    zIndex: focus === undefined ? 0 : bright ? (focus.node === key ? 2 : 1) : 0,
  };
}

export function strokeOf(picture: Picture, graph: PlanGraph, key: string, edge: EdgeAttributes): Partial<StrokeData> {
  const { palette, focus, hidden } = picture;
  const { stroke, tone, width, rest } = EDGE_APPEARANCE[edge.kind];
  const bright = focus?.edges.has(key) ?? false;
  const gone =
    picture.covered.has(key) ||
    hidden.has(graph.getSourceAttribute(key, 'kind')) ||
    hidden.has(graph.getTargetAttribute(key, 'kind'));
  const crowded = focus !== undefined && focus.edges.size > 80;
  return {
    color: palette.family[tone],
    size: bright ? (focus?.edge === key ? width + 1.2 : crowded ? width * 0.6 : width) : 0.9,
    stroke: bright ? stroke : 'solid',
    opacity: bright ? (crowded ? 0.6 : 0.9) : focus === undefined ? rest : rest * 0.22,
    hidden: gone,
    label: null,
    zIndex: bright ? (ROLES.has(edge.kind) ? 2 : 1) : 0,
  };
}

/** Mentions between two nodes that a role edge joins too: one line is enough. */
export function coveredMentions(graph: PlanGraph): Set<string> {
  const covered = new Set<string>();
  graph.forEachEdge((edge, { kind }, source, target) => {
    if (kind !== 'mentions') return;
    const roles = graph.edges(source, target).some((other) => ROLES.has(graph.getEdgeAttribute(other, 'kind')));
    if (roles) covered.add(edge);
  });
  return covered;
}
