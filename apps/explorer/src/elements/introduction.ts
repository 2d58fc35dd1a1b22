/** What the panel says while nothing is selected, and when what was asked for is not there. */
import type { EdgeKind, NodeKind } from '@plangraph/core/graph';
import { hashFor } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { shortName } from '../model/names.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import type { DetailsContext } from './details-panel.js';

interface Examples {
  ministry?: PlanNode | undefined;
  /** A body that measures are carried out through, and whether the data say so yet. */
  body?: PlanNode | undefined;
  through: boolean;
  measure?: PlanNode | undefined;
}

/** Entries with much to show: the ministry, the body and the measure that are connected most. */
function examples(plan: PlanIndex): Examples {
  const most = (nodes: readonly PlanNode[], count: (node: PlanNode) => number): PlanNode | undefined => {
    let best: PlanNode | undefined;
    for (const node of nodes) if (best === undefined || count(node) > count(best)) best = node;
    return best;
  };
  const ofKind = (kind: NodeKind): PlanNode[] => plan.nodes.filter((node) => node.kind === kind);
  const inward = (node: PlanNode, ...kinds: EdgeKind[]): number =>
    kinds.reduce((sum, kind) => sum + plan.along(node, kind, false).length, 0);
  const through = plan.edgeCounts.has('via');
  return {
    // 内閣官房 is the plan's secretariat and central by construction; a ministry makes the better question.
    ministry: most(
      ofKind('government-body').filter(({ labelJa }) => labelJa.endsWith('省')),
      (node) => inward(node, 'lead', 'main-agency'),
    ),
    body: through
      ? most([...ofKind('public-body'), ...ofKind('coordination-body')], (node) => inward(node, 'via'))
      : most(ofKind('public-body'), (node) => plan.degree(node)),
    through,
    measure: most(ofKind('measure'), (node) => plan.degree(node)),
  };
}

export function introduction({ strings, language, plan }: DetailsContext): TemplateResult {
  const { ministry, body, through, measure } = examples(plan);
  const question = (node: PlanNode | undefined, words: (name: string) => string, name?: string) =>
    node === undefined
      ? nothing
      : html`<li><a href=${hashFor({ node: node.id })}>${words(name ?? shortName(node, language))}</a></li>`;
  return html`<article class="intro">
    <h2 tabindex="-1">${strings.introTitle}</h2>
    <p>${strings.introPlan(plan.title[language])}</p>
    ${strings.intro.map((sentence) => html`<p>${sentence}</p>`)}
    ${language === 'ja' ? nothing : html`<p>${strings.introLanguage}</p>`}
    <h3>${strings.questions}</h3>
    <ul class="questions">
      ${question(ministry, strings.questionActor)}
      ${question(body, through ? strings.questionVia : strings.questionBody)}
      ${question(measure, strings.questionMeasure, measure?.identifier)}
    </ul>
  </article>`;
}

export function unknownEntry({ strings }: DetailsContext, id: string): TemplateResult {
  return html`<article class="intro">
    <h2 tabindex="-1">${strings.unknownTitle}</h2>
    <p>${strings.unknown(id)}</p>
    <p><a href=${hashFor(undefined)}>${strings.backToStart}</a></p>
  </article>`;
}
