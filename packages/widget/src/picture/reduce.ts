/** From what a node or an edge is, and what is in focus, to how it is drawn. */
import type { EdgeKind, NodeAttributes, TieKind } from '@plangraph/core/graph';
import type { MarkData } from '../drawing/mark-program.js';
import type { StrokeData } from '../drawing/stroke-program.js';
import { EDGE_APPEARANCE, NODE_APPEARANCE, type Palette, TIE_APPEARANCE } from '../looks/appearance.js';
import { legible, type Paint } from '../looks/paint.js';
import type { Focus } from './focus.js';
import { isEdgeSeen, isNodeSeen, type PictureEdge, type PictureGraph, type Sight } from './sight.js';
import { CROWDED, EDGE_OPACITY, isTie, restOfTie, TIE_OPACITY, type Ties } from './ties.js';

export interface Picture extends Sight {
  palette: Palette;
  /** Colour and size by data, where they are not those of the kinds. */
  paint: Paint | undefined;
  /** What stays bright; everything is at rest where there is none. */
  focus: Focus | undefined;
  /** Factor on sizes, by the space there is. */
  scale: number;
  /** Edges that are drawn. */
  lines: ReadonlySet<string>;
  /** How ties between actors lie. */
  ties: Ties;
  /** Nodes with a ring around them, the one of the keyboard before the selection; they never step back. */
  ringed: readonly string[];
  /** A group of nodes with a thin ring; they never step back either. */
  marked: ReadonlySet<string>;
}

/** Up to so many lines are seen better at rest, the better the fewer; up to a factor and an opacity. */
const SPARSE = 240;
const MOST_RISE = 4;
const MOST_AT_REST = 0.6;

const ROLES: ReadonlySet<EdgeKind | TieKind> = new Set(['lead', 'via', 'partner']);

/** Opacity, as two hexadecimal digits, of marks that are out of focus: lines in focus show through them. */
const DIMMED = '26';

/** Everything but the place, which the scene knows. */
export function markOf(picture: Picture, key: string, node: NodeAttributes): Partial<MarkData> {
  const { palette, focus, paint } = picture;
  const { shape, filling } = NODE_APPEARANCE[node.kind];
  const wanted = paint?.color?.(key, node);
  const painted = wanted === undefined ? undefined : legible(wanted, palette.ground, palette.ink);
  const color = painted ?? palette.family[node.family];
  const bright = focus === undefined || focus.nodes.has(key) || picture.marked.has(key) || picture.ringed.includes(key);
  return {
    size: (paint?.size?.(key, node) ?? node.size) * picture.scale,
    shape,
    filling,
    color: bright ? color : color + DIMMED,
    hidden: !isNodeSeen(picture, key, node),
    label: null,
    zIndex: focus === undefined ? 0 : bright ? (focus.node === key ? 2 : 1) : 0,
  };
}

export function strokeOf(picture: Picture, key: string, edge: PictureEdge): Partial<StrokeData> {
  const bright = picture.focus?.edges.has(key) ?? false;
  return {
    ...(isTie(edge.kind) ? tieStroke(picture, key, edge.kind, bright) : edgeStroke(picture, key, edge.kind, bright)),
    hidden: !picture.lines.has(key),
    label: null,
  };
}

function edgeStroke(
  { palette, focus, lines }: Picture,
  key: string,
  kind: EdgeKind,
  bright: boolean,
): Partial<StrokeData> {
  const { stroke, tone, width, rest: usual } = EDGE_APPEARANCE[kind];
  const rise = Math.min(MOST_RISE, Math.max(1, SPARSE / Math.max(1, lines.size)));
  const rest = Math.min(MOST_AT_REST, usual * rise);
  const crowded = focus !== undefined && focus.edges.size > CROWDED.from;
  return {
    color: palette.family[tone],
    size: bright ? (focus?.edge === key ? width + 1.2 : crowded ? width * CROWDED.width : width) : 0.9,
    stroke: bright ? stroke : 'solid',
    opacity: bright
      ? EDGE_OPACITY[crowded ? 'crowded' : 'focus']
      : focus === undefined
        ? rest
        : rest * EDGE_OPACITY.outside,
    zIndex: bright ? (ROLES.has(kind) ? 2 : 1) : 0,
  };
}

function tieStroke(
  { palette, focus, ties }: Picture,
  key: string,
  kind: TieKind,
  bright: boolean,
): Partial<StrokeData> {
  const { stroke, tone, directed } = TIE_APPEARANCE[kind];
  const { lane, width, strength } = ties.lines.get(key) ?? { lane: 0, width: 1, strength: 0 };
  const rest = restOfTie(strength);
  return {
    color: palette.family[tone],
    size: width + (focus?.edge === key ? 1.2 : 0),
    stroke,
    opacity: bright ? TIE_OPACITY.focus : focus === undefined ? rest : rest * TIE_OPACITY.outside,
    lane,
    directed,
    // Strong ties lie over weak ones.
    zIndex: bright ? 2 : strength > 0.2 ? 1 : 0,
  };
}

/** Mentions between two nodes that a role edge joins too: one line is enough. */
export function coveredMentions(graph: PictureGraph): Set<string> {
  const covered = new Set<string>();
  graph.forEachEdge((edge, { kind }, source, target) => {
    if (kind !== 'mentions') return;
    const roles = graph.edges(source, target).some((other) => ROLES.has(graph.getEdgeAttribute(other, 'kind')));
    if (roles) covered.add(edge);
  });
  return covered;
}

/**
 * The edges that a picture draws: those that are shown, between nodes that are, once where two say the same. Asked for
 * when what is shown changes, not at every step of the pointer.
 *
 * @param nodes keys of the nodes that are shown
 */
export function linesOf(
  graph: PictureGraph,
  sight: Sight,
  nodes: ReadonlySet<string>,
  covered: ReadonlySet<string>,
  ties: Ties,
): Set<string> {
  const drawn = (edge: string): boolean => isEdgeSeen(sight, edge) && !covered.has(edge) && !ties.doubles.has(edge);
  return new Set(graph.filterEdges((edge, _edge, from, to) => drawn(edge) && nodes.has(from) && nodes.has(to)));
}
