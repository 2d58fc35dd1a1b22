/** What is counted in the plan that is shown, and examples of what counting does wrong. */
import type { EdgeKind, NodeFamily, NodeKind } from '@plangraph/core/graph';
import type { Selection } from '@plangraph/core/state';
import { fiscalYearOf } from '../../model/fiscal-years.js';
import type { PlanIndex, PlanNode } from '../../model/plan-index.js';
import type { OwnData } from '../../own-data/reading/open-source.js';
import type { Strings } from '../../strings/strings.js';

export type Count = keyof Strings['dataView']['counts'];

/** Sizes of the plan in reading order; what it has none of is left out. */
export function countsOf(plan: PlanIndex): { count: Count; number: number }[] {
  const kind = (name: NodeKind): number => plan.counts.get(name) ?? 0;
  const family = (name: NodeFamily): number => plan.nodes.filter((node) => node.family === name).length;
  const edges = (...kinds: EdgeKind[]): number =>
    kinds.reduce((sum, name) => sum + (plan.edgeCounts.get(name) ?? 0), 0);
  const numbers: Record<Count, number> = {
    pillars: kind('pillar'),
    sections: kind('section'),
    themes: kind('theme'),
    topics: kind('topic'),
    directions: kind('direction'),
    measures: kind('measure'),
    subMeasures: kind('sub-measure'),
    actors: family('actor'),
    things: family('thing'),
    terms: kind('term'),
    roles: edges('lead', 'via', 'partner'),
    appendix: edges('main-agency', 'related-agency'),
    restatements: edges('restates'),
    mentions: edges('mentions'),
    nodes: plan.nodes.length,
    edges: edges(...plan.edgeCounts.keys()),
  };
  return (Object.entries(numbers) as [Count, number][])
    .map(([count, number]) => ({ count, number }))
    .filter(({ number }) => number > 0);
}

/** The fiscal year of the published plan; how another country's run nobody here knows. */
export function fiscalYearToSay({ issued }: PlanIndex, own: OwnData | undefined): number | undefined {
  return issued === undefined || own !== undefined ? undefined : fiscalYearOf(issued);
}

type Warning = keyof Strings['dataView']['warnings'];

/** What to know before counting, each with places in this plan that show it. */
export interface Shown {
  warning: Warning;
  examples: readonly Selection[];
  /** Leads of the example, where it is a measure with several. */
  leads?: number;
}

export function warningsOf(plan: PlanIndex): Shown[] {
  const inOrder: Record<Warning, Omit<Shown, 'warning'>> = {
    secretariat: {
      examples: ['actor:cabinet-secretariat', 'actor:nisc']
        .filter((id) => plan.named(id) !== undefined)
        .map((node) => ({ node })),
    },
    collectives: { examples: only(most(plan, ['collective'], (node) => plan.degree(node))) },
    together: { examples: namedBesideLead(plan) },
    cliques: largestJoint(plan),
    restatements: { examples: firstEdge(plan, 'restates') },
    intentions: { examples: only(study(plan)) },
  };
  return (
    (Object.entries(inOrder) as [Warning, Omit<Shown, 'warning'>][])
      .map(([warning, shown]) => ({ warning, ...shown }))
      // Another plan has another secretariat, which nobody here knows.
      .filter(({ warning, examples }) => warning !== 'secretariat' || examples.length > 0)
  );
}

const only = (node: PlanNode | undefined): Selection[] => (node === undefined ? [] : [{ node: node.id }]);

/** The first with the highest count above nothing. */
function most(plan: PlanIndex, kinds: readonly NodeKind[], count: (node: PlanNode) => number): PlanNode | undefined {
  let best: PlanNode | undefined;
  let highest = 0;
  for (const node of plan.nodes) {
    if (!kinds.includes(node.kind) || count(node) <= highest) continue;
    best = node;
    highest = count(node);
  }
  return best;
}

function largestJoint(plan: PlanIndex): Omit<Shown, 'warning'> {
  const leads = (node: PlanNode): number => plan.along(node, 'lead', true).length;
  const largest = most(plan, ['measure', 'sub-measure'], leads);
  // One lead makes no pair.
  if (largest === undefined || leads(largest) < 2) return { examples: [] };
  return { examples: only(largest), leads: leads(largest) };
}

/** A measure that names a government body without giving it a role. */
function namedBesideLead(plan: PlanIndex): Selection[] {
  for (const node of plan.nodes) {
    if (node.family !== 'measure' || plan.along(node, 'lead', true).length === 0) continue;
    const inRole = new Set((['lead', 'via', 'partner'] as const).flatMap((kind) => plan.along(node, kind, true)));
    const named = plan
      .along(node, 'mentions', true)
      .find((other) => other.kind === 'government-body' && !inRole.has(other));
    if (named !== undefined) return [{ node: node.id, edge: { kind: 'mentions', target: named.id } }];
  }
  return [];
}

function firstEdge(plan: PlanIndex, kind: EdgeKind): Selection[] {
  for (const node of plan.nodes) {
    const [target] = plan.along(node, kind, true);
    if (target !== undefined) return [{ node: node.id, edge: { kind, target: target.id } }];
  }
  return [];
}

/** A measure that is to look into something (検討): not yet a thing done. */
function study(plan: PlanIndex): PlanNode | undefined {
  const measures = plan.nodes.filter(({ kind }) => kind === 'measure');
  return measures.find(({ labelJa }) => /検討/.test(labelJa)) ?? measures[0];
}
