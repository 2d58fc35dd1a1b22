/** Where the titles of pillars go: on or beside their own ground, never on another's. */
import { type Box, Cells, overlap } from './cells.js';
import { gapTo, meets, type Spot } from './regions.js';

/** A title as text of a size. */
interface TitleForm {
  lines: readonly string[];
  width: number;
  height: number;
}

/** What a title looks like before it has a place. */
export interface TitleBlock {
  pillar: string;
  node: string;
  /** The best first; a later one is taken where there is no place for those before. */
  forms: readonly TitleForm[];
}

export interface RegionTitle {
  pillar: string;
  node: string;
  lines: readonly string[];
  box: Box;
}

export interface TitleSpace {
  grounds: readonly { pillar: string; outline: readonly Spot[] }[];
  /** Boxes of marks that a title covers rather not. */
  marks: readonly Box[];
  /** Boxes that no title covers. */
  taken: readonly Box[];
  view: Box;
}

/** All around, as steps of length 1. */
const DIRECTIONS: readonly Spot[] = Array.from({ length: 24 }, (_, at) => ({
  x: Math.cos((2 * Math.PI * at) / 24),
  y: Math.sin((2 * Math.PI * at) / 24),
}));
/** Shares of its own size by which a title stands off the edge of its ground; below 0 is inward. */
const OUTWARD = [0.55, 0.4, 0.75, 0.95, -0.5, -0.8];
/** Pixels to another's ground below which a title begins to be ambiguous. */
const CLEAR = 40;
/** So many small marks may lie under a title. */
const MOST_COVERED = 9;

/**
 * Puts each title where it covers the fewest marks; a title without a place is left out.
 *
 * @param kept direction in which each title stood last, where it stays unless another is clearly better; changed here
 */
export function placeTitles(
  blocks: readonly TitleBlock[],
  space: TitleSpace,
  kept: Map<string, number>,
): RegionTitle[] {
  const placed: RegionTitle[] = [];
  const marks = new Cells(space.marks);
  const named = new Set<string>();
  for (const { pillar, node, forms } of blocks) {
    const own = space.grounds.find((ground) => ground.pillar === pillar)?.outline;
    // A ground has one title.
    if (own === undefined || named.has(pillar)) continue;
    named.add(pillar);
    const others = space.grounds.filter((ground) => ground.pillar !== pillar).map(({ outline }) => outline);
    const taken = [...space.taken, ...placed.map(({ box }) => box)];
    const edges = DIRECTIONS.map((direction) => edgeIn(own, direction));
    for (const form of forms) {
      const best = bestPlace(form, own, edges, others, { marks, taken, view: space.view }, kept.get(pillar));
      if (best === undefined) continue;
      kept.set(pillar, best.direction);
      placed.push({ pillar, node, lines: form.lines, box: best.box });
      break;
    }
  }
  return placed;
}

function bestPlace(
  form: TitleForm,
  own: readonly Spot[],
  edges: readonly Spot[],
  others: readonly (readonly Spot[])[],
  { marks, taken, view }: { marks: Cells; taken: readonly Box[]; view: Box },
  last: number | undefined,
): { box: Box; direction: number } | undefined {
  let best: { box: Box; direction: number; cost: number } | undefined;
  for (const [direction, edge] of edges.entries()) {
    for (const outward of OUTWARD) {
      const box = boxAt(edge, DIRECTIONS[direction] ?? { x: 0, y: 0 }, outward, form);
      if (!inside(box, view) || taken.some((other) => overlap(other, box))) continue;
      const bare = (outward === 0.55 ? 0 : 0.6) - (last === direction ? 3 : 0);
      if (best !== undefined && bare >= best.cost) continue;
      const covered = marks.count(box, MOST_COVERED + 1);
      if (covered > MOST_COVERED) continue;
      const least = covered + bare;
      if (best !== undefined && least >= best.cost) continue;
      // On another pillar's ground, or nearer to it, a title would name the wrong one.
      if (others.some((other) => meets(other, box))) continue;
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      const gap = Math.min(...others.map((other) => gapTo(other, middle)));
      if (gap <= gapTo(own, middle)) continue;
      const cost = least + Math.max(0, CLEAR - gap) / 10;
      if (best !== undefined && cost >= best.cost) continue;
      best = { box, direction, cost };
    }
  }
  return best;
}

/** The spot of an outline that lies farthest in a direction. */
function edgeIn(outline: readonly Spot[], direction: Spot): Spot {
  let edge = outline[0] ?? { x: 0, y: 0 };
  const along = ({ x, y }: Spot): number => x * direction.x + y * direction.y;
  for (const spot of outline) if (along(spot) > along(edge)) edge = spot;
  return edge;
}

/** A box that stands on the edge of an outline, moved outward by a share of its own size. */
function boxAt(edge: Spot, direction: Spot, outward: number, form: TitleForm): Box {
  const x = edge.x + outward * direction.x * (form.width + 8);
  const y = edge.y + outward * direction.y * (form.height + 8);
  return {
    left: x - form.width / 2,
    right: x + form.width / 2,
    top: y - form.height / 2,
    bottom: y + form.height / 2,
  };
}

function inside(box: Box, view: Box): boolean {
  return box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
}
