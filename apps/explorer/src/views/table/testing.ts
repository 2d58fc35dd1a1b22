/** A small plan with a filter that leaves everything, for the specs of this folder. */
import { EMPTY_FILTER, type Filter, isFiltering } from '@plangraph/core/state';
import type { SerializedPlanGraph } from '@plangraph/widget';
import { LoadedPlan } from '../../model/loaded-plan.js';
import { examplePlan } from '../../model/testing.js';
import type { Texts } from '../../model/texts.js';
import type { Language } from '../../strings/language.js';
import { STRINGS } from '../../strings/testing.js';
import type { Row, Scope } from './rows/column.js';

interface Options {
  language?: Language;
  filter?: Partial<Filter>;
  texts?: Texts;
  plan?: SerializedPlanGraph;
}

export function scopeFor({ language = 'ja', filter = {}, texts, plan = examplePlan }: Options = {}): Scope {
  const loaded = new LoadedPlan(plan);
  const whole = { ...EMPTY_FILTER, ...filter };
  const shown = loaded.shown(whole);
  const answering = isFiltering(whole) ? loaded.measures.answering(whole) : undefined;
  return { plan: loaded.index, graph: loaded.graph, shown, answering, language, strings: STRINGS[language], texts };
}

/** Rows by the ids of what they are about. */
export function idsOf(rows: readonly Row[]): string[] {
  return rows.map(({ node, tie }) => (tie === undefined ? node.id : `${node.id} ${tie.kind} ${tie.target.id}`));
}
