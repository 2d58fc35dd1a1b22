/** Who appears where: divisions or actors by actors, counted over what is shown. */
import type { PlanGraph, Shown } from '@plangraph/core/graph';
import { ROLES, type Role, type ViewState } from '@plangraph/core/state';
import type { LayerCell } from '@plangraph/network';
import { layersIn } from './disagreements.js';
import { membersByRow, textBetween, textOf, wholes } from './statements.js';

export interface Cell {
  /** What the colour says: a number of measures, of divisions, or (difference) text less appendix. */
  value: number;
  /** Keys of the measures that the text layer counts here, in order of the plan. */
  measures: readonly string[];
  /** Keys of the divisions that the table of responsible ministries counts here, with the heavier duty. */
  duties: ReadonlyMap<string, 'main' | 'related'>;
  /** Only in the difference: keys of divisions where the text has a lead and the table no ◎, and the reverse. */
  onlyText: readonly string[];
  onlyAppendix: readonly string[];
}

export interface Matrix {
  /** Keys of nodes. */
  rows: readonly string[];
  columns: readonly string[];
  /** Rows that count only what stands in no other row, because parts of them have rows of their own. */
  direct: ReadonlySet<string>;
  /** By row, then by column; absent where there is nothing to count. */
  cells: readonly (readonly (Cell | undefined)[])[];
  /** Largest absolute value; 0 where every cell is empty. */
  largest: number;
  /** Only in the difference of divisions: where text and table say different, one by one, in order of the plan. */
  disagreements: readonly LayerCell[];
}

type Options = ViewState['matrix'];

/**
 * @param shown what the filter leaves; only its measures, divisions and actors count
 * @returns rows and columns with at least one cell, in the order that was asked for
 */
export function matrixOf(graph: PlanGraph, shown: Shown, options: Options): Matrix {
  const actors = graph.filterNodes((key, { family }) => family === 'actor' && shown.nodes.has(key));
  const members = options.rows === 'actors' ? undefined : membersByRow(graph, shown, options.rows);
  const rows = members === undefined ? actors : [...members.keys()];
  const compared = options.rows !== 'actors' && options.layer === 'difference' ? layersIn(graph, shown) : [];
  const counted =
    members === undefined
      ? actorsByActors(graph, shown, options)
      : options.layer === 'difference'
        ? differencesByActors(members, compared)
        : divisionsByActors(graph, shown, members, options);
  const used = (keys: readonly string[], has: (key: string) => boolean): string[] => keys.filter(has);
  const columnsWith = new Set([...counted.values()].flatMap((row) => [...row.keys()]));
  const usedRows = used(rows, (key) => (counted.get(key)?.size ?? 0) > 0);
  const usedColumns = used(actors, (key) => columnsWith.has(key));
  const weigh = (key: string): number =>
    [...counted].reduce(
      (sum, [row, cells]) => sum + Math.abs((row === key ? sumOf(cells) : cells.get(key)?.value) ?? 0),
      0,
    );
  const orderedColumns = inOrder(graph, usedColumns, options, weigh, (key) =>
    usedRows.map((row) => counted.get(row)?.get(key)?.value ?? 0),
  );
  const orderedRows =
    options.rows === 'actors'
      ? inOrder(graph, usedRows, options, weigh, (key) =>
          orderedColumns.map((column) => counted.get(key)?.get(column)?.value ?? 0),
        )
      : usedRows;
  const cells = orderedRows.map((row) => orderedColumns.map((column) => counted.get(row)?.get(column)));
  const largest = cells.flat().reduce((most, cell) => Math.max(most, Math.abs(cell?.value ?? 0)), 0);
  return {
    rows: orderedRows,
    columns: orderedColumns,
    direct: members === undefined ? new Set() : wholesAmong(graph, orderedRows),
    cells,
    largest,
    disagreements: compared.filter(({ agree }) => !agree),
  };
}

/** Those that others of them are parts of. */
function wholesAmong(graph: PlanGraph, divisions: readonly string[]): Set<string> {
  const among = new Set(divisions);
  return new Set(divisions.flatMap((key) => wholes(graph, key).slice(1)).filter((key) => among.has(key)));
}

type Counted = Map<string, Map<string, Cell>>;

function sumOf(cells: ReadonlyMap<string, Cell>): number {
  return [...cells.values()].reduce((sum, { value }) => sum + Math.abs(value), 0);
}

