/** Neighbours in one relation, as links; lines that a sentence carries lead to that sentence. */
import { html, nothing, type TemplateResult } from 'lit';
import { hashFor } from '../model/address.js';
import type { Link, PlanNode } from '../model/plan-index.js';
import type { Relation } from '../model/relations.js';
import type { DetailsContext } from './details-panel.js';
import { nodeLink, stroke } from './marks.js';

/** The most neighbours shown before the reader asks for the rest. */
const FIRST = 8;

const TRACEABLE = new Set(['lead', 'via', 'partner', 'mentions']);

export function relationList(
  context: DetailsContext,
  node: PlanNode,
  { kind, outward, links }: Relation,
): TemplateResult {
  const { strings } = context;
  const list = `${kind} ${outward}`;
  // One more than fits is no reason for a button.
  const shown = context.isOpen(list) || links.length <= FIRST + 2 ? links : links.slice(0, FIRST);
  const title = outward ? strings.outward[kind] : strings.inward[kind];
  return html`<div class="relation">
    <h4>${stroke(kind)}<span>${title}</span><span class="number">${links.length}</span></h4>
    <ul>
      ${shown.map(
        (link) =>
          html`<li>${nodeLink(link.other, context.language)}${
            TRACEABLE.has(kind) ? evidenceLink(context, node, link) : nothing
          }</li>`,
      )}
    </ul>
    ${
      shown.length === links.length
        ? nothing
        : html`<button class="more" @click=${() => context.open(list)}>
          ${strings.more(links.length - shown.length)}
        </button>`
    }
  </div>`;
}

function evidenceLink({ strings }: DetailsContext, node: PlanNode, link: Link): TemplateResult {
  const [source, target] = link.outward ? [node, link.other] : [link.other, node];
  const href = hashFor({ node: source.id, edge: { kind: link.kind, target: target.id } });
  const label = `${strings.showEvidence}: ${link.other.identifier ?? link.other.labelJa}`;
  return html`<a class="evidence" href=${href} aria-label=${label} title=${strings.showEvidence}
    ><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M2 3.500h10M2 7h10M2 10.500h6" stroke="currentColor" stroke-width="1.400" stroke-linecap="round"></path></svg
  ></a>`;
}
