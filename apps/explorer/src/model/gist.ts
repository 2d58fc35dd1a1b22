/** Who does a measure, in a few words: what a reader who has no Japanese can know of it at a glance. */
import type { EdgeKind } from '@plangraph/core/graph';
import type { Language } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';
import { orNone } from '../strings/values.js';
import { shortName } from './names.js';
import type { PlanIndex, PlanNode } from './plan-index.js';

/** The most names before the rest is a count. */
const MOST = 3;

/** Names joined as the language joins them; long lists end in a count. */
export function someNames(strings: Strings, names: readonly string[]): string {
  if (names.length <= MOST) return strings.together(names);
  const first = names.slice(0, MOST - 1);
  return strings.together([...first, strings.others({ count: names.length - first.length })]);
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

/** Who leads a measure, through whom and with whom; nothing where no role is known. */
export function roleWords(plan: PlanIndex, strings: Strings, language: Language, node: PlanNode): string | undefined {
  const names = (role: EdgeKind): string => orNone(roleNames(plan, strings, language, node, role));
  const roles = { lead: names('lead'), via: names('via'), partner: names('partner') };
  return Object.values(roles).every((name) => name === 'none') ? undefined : strings.gist(roles);
}

/** The gist of a measure that is in Japanese only; nothing for Japanese readers, and where no role is known. */
export function gistOf(plan: PlanIndex, strings: Strings, language: Language, node: PlanNode): string | undefined {
  if (language === 'ja' || node.family !== 'measure' || node.labelEn !== undefined) return undefined;
  return roleWords(plan, strings, language, node);
}
