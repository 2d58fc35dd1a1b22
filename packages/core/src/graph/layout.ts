import { connectedComponents } from 'graphology-components';
import defaultsModule from 'graphology-layout-forceatlas2/defaults.js';
import helpersModule from 'graphology-layout-forceatlas2/helpers.js';
import iterateModule from 'graphology-layout-forceatlas2/iterate.js';
import noverlapModule from 'graphology-layout-noverlap';
import type { PlanGraph } from './from-rdf.js';
import type { EdgeKind, NodeAttributes } from './model.js';
import { EDGE_TABLE } from './table.js';

// The package is CommonJS whose types declare an ES default export that is not there.
const noverlap = noverlapModule as unknown as typeof noverlapModule.default;

export interface LayoutOptions {
  /** ForceAtlas2 steps; the result depends on it, so it is fixed. */
  iterations?: number;
  /** Called about every hundredth of the way, with the steps done. */
  onProgress?: (done: number, all: number) => void;
}

const PULL = new Map<EdgeKind, number>(EDGE_TABLE.map((row) => [row.kind, row.pull]));
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Gives every node size and position: ForceAtlas2 (Jacomy et al. 2014, doi 10.1371/journal.pone.0098679)
 * from a seeded start for a fixed number of steps, then freed of overlap. Same graph, same positions:
 * no clock, no Math.random. Positions are rounded to 0.01 layout units.
 *
 * Changes the graph in place.
 */
export function layOut(graph: PlanGraph, options: LayoutOptions = {}): void {
  if (graph.order === 0) return;
  graph.updateEachNodeAttributes((iri, attributes) => ({ ...attributes, size: sizeOf(graph, iri, attributes) }));
  seedPositions(graph);
  const pulled = graph.copy();
  pulled.updateEachEdgeAttributes((_, attributes) => ({ ...attributes, weight: PULL.get(attributes.kind) ?? 1 }));
  runForces(pulled, options);
  const { connected, loose } = partByConnection(pulled);
  fitConnected(pulled, connected);
  noverlap.assign(pulled, { maxIterations: 120, settings: { margin: 1.5, ratio: 1, expansion: 1.05, gridSize: 60 } });
  placeLoose(pulled, connected, loose);
  pulled.forEachNode((iri, { x, y }) => {
    graph.mergeNodeAttributes(iri, { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 });
  });
}

const FORCES = {
  barnesHutOptimize: true,
  barnesHutTheta: 0.6,
  edgeWeightInfluence: 1,
  linLogMode: true,
  gravity: 0.5,
  scalingRatio: 4,
  slowDown: 3,
};

/** Step by step what the package does in one call, so that progress can be told. */
function runForces(graph: PlanGraph, { iterations = 600, onProgress = () => undefined }: LayoutOptions): void {
  const settings = helpersModule.assign({}, defaultsModule, FORCES);
  const weightOf = (_: string, { weight }: { weight: number }): number => weight;
  const { nodes, edges } = helpersModule.graphToByteArrays(graph, weightOf);
  const often = Math.max(1, Math.floor(iterations / 100));
  for (let done = 1; done <= iterations; done += 1) {
    iterateModule(settings, nodes, edges);
    if (done % often === 0) onProgress(done, iterations);
  }
  helpersModule.assignLayoutChanges(graph, nodes, null);
}

/** Layout units that the connected part spans: about the pixels that it has on a laptop's screen. */
const SPAN = 900;

/** Nodes that hang together with most others, and the rest: single nodes and islands. */
function partByConnection(graph: PlanGraph): { connected: string[]; loose: string[] } {
  const [largest = [], ...islands] = connectedComponents(graph).sort((a, b) => b.length - a.length);
  return { connected: largest, loose: islands.flat() };
}

