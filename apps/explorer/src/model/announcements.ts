/** What the live region says of a selection and of the keyboard's place. */

import { type Selection, writtenOut } from '@plangraph/core/state';
import type { Language } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';
import { fullName } from './names.js';
import type { PlanIndex } from './plan-index.js';
import { selectedIn, titleOf } from './statement.js';

export function selectionWords(plan: PlanIndex, strings: Strings, language: Language, selection: Selection): string {
  const selected = selectedIn(plan, selection);
  if (selected === undefined) return strings.unknown({ id: writtenOut(selection) });
  const title = titleOf(strings, language, selected);
  return selected.edge === undefined
    ? strings.selected({ name: title, count: plan.degree(selected.node) })
    : strings.selectedEdge({ sentence: title });
}

/** @param key of the node that was reached; none where no neighbour lay that way */
export function placeWords(plan: PlanIndex, strings: Strings, language: Language, key: string | undefined): string {
  const node = key === undefined ? undefined : plan.at(key);
  return node === undefined
    ? strings.nothingThere
    : strings.at({ name: fullName(node, language), count: plan.degree(node) });
}
