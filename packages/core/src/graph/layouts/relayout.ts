/** The force layout again, on what is shown, from where the nodes are; in slices, so that it can tell and be stopped. */
import { MultiDirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import noverlapModule from 'graphology-layout-noverlap';
import type { EdgeKind, TieKind } from '../model.js';
import type { Shown } from '../shown.js';
import { EDGE_TABLE } from '../table.js';
import { type Place, type PlacedGraph, shownNodes } from './places.js';

// Both packages are CommonJS whose types declare an ES default export that is not there.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
const noverlap = noverlapModule as unknown as typeof noverlapModule.default;

export interface RelayoutOptions {
  /** ForceAtlas2 steps, from 1. Default: 300. */
  iterations?: number;
  /** Where the nodes are now, in layout units; the others start from the data's own places. */
  places?: ReadonlyMap<string, { x: number; y: number }>;
  /** Nodes that stay where they are put. */
  pins?: ReadonlyMap<string, { x: number; y: number }>;
}

export interface RelayoutStep {
  /** Share of the steps that are done, up to 1. */
  done: number;
  places: Map<string, Place>;
}

/** Steps between two reports. */
const SLICE = 20;
const SCALING = 4;
const GRAVITY = 0.5;
const PULL = new Map<EdgeKind | TieKind, number>(EDGE_TABLE.map(({ kind, pull }) => [kind, pull]));

interface Body {
  x: number;
  y: number;
  fixed: boolean;
  size: number;
}
type Bodies = MultiDirectedGraph<Body, { weight: number }>;

/**
 * Runs ForceAtlas2 (Jacomy et al. 2014, doi 10.1371/journal.pone.0098679) and hands out the places after every 20
 * steps; whoever asks for no more has stopped it. The picture keeps its scale: the forces are weighed at the scale at
 * which they balance for the places given, so that what is in balance stays. With the last step marks that overlap are
 * parted, as far as a hundred passes bring it. Pins do not move. Same input, same places; the graph is not changed.
 */
export function* relayout(
  graph: PlacedGraph,
  shown?: Shown,
  { iterations = 300, places, pins }: RelayoutOptions = {},
): Generator<RelayoutStep, void, void> {
  const bodies = bodiesOf(graph, shown, places, pins);
  if (bodies.order === 0) return;
  const scale = balance(bodies);
  bodies.updateEachNodeAttributes((_key, body) => ({ ...body, x: body.x * scale, y: body.y * scale }));
  for (let done = 0; done < iterations; ) {
    const slice = Math.min(SLICE, iterations - done);
    forceAtlas2.assign(bodies, {
      iterations: slice,
      getEdgeWeight: 'weight',
      settings: {
        barnesHutOptimize: bodies.order > 100,
        barnesHutTheta: 0.6,
        edgeWeightInfluence: 1,
        linLogMode: true,
        gravity: GRAVITY,
        scalingRatio: SCALING,
        slowDown: 3,
      },
    });
    done += slice;
    if (done === iterations) part(bodies, scale);
    yield { done: done / iterations, places: placesOf(bodies, scale, pins) };
  }
}

/** More nodes than this stay as they are: to part them would take longer than all steps before. */
const MOST_PARTED = 3000;

function part(bodies: Bodies, scale: number): void {
  if (bodies.order > MOST_PARTED) return;
  // Sizes are in units of the picture.
  bodies.updateEachNodeAttributes((_key, body) => ({ ...body, size: body.size * scale }));
  noverlap.assign(bodies, {
    maxIterations: 100,
    settings: { margin: 1.5 * scale, ratio: 1, expansion: 1.05, gridSize: 60 },
  });
}

function bodiesOf(
  graph: PlacedGraph,
  shown: Shown | undefined,
  places: RelayoutOptions['places'],
  pins: RelayoutOptions['pins'],
): Bodies {
  const bodies: Bodies = new MultiDirectedGraph();
  for (const key of shownNodes(graph, shown)) {
    const node = graph.getNodeAttributes(key);
    const { x, y } = pins?.get(key) ?? places?.get(key) ?? node;
    bodies.addNode(key, { x, y, size: node.size, fixed: pins?.has(key) ?? false });
  }
  graph.forEachEdge((edge, { kind, weight }, source, target) => {
    if (source === target || !bodies.hasNode(source) || !bodies.hasNode(target)) return;
    if (shown !== undefined && !shown.edges.has(edge)) return;
    // Ties are counts; a tie of ninety must not pull ninety times as hard as one of one.
    bodies.addEdge(source, target, { weight: PULL.get(kind) ?? Math.sqrt(weight) * 0.5 });
  });
  unstack(bodies);
  return bodies;
}

/** Nodes in one place push each other nowhere: each but the first steps aside, by a little and always alike. */
function unstack(bodies: Bodies): void {
  const taken = new Set<string>();
  let aside = 0;
  bodies.forEachNode((key, { x, y, fixed }) => {
    const place = `${x} ${y}`;
    if (!taken.has(place) || fixed) {
      taken.add(place);
      return;
    }
    aside += 1;
    const away = Math.sqrt(aside);
    bodies.mergeNodeAttributes(key, { x: x + away * Math.cos(2.4 * aside), y: y + away * Math.sin(2.4 * aside) });
  });
}

/**
 * The scale at which repulsion balances attraction and gravity as a whole: their virials (force times distance,
 * summed) are equal. Repulsion falls with the distance, so that its virial does not depend on the scale.
 */
function balance(bodies: Bodies): number {
  const mass = new Map(bodies.mapNodes((key) => [key, 1]));
  const edges: { weight: number; length: number }[] = [];
  bodies.forEachEdge((_edge, { weight }, source, target, a, b) => {
    mass.set(source, (mass.get(source) ?? 0) + weight);
    mass.set(target, (mass.get(target) ?? 0) + weight);
    edges.push({ weight, length: Math.hypot(a.x - b.x, a.y - b.y) });
  });
  let [sum, squares, weight] = [0, 0, 0];
  bodies.forEachNode((key, { x, y }) => {
    const own = mass.get(key) ?? 1;
    sum += own;
    squares += own * own;
    weight += GRAVITY * own * Math.hypot(x, y);
  });
  const repulsion = (SCALING * (sum * sum - squares)) / 2;
  const inward = (scale: number): number =>
    edges.reduce(
      (total, edge) => total + edge.weight * Math.log1p(scale * edge.length) * scale * edge.length,
      weight * scale,
    );
  let [low, high] = [1e-3, 1e3];
  if (inward(high) <= repulsion) return repulsion === 0 || inward(high) === 0 ? 1 : high;
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = Math.sqrt(low * high);
    if (inward(middle) < repulsion) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

function placesOf(bodies: Bodies, scale: number, pins: RelayoutOptions['pins']): Map<string, Place> {
  const round = (value: number): number => Math.round((value / scale) * 100) / 100;
  // The forces compute in single precision; a pin is where it was put.
  return new Map(
    bodies.mapNodes((key, { x, y }) => {
      const pin = pins?.get(key);
      return [key, pin === undefined ? { x: round(x), y: round(y) } : { x: pin.x, y: pin.y }];
    }),
  );
}
