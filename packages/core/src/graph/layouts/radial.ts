/** The plan as a wheel: who acts in the middle, the document in rings around, what is named outside. */
import type { Shown } from '../shown.js';
import { outlineOf, type Part, walk } from './outline.js';
import { Packing } from './packing.js';
import { type Place, type PlacedGraph, shownNodes } from './places.js';

/** Measures stand in so many rows outwards, the directions before them too. */
const MEASURE_ROWS = 4;
const DIRECTION_ROWS = 3;
/** Layout units between two columns, and between two rows, of measures. */
const PITCH = 13;
/** Columns left free after a pillar, a section and any other division. */
const GAPS: Readonly<Record<string, number>> = { pillar: 4, section: 1 };
const GAP = 0.45;
/** Columns that a division has at least, so that the marks of neighbours keep apart. */
const LEAST: Readonly<Record<string, number>> = { pillar: 3, section: 2, theme: 1.5 };
/** How far inside the first row of measures the marks of a kind stand, in layout units. */
const INSET: Readonly<Record<string, number>> = { pillar: 142, section: 104, theme: 70, topic: 48, direction: 32 };
/** Radius of the first row of measures at least, and room between the actors and it. */
const INNERMOST = 350;
const RINGS = 165;
/** Room around marks. */
const ROOM = { document: 1, actor: 6, named: 4 } as const;

/** A node of the document on the wheel; the turn is in columns from the top, clockwise. */
interface Spoke {
  key: string;
  column: number;
  /** Distance from the first row of measures, outwards. */
  outward: number;
}

/**
 * Places the pillars around a circle in document order, clockwise from the top, each with room for its measures;
 * sections, themes, topics, directions and measures follow outwards. Actors stand in the middle, each on the side of
 * the measures that it serves; things and terms stand outside, each beside what names it. No mark overlaps another
 * (at the sizes of the data). Pure: same graph, same places; a graph without pillars works too.
 *
 * @param shown what to place; all of the graph where nothing is given
 */
export function radialByPillar(graph: PlacedGraph, shown?: Shown): Map<string, Place> {
  const keys = shownNodes(graph, shown);
  const { spokes, columns } = spokesOf(outlineOf(graph, keys));
  const actors = keys.filter((key) => graph.getNodeAttribute(key, 'family') === 'actor');
  const middle = Math.sqrt(
    1.7 * actors.reduce((sum, key) => sum + (graph.getNodeAttribute(key, 'size') + ROOM.actor) ** 2, 0),
  );
  const inner = Math.max(INNERMOST, middle + RINGS, (columns * PITCH) / (2 * Math.PI));
  const packing = new Packing();
  const places = new Map<string, Place>();
  const put = (key: string, wanted: Place, room: number, allowed?: (x: number, y: number) => boolean): void => {
    places.set(key, packing.put(wanted, graph.getNodeAttribute(key, 'size') + room, allowed));
  };
  for (const key of keys) if (graph.getNodeAttribute(key, 'kind') === 'plan') put(key, { x: 0, y: 0 }, ROOM.document);
  let outermost = inner;
  for (const { key, column, outward } of spokes) {
    const turn = Math.PI / 2 - (column / columns) * 2 * Math.PI;
    put(key, polar(turn, inner + outward), ROOM.document);
    outermost = Math.max(outermost, inner + outward);
  }
  const document = new Map(places);
  for (const key of bySize(graph, actors)) {
    const pull = pullOf(graph, key, document);
    // Who serves one side stands near it, who serves all stands in the middle.
    put(key, pull === undefined ? { x: 0, y: 0 } : polar(pull.turn, middle * pull.strength), ROOM.actor);
  }
  const ring = outermost + 42;
  const beyond = (x: number, y: number): boolean => Math.hypot(x, y) >= ring;
  const named = bySize(
    graph,
    keys.filter((key) => !places.has(key)),
  );
  for (const [at, key] of named.entries()) {
    const pull = pullOf(graph, key, document) ?? pullOf(graph, key, places);
    put(key, polar(pull?.turn ?? at * 2.4, ring + 1), ROOM.named, beyond);
  }
  return places;
}

/** Columns of the wheel for all parts of the document. */
function spokesOf(roots: readonly Part[]): { spokes: Spoke[]; columns: number } {
  const spokes: Spoke[] = [];
  let column = 0;
  const lay = (part: Part): void => {
    const start = column;
    column += rowsOf(spokes, part.parts, column);
    for (const under of part.parts) if (under.node.family === 'division') lay(under);
    column = Math.max(column, start + (LEAST[part.node.kind] ?? 1));
    spokes.push({ key: part.key, column: (start + column) / 2, outward: -(INSET[part.node.kind] ?? 0) });
    column += GAPS[part.node.kind] ?? GAP;
  };
  for (const root of roots) if (root.node.family === 'division') lay(root);
  column += rowsOf(spokes, roots, column);
  return { spokes, columns: Math.max(column, 1) };
}

/**
 * Puts the directions and measures directly under a heading in rows.
 * @returns how many columns they take
 */
function rowsOf(spokes: Spoke[], parts: readonly Part[], start: number): number {
  const directions = parts.filter(({ node }) => node.family === 'direction');
  const measures = [...walk(parts.filter(({ node }) => node.family === 'measure'))];
  const width = Math.max(Math.ceil(directions.length / DIRECTION_ROWS), Math.ceil(measures.length / MEASURE_ROWS));
  const fill = (list: readonly Part[], rows: number, first: number, pitch: number): void => {
    const columns = Math.ceil(list.length / rows);
    for (const [at, { key }] of list.entries()) {
      const column = start + (width - columns) / 2 + Math.floor(at / rows) + 0.5;
      spokes.push({ key, column, outward: first + (at % rows) * pitch });
    }
  };
  fill(directions, DIRECTION_ROWS, -(INSET['direction'] ?? 0), 8);
  fill(measures, MEASURE_ROWS, 0, PITCH);
  return width;
}

/** Where the placed neighbours of a node lie from the middle, and how far they agree (0 to 1). */
function pullOf(
  graph: PlacedGraph,
  key: string,
  places: ReadonlyMap<string, Place>,
): { turn: number; strength: number } | undefined {
  let [x, y, count] = [0, 0, 0];
  graph.forEachNeighbor(key, (other) => {
    const place = places.get(other);
    const away = place === undefined ? 0 : Math.hypot(place.x, place.y);
    if (place === undefined || away === 0) return;
    x += place.x / away;
    y += place.y / away;
    count += 1;
  });
  const length = Math.hypot(x, y);
  // Sums that cancel out leave noise, whose direction says nothing.
  return length < 1e-9 ? undefined : { turn: Math.atan2(y, x), strength: length / count };
}

function polar(turn: number, radius: number): Place {
  return { x: radius * Math.cos(turn), y: radius * Math.sin(turn) };
}

/** The large first, since they need their place most. */
function bySize(graph: PlacedGraph, keys: readonly string[]): string[] {
  const size = (key: string): number => graph.getNodeAttribute(key, 'size');
  return [...keys].sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
}
