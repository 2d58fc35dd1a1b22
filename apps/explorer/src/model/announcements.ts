/** What the live region says of a selection and of the keyboard's place. */

import { type Selection, writtenOut } from '@plangraph/core/state';
import type { Language, Strings } from '../strings/strings.js';
import { fullName } from './names.js';
import type { PlanIndex } from './plan-index.js';
import { selectedIn, titleOf } from './statement.js';

export function selectionWords(plan: PlanIndex, strings: Strings, language: Language, selection: Selection): string {
  const selected = selectedIn(plan, selection);
  if (selected === undefined) return strings.unknown(writtenOut(selection));
  const title = titleOf(strings, language, selected);
  return selected.edge === undefined
    ? strings.selected(title, plan.degree(selected.node))
    : strings.selectedEdge(title);
}

/** @param key of the node that was reached; none where no neighbour lay that way */
export function placeWords(plan: PlanIndex, strings: Strings, language: Language, key: string | undefined): string {
  const node = key === undefined ? undefined : plan.at(key);
  return node === undefined ? strings.nothingThere : strings.at(fullName(node, language), plan.degree(node));
}
