/** Colour and size by data, and the legend that says what they mean. */
import type { NodeAttributes, PlanGraph, Shown } from '@plangraph/core/graph';
import type { ColorBy, SizeBy, ViewState } from '@plangraph/core/state';
import type { Paint, Scheme } from '@plangraph/widget';
import type { LoadedPlan } from '../loaded-plan.js';
import { CATEGORIES, NEUTRAL, SEQUENCES } from './colors.js';
import { measureInWorker } from './in-worker.js';
import { radiusOf, stepOf, stepStart } from './scale.js';
import { type Measure, type Values, valuesOf } from './values.js';

/** One colour and whom it is given to. A row that says nothing more is of those that have no value. */
export interface LegendRow {
  color: string;
  /** Keys, in the order of the graph. */
  nodes: readonly string[];
  /** Number that the plan prints. */
  pillar?: string;
  /** From 1 for the largest, with its best tied nodes. */
  community?: { number: number; heart: readonly string[] };
  /** From included, to not, but in the last row. */
  range?: { from: number; to: number };
}

export interface Legend {
  by: Exclude<ColorBy, 'kind'>;
  rows: readonly LegendRow[];
}

/** Which node the largest mark is. */
interface LargestMark {
  by: SizeBy;
  node: string;
  value: number;
}

export interface Painting {
  /** Undefined where kinds have their own colours and sizes. */
  paint: Paint | undefined;
  legend: Legend | undefined;
  largest: LargestMark | undefined;
}

export const USUAL_PAINTING: Painting = { paint: undefined, legend: undefined, largest: undefined };

const COLOR_MEASURES = { community: 'community', betweenness: 'betweenness', degree: 'degree', role: 'role' } as const;
const SIZE_MEASURES = { degree: 'degree', betweenness: 'betweenness', lead: 'lead', via: 'via' } as const;

const kept = new WeakMap<Shown, Map<string, Painting | Promise<Painting>>>();

/**
 * How nodes are to be painted: at once where that is quick, else later. The same object for the same `shown` object,
 * colour, size and scheme.
 *
 * @param run where what takes long is worked out; a newer call may break an earlier one off, which then rejects with an
 *   AbortError
 */
export function paintFor(
  { graph }: Pick<LoadedPlan, 'graph'>,
  shown: Shown,
  { color: wanted, size }: Pick<ViewState, 'color' | 'size'>,
  scheme: Scheme,
  run = measureInWorker,
): Painting | Promise<Painting> {
  // Agencies alone are ranked, and their view colours them.
  const color = wanted === 'ranking' ? 'kind' : wanted;
  if (color === 'kind' && size === 'importance') return USUAL_PAINTING;
  const here = kept.get(shown) ?? new Map<string, Painting | Promise<Painting>>();
  kept.set(shown, here);
  const name = `${color} ${size} ${scheme}`;
  const known = here.get(name);
  if (known !== undefined) return known;
  const values = (measure: Measure | undefined): Values | undefined | Promise<Values> =>
    measure === undefined ? undefined : valuesOf(graph, shown, measure, run);
  const colors = values(color === 'kind' || color === 'pillar' ? undefined : COLOR_MEASURES[color]);
  const sizes = values(size === 'importance' || size === 'same' ? undefined : SIZE_MEASURES[size]);
  if (!(colors instanceof Promise) && !(sizes instanceof Promise)) {
    const painting = painted(graph, shown, color, colors, size, sizes, scheme);
    here.set(name, painting);
    return painting;
  }
  const later = Promise.all([colors, sizes]).then(([ready, also]) => {
    const painting = painted(graph, shown, color, ready, size, also, scheme);
    here.set(name, painting);
    return painting;
  });
  here.set(name, later);
  later.catch(() => here.delete(name));
  return later;
}

function painted(
  graph: PlanGraph,
  shown: Shown,
  color: Exclude<ColorBy, 'ranking'>,
  colors: Values | undefined,
  size: SizeBy,
  sizes: Values | undefined,
  scheme: Scheme,
): Painting {
  const legend = color === 'kind' ? undefined : { by: color, rows: rowsOf(graph, shown, color, colors, scheme) };
  const largest = largestOf(size, sizes);
  const paint: Paint = {};
  if (legend !== undefined) paint.color = colorsIn(legend);
  if (size === 'same') paint.size = () => SAME_RADIUS;
  else if (sizes !== undefined)
    paint.size = (key: string, _: NodeAttributes) => radiusOf(sizes.get(key) ?? 0, largest?.value ?? 0);
  return { paint, legend, largest };
}

/** Pixels at ratio 1. */
const SAME_RADIUS = 5;

function largestOf(by: SizeBy, values: Values | undefined): LargestMark | undefined {
  let found: LargestMark | undefined;
  for (const [node, value] of values ?? []) if (value > (found?.value ?? 0)) found = { by, node, value };
  return found;
}

