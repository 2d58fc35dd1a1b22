/** Measures by the names of those who do them: `METI IPA` is what METI leads through IPA. */
import type { EdgeKind } from '@plangraph/core/graph';
import type { PlanIndex, PlanNode } from '../plan-index.js';
import { type Word, wordOf } from '../query.js';
import type { SearchName } from './names.js';

const ROLES: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['lead', 'via', 'partner']);
/** The most words of one name that are tried: `National Institute of Information and Communications Technology` has eight. */
const LONGEST = 12;

export interface Tied {
  /** Places among the words of those that name someone who does the measure. */
  words: Set<number>;
  /** Whom they name. */
  actors: Set<PlanNode>;
}

export class RoleNames {
  /** Actors by whole name, and by how the whole name sounds. */
  private readonly actors = new Map<string, PlanNode[]>();

  private readonly measures = new Map<PlanNode, readonly number[]>();

  constructor(private readonly plan: PlanIndex) {}

  add(actor: PlanNode, names: readonly SearchName[]): void {
    const keys = new Set(names.flatMap(({ squeezed, sounds }) => [squeezed, ...(sounds?.slice(0, 1) ?? [])]));
    for (const key of keys) this.actors.set(key, [...(this.actors.get(key) ?? []), actor]);
  }

  /**
   * The measures of those whose names are among the words: each word alone, or several beside each other.
   *
   * @param typed the words as typed
   * @returns by place of the measure in the plan
   */
  tied(typed: readonly string[]): Map<number, Tied> {
    const tied = new Map<number, Tied>();
    for (let first = 0; first < typed.length; first += 1) {
      for (let last = first; last < Math.min(typed.length, first + LONGEST); last += 1) {
        for (const actor of this.named(wordOf(typed.slice(first, last + 1).join(' ')))) {
          for (const measure of this.measuresOf(actor)) {
            const known = tied.get(measure) ?? { words: new Set(), actors: new Set() };
            for (let at = first; at <= last; at += 1) known.words.add(at);
            known.actors.add(actor);
            tied.set(measure, known);
          }
        }
      }
    }
    return tied;
  }

  /** Places in the plan. */
  private measuresOf(actor: PlanNode): readonly number[] {
    let measures = this.measures.get(actor);
    if (measures === undefined) {
      const links = this.plan.linksOf(actor).filter(({ kind, outward }) => !outward && ROLES.has(kind));
      measures = links.map(({ other }) => other.index);
      this.measures.set(actor, measures);
    }
    return measures;
  }

  private named({ forms, sound }: Word): Set<PlanNode> {
    const keys = [...forms.map(({ squeezed }) => squeezed), ...(sound === undefined ? [] : [sound])];
    return new Set(keys.flatMap((key) => this.actors.get(key) ?? []));
  }
}
