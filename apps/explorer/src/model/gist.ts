/** Who does a measure, in a few words: what a reader who has no Japanese can know of it at a glance. */
import type { EdgeKind } from '@plangraph/core/graph';
import type { Language, Strings } from '../strings/strings.js';
import { shortName } from './names.js';
import type { PlanIndex, PlanNode } from './plan-index.js';

/** The most names before the rest is a count. */
const MOST = 3;

/** Names joined as the language joins them; long lists end in a count. */
export function someNames(strings: Strings, names: readonly string[]): string {
  if (names.length <= MOST) return strings.together(names);
  const first = names.slice(0, MOST - 1);
  return strings.together([...first, strings.others(names.length - first.length)]);
}

/** Those at the other end of one role of a measure, by short name; empty where there are none. */
export function roleNames(
  plan: PlanIndex,
  strings: Strings,
  language: Language,
  node: PlanNode,
  role: EdgeKind,
): string {
  return someNames(
    strings,
    plan.along(node, role, true).map((actor) => shortName(actor, language)),
  );
}

/** The gist of a measure that is in Japanese only; nothing for Japanese readers, and where no role is known. */
export function gistOf(plan: PlanIndex, strings: Strings, language: Language, node: PlanNode): string | undefined {
  if (language === 'ja' || node.family !== 'measure' || node.labelEn !== undefined) return undefined;
  const names = (role: EdgeKind): string => roleNames(plan, strings, language, node, role);
  const gist = strings.gist(names('lead'), names('via'), names('partner'));
  return gist === '' ? undefined : gist;
}
