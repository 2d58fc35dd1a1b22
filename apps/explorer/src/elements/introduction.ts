/** What the panel says while nothing is selected, and when what was asked for is not there. */
import { html, nothing, type TemplateResult } from 'lit';
import { hashFor } from '../model/address.js';
import { nameOf } from '../model/names.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import type { DetailsContext } from './details-panel.js';

/** The actor of a kind that most measures have in a role, and the measure that most actors share. */
function examples(plan: PlanIndex): { leader?: PlanNode; channel?: PlanNode; measure?: PlanNode } {
  const most = (nodes: readonly PlanNode[], count: (node: PlanNode) => number): PlanNode | undefined => {
    let best: PlanNode | undefined;
    for (const node of nodes) if (best === undefined || count(node) > count(best)) best = node;
    return best !== undefined && count(best) > 0 ? best : undefined;
  };
  const actors = plan.nodes.filter(({ family }) => family === 'actor');
  const measures = plan.nodes.filter(({ kind }) => kind === 'measure');
  // 内閣官房 is the plan's secretariat and leads most by construction; a ministry makes the better question.
  const ministries = actors.filter(({ kind, labelJa }) => kind === 'government-body' && labelJa !== '内閣官房');
  const leader = most(ministries, (node) => plan.along(node, 'lead', false).length);
  const channel = most(actors, (node) => plan.along(node, 'via', false).length);
  const measure = most(measures, (node) =>
    Math.min(
      plan.along(node, 'lead', true).length,
      1 + plan.along(node, 'via', true).length + plan.along(node, 'partner', true).length,
    ),
  );
  return {
    ...(leader === undefined ? {} : { leader }),
    ...(channel === undefined ? {} : { channel }),
    ...(measure === undefined ? {} : { measure }),
  };
}

export function introduction({ strings, language, plan }: DetailsContext): TemplateResult {
  const { leader, channel, measure } = examples(plan);
  const question = (node: PlanNode | undefined, words: (name: string) => string, name?: string) =>
    node === undefined
      ? nothing
      : html`<li><a href=${hashFor({ node: node.id })}>${words(name ?? nameOf(node, language).text)}</a></li>`;
  return html`<article class="intro">
    <h2>${strings.introTitle}</h2>
    ${strings.intro.map((sentence) => html`<p>${sentence}</p>`)}
    <h3>${strings.questions}</h3>
    <ul class="questions">
      ${question(leader, strings.questionActor)} ${question(channel, strings.questionVia)}
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
