import type { PlanGraph } from '@plangraph/core/graph';
import {
  evaluateMechanisms,
  type GoldTie,
  MECHANISMS,
  type MechanismEvaluation,
  type MechanismKind,
  type MechanismScore,
} from '@plangraph/network';
import { padEnd, padStart } from '../padding.js';
import type { Saying, Words } from '../words/words.js';

/** The rules for mechanisms against one set of annotated ties. */
export interface MechanismScores {
  set: string;
  evaluation: MechanismEvaluation;
}

/** Whether a list is of annotated ties, and not of annotated units. */
export function isOfTies(items: readonly unknown[]): boolean {
  const [first] = items;
  return typeof first === 'object' && first !== null && 'mechanisms' in first;
}

/** What is wrong with an annotated tie, if anything is. */
export function faultOfTie(item: unknown): Saying | undefined {
  if (typeof item !== 'object' || item === null) return ({ evaluate }) => evaluate.noObject;
  const fields = item as Record<string, unknown>;
  const missing = ['unit', 'a', 'b', 'set'].find((name) => typeof fields[name] !== 'string');
  if (missing !== undefined) return ({ evaluate }) => evaluate.lacks(missing);
  const kinds = fields['mechanisms'];
  if (!Array.isArray(kinds) || kinds.length === 0) return ({ evaluate }) => evaluate.lacksList('mechanisms');
  const unknown = kinds.find((kind) => !MECHANISMS.some((one) => one === kind));
  return unknown === undefined ? undefined : ({ evaluate }) => evaluate.unknownMechanism(JSON.stringify(unknown));
}

/** Scores by set of the gold, in its order; several sets are followed by all together. */
export function mechanismScores(plan: PlanGraph, gold: readonly GoldTie[]): MechanismScores[] {
  const sets = [...new Set(gold.map(({ set }) => set))];
  const scores = sets.map((set) => ({
    set,
    evaluation: evaluateMechanisms(
      plan,
      gold.filter((tie) => tie.set === set),
    ),
  }));
  return sets.length > 1 ? [...scores, { set: 'all', evaluation: evaluateMechanisms(plan, gold) }] : scores;
}

/** For people: a line a set, a line a mechanism over all, and every error. */
export function renderMechanisms(scores: readonly MechanismScores[], words: Words['evaluate']): string {
  const all = scores.at(-1)?.evaluation;
  if (all === undefined) return '';
  const kinds = MECHANISMS.map((kind): [MechanismKind, MechanismScore] => [kind, all.byKind[kind]]);
  return [
    row(words.set, [words.ties, words.exact, words.precision, words.recall, words.f1]),
    ...scores.map(({ set, evaluation: { ties, exact, overall } }, at) => {
      const together = scores.length > 1 && at === scores.length - 1;
      return row(together ? words.allSets : set, [String(ties), String(exact), ...ratios(overall)]);
    }),
    '',
    row(words.mechanism, [words.right, words.wrong, words.missed, words.precision, words.recall, words.f1]),
    ...kinds.map(([kind, score]) =>
      row(words.kind(kind), [...[score.right, score.wrong, score.missed].map(String), ...ratios(score)]),
    ),
    '',
    ...all.errors.map(({ tie: { unit, a, b }, wrong, missed }) =>
      [
        `${unit}  ${a} – ${b}`,
        ...(wrong.length === 0 ? [] : [words.error('wrong', wrong.map(words.kind))]),
        ...(missed.length === 0 ? [] : [words.error('missed', missed.map(words.kind))]),
      ].join('  '),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function ratios({ precision, recall, f1 }: MechanismScore): string[] {
  return [precision, recall, f1].map((value) => value?.toFixed(3) ?? '–');
}

function row(name: string, cells: readonly string[]): string {
  return padEnd(name, 20) + cells.map((cell) => padStart(cell, 10)).join('');
}
