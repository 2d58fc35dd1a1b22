/** Measures by the names of those who do them: `METI IPA` is what METI leads through IPA. */
import type { EdgeKind } from '@plangraph/core/graph';
import { isLatin } from '../fold.js';
import type { PlanIndex, PlanNode } from '../plan-index.js';
import { type Word, wordOf } from '../query.js';
import type { SearchName } from './names.js';

const ROLES: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['lead', 'via', 'partner']);
/** The least of a name that stands for it: two characters, of Latin letters or of how it sounds four. */
const LEAST = { characters: 2, letters: 4 };
/** What more names begin with names nobody, as `Ministry`. */
const MOST_NAMED = 4;
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
   * The measures of those whose names are among the words: each word alone, which may be the beginning of a name, or
   * several beside each other.
   *
   * @param typed the words as typed
   * @returns by place of the measure in the plan
   */
  tied(typed: readonly string[]): Map<number, Tied> {
    const tied = new Map<number, Tied>();
    for (let first = 0; first < typed.length; first += 1) {
      for (let last = first; last < Math.min(typed.length, first + LONGEST); last += 1) {
        const word = wordOf(typed.slice(first, last + 1).join(' '));
        const named = this.named(word);
        for (const actor of named.size > 0 || last > first ? named : this.beginning(word)) {
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

  /** Those whose name, or how it sounds, begins with the word. */
  private beginning({ forms, sound = '' }: Word): Set<PlanNode> {
    const beginnings = forms
      .map(({ squeezed }) => squeezed)
      .filter(({ length, 0: first }) => length >= (isLatin(first) ? LEAST.letters : LEAST.characters));
    if (sound.length >= LEAST.letters) beginnings.push(sound);
    const found = new Set<PlanNode>();
    if (beginnings.length === 0) return found;
    for (const [key, actors] of this.actors) {
      if (beginnings.some((beginning) => key.startsWith(beginning))) for (const actor of actors) found.add(actor);
    }
    return found.size > MOST_NAMED ? new Set() : found;
  }
}
