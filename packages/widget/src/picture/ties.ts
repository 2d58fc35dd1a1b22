/** How ties between actors share the space between two marks: side by side, as thick as they are strong. */
import type { EdgeKind, TieKind } from '@plangraph/core/graph';
import type { PictureGraph } from './sight.js';

interface TieLine {
  /** Pixels to the left of the straight line, as one goes from source to target. */
  lane: number;
  /** Pixels. */
  width: number;
  /** Weight as a share of the strongest tie's, above 0 to 1. */
  strength: number;
}

export interface Ties {
  lines: ReadonlyMap<string, TieLine>;
  /** The second of two edges that say the same both ways. */
  doubles: ReadonlySet<string>;
}

const TIES: ReadonlySet<string> = new Set(['shared', 'through', 'with'] satisfies TieKind[]);

export function isTie(kind: EdgeKind | TieKind): kind is TieKind {
  return TIES.has(kind);
}

/** Opacity of a tie's line at rest. @param strength above 0 to 1 */
export function restOfTie(strength: number): number {
  return 0.3 + 0.45 * Math.sqrt(strength);
}

/** Opacity of a line in focus; a share of that at rest has one that is out of focus. */
export const TIE_OPACITY = { focus: 0.92, outside: 0.12 } as const;
/** The same of edges of the plan; so many in focus are thinner and fainter. */
export const EDGE_OPACITY = { focus: 0.9, crowded: 0.6, outside: 0.22 } as const;
export const CROWDED = { from: 80, width: 0.6 } as const;

const THINNEST = 0.9;
const THICKEST = 9;
/** Pixels between two lines. */
const GAP = 2;

/** Width by the root of the weight, so that twice the measures look like twice the ink of a mark. */
export function tiesOf(graph: PictureGraph): Ties {
  const doubles = new Set<string>();
  const pairs = new Map<string, string[]>();
  let strongest = 1;
  graph.forEachEdge((edge, { kind, weight }, source, target) => {
    if (!isTie(kind)) return;
    strongest = Math.max(strongest, weight);
    const [one, other] = source < target ? [source, target] : [target, source];
    // `shared` has no direction and stands twice; one line is enough.
    if (kind === 'shared' && source !== one && graph.someOutEdge(one, other, (_edge, its) => its.kind === 'shared')) {
      doubles.add(edge);
      return;
    }
    const pair = `${one} ${other}`;
    const list = pairs.get(pair);
    if (list === undefined) pairs.set(pair, [edge]);
    else list.push(edge);
  });
  const lines = new Map<string, TieLine>();
  for (const edges of pairs.values()) {
    const drawn = edges.map((edge) => {
      const strength = graph.getEdgeAttribute(edge, 'weight') / strongest;
      return { edge, strength, width: THINNEST + (THICKEST - THINNEST) * Math.sqrt(strength) };
    });
    const whole = drawn.reduce((sum, { width }) => sum + width + GAP, -GAP);
    let at = -whole / 2;
    for (const { edge, strength, width } of drawn) {
      const [source, target] = graph.extremities(edge);
      const side = at + width / 2;
      // Lines of a pair are laid out as seen from one end, whichever way each runs.
      lines.set(edge, { lane: source < target ? side : -side, width, strength });
      at += width + GAP;
    }
  }
  return { lines, doubles };
}