/** Scales the connected part to `SPAN` around 0,0, so that sizes in pixels and distances go together. */
function fitConnected(graph: PlanGraph, connected: readonly string[]): void {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const iri of connected) {
    const { x, y } = graph.getNodeAttributes(iri);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  const extent = Math.max(box.right - box.left, box.bottom - box.top);
  const scale = Number.isFinite(extent) && extent > 0 ? SPAN / extent : 1;
  const [middleX, middleY] = connected.length === 0 ? [0, 0] : [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: (attributes.x - middleX) * scale,
    y: (attributes.y - middleY) * scale,
  }));
}

/** So many nodes fit side by side. */
const LONGEST_ROW = 60;

/** What is tied to nothing, or to few, stands in rows below the rest, where it neither hides nor stretches it. */
function placeLoose(graph: PlanGraph, connected: readonly string[], loose: readonly string[]): void {
  const lowest = connected.reduce((least, iri) => Math.min(least, graph.getNodeAttribute(iri, 'y')), 0);
  // A short row or two leave the ground beside them to the titles of pillars.
  const inRow = Math.min(LONGEST_ROW, Math.ceil(3 * Math.sqrt(loose.length)));
  const step = SPAN / LONGEST_ROW;
  loose.forEach((iri, at) => {
    const x = ((at % inRow) + 0.5) * step - SPAN / 2;
    graph.mergeNodeAttributes(iri, { x, y: lowest - 40 - Math.floor(at / inRow) * step });
  });
}

/** Radius in pixels: divisions by rank, the others by how much of the plan hangs on them. */
function sizeOf(graph: PlanGraph, iri: string, { kind, family }: NodeAttributes): number {
  const fixed: Partial<Record<NodeAttributes['kind'], number>> = {
    plan: 14,
    pillar: 12,
    section: 8,
    theme: 6,
    topic: 5,
    direction: 2.5,
    measure: 4,
    'sub-measure': 3,
  };
  const own = fixed[kind];
  if (own !== undefined) return own;
  const ties = graph.inDegree(iri) + graph.outDegree(iri);
  const size = family === 'actor' ? 3 + 0.9 * Math.sqrt(ties) : 2.5 + 0.7 * Math.sqrt(ties);
  return Math.round(Math.min(size, 15) * 100) / 100;
}

/**
 * Start: pillars, told apart by IRI, on a circle, their parts in a spiral around each, the rest in a spiral round the
 * middle. The start decides which neighbourhoods the forces find.
 */
export function seedPositions(graph: PlanGraph): void {
  const pillars = new Map(graph.filterNodes((_, { kind }) => kind === 'pillar').map((iri, at) => [iri, at]));
  const placed = new Map<string, number>();
  const next = (group: string): number => {
    const count = placed.get(group) ?? 0;
    placed.set(group, count + 1);
    return count;
  };
  graph.updateEachNodeAttributes((iri, attributes) => {
    const at = pillars.get(pillarOf(graph, iri) ?? '') ?? -1;
    const turn = (at / Math.max(1, pillars.size)) * 2 * Math.PI - Math.PI / 2;
    const centre = at < 0 ? { x: 0, y: 0 } : { x: 600 * Math.cos(turn), y: -600 * Math.sin(turn) };
    const step = next(at < 0 ? 'middle' : `pillar ${at}`);
    const radius = (at < 0 ? 14 : 10) * Math.sqrt(step + 0.5);
    return {
      ...attributes,
      x: centre.x + radius * Math.cos(step * GOLDEN_ANGLE),
      y: centre.y + radius * Math.sin(step * GOLDEN_ANGLE),
    };
  });
}

/** IRI of the pillar that a part of the plan stands in, by climbing the edges of kind part-of. */
function pillarOf(graph: PlanGraph, iri: string): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = iri; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    if (graph.getNodeAttribute(at, 'kind') === 'pillar') return at;
    const up: string | undefined = graph.findOutEdge(at, (_, { kind }) => kind === 'part-of');
    at = up === undefined ? undefined : graph.target(up);
  }
  return undefined;
}
