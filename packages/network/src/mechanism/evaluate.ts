import type { PlanGraph } from '@plangraph/core/graph';
import { mechanismOfTie } from './mechanisms.js';
import { MECHANISMS, type MechanismKind } from './types.js';

/** What a reader found for two actors in one measure or bullet; ids as the nodes have them (`measure:1.2-1-a`). */
export interface GoldTie {
  unit: string;
  a: string;
  b: string;
  /** Part of the sample that the tie belongs to. */
  set: string;
  mechanisms: MechanismKind[];
}

/** Ratios are from 0 to 1; precision is undefined where nothing was found, recall where nothing was there. */
export interface MechanismScore {
  right: number;
  wrong: number;
  missed: number;
  precision: number | undefined;
  recall: number | undefined;
  /** 2 right / (2 right + wrong + missed). */
  f1: number | undefined;
}

export interface MechanismEvaluation {
  ties: number;
  /** Ties whose mechanisms are found exactly. */
  exact: number;
  /** Over all mechanisms (micro average); `unclassified`, the absence of one, is left out. */
  overall: MechanismScore;
  byKind: Record<MechanismKind, MechanismScore>;
  errors: { tie: GoldTie; wrong: MechanismKind[]; missed: MechanismKind[] }[];
}

/**
 * Measures the rules against a reader's annotations. A tie that the graph does not have is `missed` in all.
 *
 * @param graph is not changed
 */
export function evaluateMechanisms(graph: PlanGraph, gold: readonly GoldTie[]): MechanismEvaluation {
  const keys = new Map(graph.mapNodes((key, { id }) => [id, key]));
  const counts = Object.fromEntries(MECHANISMS.map((kind) => [kind, { right: 0, wrong: 0, missed: 0 }])) as Record<
    MechanismKind,
    Counts
  >;
  const errors: MechanismEvaluation['errors'] = [];
  for (const tie of gold) {
    const found = foundIn(graph, keys, tie);
    const wrong = found.filter((kind) => !tie.mechanisms.includes(kind));
    const missed = tie.mechanisms.filter((kind) => !found.includes(kind));
    for (const kind of found) if (tie.mechanisms.includes(kind)) counts[kind].right += 1;
    for (const kind of wrong) counts[kind].wrong += 1;
    for (const kind of missed) counts[kind].missed += 1;
    if (wrong.length + missed.length > 0) errors.push({ tie, wrong, missed });
  }
  const named = MECHANISMS.filter((kind) => kind !== 'unclassified').map((kind) => counts[kind]);
  const sum = (part: keyof Counts): number => named.reduce((total, one) => total + one[part], 0);
  return {
    ties: gold.length,
    exact: gold.length - errors.length,
    overall: scoreOf({ right: sum('right'), wrong: sum('wrong'), missed: sum('missed') }),
    byKind: Object.fromEntries(
      MECHANISMS.map((kind) => [kind, scoreOf(counts[kind])]),
    ) as MechanismEvaluation['byKind'],
    errors,
  };
}

type Counts = Pick<MechanismScore, 'right' | 'wrong' | 'missed'>;

function foundIn(graph: PlanGraph, keys: ReadonlyMap<string, string>, { unit, a, b }: GoldTie): MechanismKind[] {
  const [measure, one, other] = [unit, a, b].map((id) => keys.get(id));
  if (measure === undefined || one === undefined || other === undefined) return [];
  return mechanismOfTie(graph, one, other, { measures: [measure] }).mechanisms.map(({ kind }) => kind);
}

function scoreOf({ right, wrong, missed }: Counts): MechanismScore {
  const ratio = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);
  return {
    right,
    wrong,
    missed,
    precision: ratio(right, right + wrong),
    recall: ratio(right, right + missed),
    f1: ratio(2 * right, 2 * right + wrong + missed),
  };
}