function divisionsByActors(
  graph: PlanGraph,
  shown: Shown,
  members: ReadonlyMap<string, readonly string[]>,
  { layer, role }: Options,
): Counted {
  const counted: Counted = new Map();
  const roles: readonly Role[] = role === 'any' ? ROLES : [role];
  for (const [division, units] of members) {
    const cells = new Map<string, Cell>();
    for (const [actor, { measures, duties }] of textOf(graph, shown, units, roles)) {
      const cell = cellOf(layer, measures, duties);
      if (cell !== undefined) cells.set(actor, cell);
    }
    counted.set(division, cells);
  }
  return counted;
}

function actorsByActors(graph: PlanGraph, shown: Shown, { layer, role }: Options): Counted {
  const counted: Counted = new Map();
  for (const [row, others] of textBetween(graph, shown, role)) {
    const cells = new Map<string, Cell>();
    for (const [column, { measures, duties }] of others) {
      const cell = cellOf(layer, measures, duties);
      if (cell !== undefined) cells.set(column, cell);
    }
    counted.set(row, cells);
  }
  return counted;
}

function cellOf(
  layer: Options['layer'],
  measures: readonly string[],
  duties: ReadonlyMap<string, 'main' | 'related'>,
): Cell | undefined {
  const cell = { measures, duties, onlyText: [], onlyAppendix: [] };
  if (layer === 'text') return measures.length === 0 ? undefined : { ...cell, value: measures.length };
  if (layer === 'appendix') return duties.size === 0 ? undefined : { ...cell, value: duties.size };
  return measures.length + duties.size === 0 ? undefined : { ...cell, value: measures.length - duties.size };
}

/** Divisions of the table in each row where the text has a lead and the table no ◎, less those the other way round. */
function differencesByActors(members: ReadonlyMap<string, readonly string[]>, compared: readonly LayerCell[]): Counted {
  const counted: Counted = new Map();
  for (const [row, units] of members) {
    const parts = new Set(units);
    const byActor = new Map<string, LayerCell[]>();
    for (const one of compared) {
      if (parts.has(one.division)) byActor.set(one.actor, [...(byActor.get(one.actor) ?? []), one]);
    }
    counted.set(row, new Map([...byActor].map(([actor, said]) => [actor, differenceOf(said)])));
  }
  return counted;
}

function differenceOf(said: readonly LayerCell[]): Cell {
  const differing = (main: boolean): string[] =>
    said.filter(({ agree, appendix }) => !agree && (appendix === 'main') === main).map(({ division }) => division);
  const [onlyText, onlyAppendix] = [differing(false), differing(true)];
  return {
    value: onlyText.length - onlyAppendix.length,
    measures: said.flatMap(({ measures }) => measures),
    duties: new Map(said.flatMap(({ division, appendix }) => (appendix === 'none' ? [] : [[division, appendix]]))),
    onlyText,
    onlyAppendix,
  };
}

/** Ministries in protocol order, then the others as the data have them; or the largest first; or like beside like. */
function inOrder(
  graph: PlanGraph,
  keys: readonly string[],
  { order }: Options,
  weigh: (key: string) => number,
  profile: (key: string) => readonly number[],
): string[] {
  const rank = (key: string): number => graph.getNodeAttribute(key, 'order') ?? Number.POSITIVE_INFINITY;
  const byPlan = [...keys].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  if (order === 'plan') return byPlan;
  const weights = new Map(byPlan.map((key) => [key, weigh(key)]));
  const byWeight = byPlan.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  return order === 'count' ? byWeight : likeBesideLike(byWeight, profile);
}

/** Each next one is the most like the one before (cosine), from the heaviest on: a greedy path, the same every time. */
function likeBesideLike(keys: readonly string[], profile: (key: string) => readonly number[]): string[] {
  const left = new Map(keys.map((key) => [key, unit(profile(key))]));
  const path: string[] = [];
  let [at] = keys;
  while (at !== undefined) {
    const own = left.get(at) ?? [];
    left.delete(at);
    path.push(at);
    let best: string | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const [key, other] of left) {
      const likeness = own.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
      if (likeness > most) [best, most] = [key, likeness];
    }
    at = best;
  }
  return path;
}

function unit(values: readonly number[]): number[] {
  const length = Math.hypot(...values);
  return length === 0 ? [...values] : values.map((value) => value / length);
}