function rowsOf(
  graph: PlanGraph,
  shown: Shown,
  by: Exclude<Legend['by'], 'ranking'>,
  values: Values | undefined,
  scheme: Scheme,
): LegendRow[] {
  const keys = [...shown.nodes];
  const rows =
    by === 'pillar'
      ? pillarRows(graph, keys, scheme)
      : by === 'community'
        ? communityRows(graph, shown, values ?? new Map(), scheme)
        : stepRows(keys, values ?? new Map(), scheme, STEPS[by]);
  return withRest(rows, keys, scheme);
}

/** The rows, and one of those that are in none. */
function withRest(rows: LegendRow[], keys: readonly string[], scheme: Scheme): LegendRow[] {
  const placed = new Set(rows.flatMap(({ nodes }) => nodes));
  const rest = keys.filter((key) => !placed.has(key));
  return rest.length === 0 ? rows : [...rows, { color: NEUTRAL[scheme], nodes: rest }];
}

/** A legend of values in steps, those of `keys` that have none apart. */
export function steppedLegend(
  by: Legend['by'],
  keys: readonly string[],
  values: Values,
  scheme: Scheme,
  steps: Steps,
): Legend {
  return { by, rows: withRest(stepRows(keys, values, scheme, steps), keys, scheme) };
}

/** Colours of nodes as a legend has them. */
export function colorsIn({ rows }: Legend): (key: string) => string | undefined {
  const byNode = new Map(rows.flatMap(({ nodes, color }) => nodes.map((key) => [key, color] as const)));
  return (key) => byNode.get(key);
}

function pillarRows(graph: PlanGraph, keys: readonly string[], scheme: Scheme): LegendRow[] {
  const byPillar = grouped(keys, (key) => graph.getNodeAttribute(key, 'pillar'));
  // Colours follow the plan, not the filter: a pillar keeps its own when others go, and can be asked for when it is gone.
  const pillars = graph
    .filterNodes((_, { kind, identifier }) => kind === 'pillar' && identifier !== undefined)
    .map((key) => graph.getNodeAttribute(key, 'identifier') ?? '');
  return pillars.flatMap((pillar, at) => {
    const color = CATEGORIES[scheme][at];
    return color === undefined ? [] : [{ color, nodes: byPillar.get(pillar) ?? [], pillar }];
  });
}

const HEART = 3;

function communityRows(graph: PlanGraph, shown: Shown, values: Values, scheme: Scheme): LegendRow[] {
  const byCommunity = grouped(values.keys(), (key) => values.get(key));
  const ties = (key: string): number => {
    let count = 0;
    graph.forEachEdge(key, (edge) => {
      if (shown.edges.has(edge)) count += 1;
    });
    return count;
  };
  return CATEGORIES[scheme].flatMap((color, at) => {
    const nodes = byCommunity.get(at);
    // One that is alone is no community.
    if (nodes === undefined || nodes.length < 2) return [];
    const named = nodes.filter((key) => NAMING.has(graph.getNodeAttribute(key, 'family')));
    const heart = (named.length === 0 ? nodes : named)
      .map((key) => [key, ties(key)] as const)
      .sort(([, a], [, b]) => b - a)
      .slice(0, HEART)
      .map(([key]) => key);
    return [{ color, nodes, community: { number: at + 1, heart } }];
  });
}

/** Families whose names tell what a community is about. */
const NAMING: ReadonlySet<NodeAttributes['family']> = new Set(['actor', 'thing', 'division']);

/** How values are parted into steps. */
export interface Steps {
  /** As of `stepOf`. */
  root: number;
  /** Where the last step ends. Default: at the largest value that there is. */
  most?: number;
  /** Where the first begins. Default: at 0, or `least` for the least value that there is. */
  from?: 'least';
}

/** Shares are spread evenly; who stands between is the most uneven of all. */
const STEPS = { role: { root: 1, most: 1 }, degree: { root: 2 }, betweenness: { root: 4 } } as const;

function stepRows(keys: readonly string[], values: Values, scheme: Scheme, steps: Steps): LegendRow[] {
  const { root } = steps;
  const all = [...values.values()];
  const start = steps.from === 'least' ? all.reduce((least, value) => Math.min(least, value), Infinity) : 0;
  const span = (steps.most ?? all.reduce((most, value) => Math.max(most, value), 0)) - start;
  const bySteps = grouped(
    keys.filter((key) => values.has(key)),
    (key) => stepOf((values.get(key) ?? 0) - start, span, root),
  );
  return SEQUENCES[scheme].flatMap((color, at) => {
    const nodes = bySteps.get(at);
    const range = { from: start + stepStart(at, span, root), to: start + stepStart(at + 1, span, root) };
    return nodes === undefined ? [] : [{ color, nodes, range }];
  });
}

function grouped<Group>(keys: Iterable<string>, of: (key: string) => Group | undefined): Map<Group, string[]> {
  const groups = new Map<Group, string[]>();
  for (const key of keys) {
    const group = of(key);
    if (group === undefined) continue;
    const here = groups.get(group);
    if (here === undefined) groups.set(group, [key]);
    else here.push(key);
  }
  return groups;
}
