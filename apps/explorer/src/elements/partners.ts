/** With whom an actor acts, and through whom, before the lists of its measures. */
import { html, nothing, type TemplateResult } from 'lit';
import { shortName } from '../model/names.js';
import { type Partners, partnersOf } from '../model/partners.js';
import type { PlanNode } from '../model/plan-index.js';
import type { DetailsContext } from './details-panel.js';
import { changeState } from './view-context.js';

/** The most partners in one standing before the reader asks for the rest. */
const FIRST = 6;

export function partners(context: DetailsContext, node: PlanNode): TemplateResult | typeof nothing {
  if (node.family !== 'actor') return nothing;
  const found = partnersOf(context.plan, node);
  if (found.length === 0) return nothing;
  const words = context.strings.partners;
  return html`<section class="partners">
    <h3>${words.title}</h3>
    <dl>${found.map((one) => standing(context, node, one))}</dl>
    <p class="note">${words.note}</p>
  </section>`;
}

function standing(
  context: DetailsContext,
  node: PlanNode,
  { standing: which, partners: all }: Partners,
): TemplateResult {
  const { strings, language } = context;
  const words = strings.partners;
  const list = `partners ${which}`;
  const shown = context.isOpen(list) || all.length <= FIRST + 1 ? all : all.slice(0, FIRST);
  return html`<div>
    <dt>${words.standing[which]}</dt>
    <dd>${shown.map(({ actor, count }) => {
      const name = shortName(actor, language);
      return html`<button class="partner" title=${words.compare({ name })}
        @click=${(event: Event) =>
          changeState(event.currentTarget as EventTarget, { focus: { kind: 'compare', nodes: [node.id, actor.id] } })}
        >${name} <span class="number">${count}</span></button>`;
    })}${
      shown.length === all.length
        ? nothing
        : html`<button class="partner all" @click=${() => context.open(list)}>${words.all({ count: all.length })}</button>`
    }</dd>
  </div>`;
}
