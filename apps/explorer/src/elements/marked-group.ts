/** A group of nodes that somebody put together: what is in it, and what one can do with it. */
import type { NodeFamily } from '@plangraph/core/graph';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlanNode } from '../model/plan-index.js';
import { nodeLink } from './marks.js';
import { changeState, type ViewContext } from './view-context.js';

export function markedGroup({ strings, language, plan, state }: ViewContext): TemplateResult | typeof nothing {
  const words = strings.markedGroup;
  const nodes = state.marked.map((id) => plan.named(id)).filter((node) => node !== undefined);
  if (nodes.length === 0) return nothing;
  const families = new Map<NodeFamily, PlanNode[]>();
  for (const node of nodes) families.set(node.family, [...(families.get(node.family) ?? []), node]);
  const of = (event: Event): HTMLElement => event.currentTarget as HTMLElement;
  return html`<section class="group" aria-label=${words.title({ count: nodes.length })}>
    <h2>${words.title({ count: nodes.length })}</h2>
    <p class="group-uses">
      <button @click=${(event: Event) => of(event).dispatchEvent(new CustomEvent('take-along', { bubbles: true, composed: true }))}>${strings.pictureTools.take}</button>
      <button @click=${(event: Event) => changeState(of(event), { marked: [] })}>${words.clear}</button>
    </p>
    ${[...families].map(
      ([family, members]) => html`<details ?open=${nodes.length <= 20}>
        <summary>${words.family({ name: strings.family[family], count: members.length })}</summary>
        <ul>${members.map((node) => html`<li>${nodeLink(node, language)}</li>`)}</ul>
      </details>`,
    )}
  </section>`;
}
