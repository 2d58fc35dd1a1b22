/** Who acts at the left, what is done at the right: every tie of a role is one line across. */
import type { Shown } from '../shown.js';
import { ROLE_KINDS } from '../table.js';
import { outlineOf, type Part, walk } from './outline.js';
import { type Place, type PlacedGraph, shownNodes } from './places.js';

/** Layout units between the marks of two measures, and of two actors at least. */
const ROOM = { measure: 3, actor: 5 } as const;
/** Layout units left free before a heading of a kind. */
const GAPS: Readonly<Record<string, number>> = { pillar: 30, section: 14 };
const GAP = 6;
/** Width between actors and measures as a share of the height, and at least. */
const BREADTH = 0.42;
const NARROWEST = 280;
/** Columns of the divisions beyond the measures, from the measures outwards. */
const DIVISIONS: Readonly<Record<string, number>> = { topic: 1, theme: 2, section: 3, pillar: 4 };

/**
 * Places the measures in document order at the right, with their divisions beyond them, and the actors that have a
 * role in one at the left: ministries in protocol order (建制順), then the others by number of measures, those with
 * as many in the order of their measures, which keeps crossings few. Directions, things, terms, the plan and actors
 * without a role have no place: what is not in the map is not part of this picture.
 * Pure: same graph, same places.
 *
 * @param shown what to place; all of the graph where nothing is given
 */
export function twoColumns(graph: PlacedGraph, shown?: Shown): Map<string, Place> {
  const roots = outlineOf(
    graph,
    shownNodes(graph, shown).filter((key) => graph.getNodeAttribute(key, 'family') !== 'direction'),
  );
  const rows = rowsOf(roots);
  const actors = actorsOf(graph, rows, shown);
  const low = rows.size === 0 ? 0 : Math.max(...rows.values());
  const needed = actors.reduce((sum, { key }) => sum + 2 * graph.getNodeAttribute(key, 'size') + ROOM.actor, 0);
  const stretch = low > 0 ? Math.max(1, needed / low) : 1;
  const height = Math.max(low * stretch, needed);
  const breadth = Math.max(NARROWEST, height * BREADTH);
  const places = new Map<string, Place>();
  const top = height / 2;
  for (const [key, row] of rows) places.set(key, { x: breadth / 2, y: top - row * stretch, side: 'right' });
  // Whoever does much has much room for the lines and for the name.
  const shares = actors.map(({ count }) => Math.sqrt(count));
  const slack =
    (height - needed) /
    Math.max(
      1,
      shares.reduce((sum, share) => sum + share, 0),
    );
  let down = 0;
  for (const [at, { key }] of actors.entries()) {
    const half = graph.getNodeAttribute(key, 'size') + (ROOM.actor + slack * (shares[at] ?? 0)) / 2;
    places.set(key, { x: -breadth / 2, y: top - down - half, side: 'left' });
    down += 2 * half;
  }
  const step = Math.max(40, breadth * 0.1);
  const occupied = new Map<number, number>();
  for (const part of walk(roots)) {
    if (part.node.family !== 'division') continue;
    const under = [...walk(part.parts)].flatMap(({ key }) => (rows.has(key) ? [(rows.get(key) ?? 0) * stretch] : []));
    if (under.length === 0) continue;
    const column = DIVISIONS[part.node.kind] ?? 1;
    const middle = top - (Math.min(...under) + Math.max(...under)) / 2;
    // Headings of a single measure each would touch.
    const y = Math.min(middle, (occupied.get(column) ?? Number.POSITIVE_INFINITY) - part.node.size - 1);
    occupied.set(column, y - part.node.size);
    places.set(part.key, { x: breadth / 2 + column * step, y, side: 'right' });
  }
  return places;
}

/** How far down each measure stands, in document order. */
function rowsOf(roots: readonly Part[]): Map<string, number> {
  const rows = new Map<string, number>();
  let down = 0;
  let gap = 0;
  for (const { key, node } of walk(roots)) {
    if (node.family === 'division') gap = Math.max(gap, GAPS[node.kind] ?? GAP);
    if (node.family !== 'measure') continue;
    if (rows.size > 0) down += node.size + gap;
    rows.set(key, down);
    down += node.size + ROOM.measure;
    gap = 0;
  }
  return rows;
}

/** An actor and how many roles it has. */
interface Server {
  key: string;
  count: number;
}

/** Actors with a role in one of the measures, from the top down. */
function actorsOf(graph: PlacedGraph, rows: ReadonlyMap<string, number>, shown: Shown | undefined): Server[] {
  const served = new Map<string, { count: number; sum: number }>();
  for (const [measure, row] of rows) {
    graph.forEachOutEdge(measure, (edge, { kind }, _source, actor) => {
      if (!ROLE_KINDS.has(kind) || (shown !== undefined && !(shown.edges.has(edge) && shown.nodes.has(actor)))) return;
      const { count, sum } = served.get(actor) ?? { count: 0, sum: 0 };
      served.set(actor, { count: count + 1, sum: sum + row });
    });
  }
  const rank = (key: string): number => graph.getNodeAttribute(key, 'order') ?? Number.MAX_SAFE_INTEGER;
  return [...served]
    .sort(
      ([a, its], [b, others]) =>
        rank(a) - rank(b) ||
        others.count - its.count ||
        its.sum / its.count - others.sum / others.count ||
        (a < b ? -1 : 1),
    )
    .map(([key, { count }]) => ({ key, count }));
}
