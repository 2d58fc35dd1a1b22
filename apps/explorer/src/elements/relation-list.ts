/** Neighbours in one relation, as links; lines that a sentence carries lead to that sentence. */

import type { EdgeKind } from '@plangraph/core/graph';
import { hashFor } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { gistOf, roleNames } from '../model/gist.js';
import { langOf, nameOf, shortName } from '../model/names.js';
import type { Link, PlanNode } from '../model/plan-index.js';
import { leadsAmong, type Relation } from '../model/relations.js';
import { numberWords } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';
import type { DetailsContext } from './details-panel.js';
import { nodeLink, stroke } from './marks.js';

/** The most neighbours shown before the reader asks for the rest. */
const FIRST = 8;

const WITH_LEADS: ReadonlySet<string> = new Set(['actor', 'thing', 'term']);
const MOST_LEADS = 5;

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
    <h4>${stroke(kind)}<span>${title}</span><span class="number">${numberWords(strings.language, links.length)}</span></h4>
    ${WITH_LEADS.has(node.family) && kind !== 'lead' && links.length > 1 ? leadsLine(context, node, links) : nothing}
    <ul>
      ${shown.map(
        (link) =>
          html`<li>${nodeLink(link.other, context.language, beside(context, link))}${
            TRACEABLE.has(kind) ? evidenceOf(context, node, link) : nothing
          }</li>`,
      )}
    </ul>
    ${
      shown.length === links.length
        ? nothing
        : html`<button class="more" @click=${() => context.open(list)}>
          ${strings.more({ count: links.length - shown.length })}
        </button>`
    }
  </div>`;
}

/** Who does a measure: in its gist where that is shown, else below its name; not in a list that says so itself. */
function beside({ plan, strings, language }: DetailsContext, { kind, outward, other }: Link) {
  if (other.family !== 'measure') return {};
  const gist = gistOf(plan, strings, language, other);
  if (gist !== undefined) return { gist };
  const leads = kind === 'lead' && !outward ? '' : roleNames(plan, strings, language, other, 'lead');
  return leads === '' ? {} : { note: strings.ledBy({ names: leads }) };
}

/** Who leads the measures of a list, those with the most of them first. */
function leadsLine({ plan, strings, language }: DetailsContext, node: PlanNode, links: readonly Link[]) {
  const leads = leadsAmong(plan, node, links);
  if (leads.length === 0) return nothing;
  const shown = leads.slice(0, MOST_LEADS);
  return html`<p class="leads"><span>${strings.leads}</span>${shown.map(
    ({ lead, count }) =>
      html` <a href=${hashFor({ node: lead.id })} lang=${langOf(lead, language)}>${shortName(lead, language)}</a> <span class="number">${count}</span>`,
  )}${leads.length > shown.length ? html` <span>…</span>` : nothing}</p>`;
}

function evidenceOf({ strings, language }: DetailsContext, node: PlanNode, link: Link): TemplateResult {
  const [source, target] = link.outward ? [node, link.other] : [link.other, node];
  return evidenceLink(strings, source, link.kind, target, link.other.identifier ?? nameOf(link.other, language).text);
}

/** To the sentence of a connection. @param name what tells it from the other links of the list */
export function evidenceLink(
  strings: Strings,
  source: PlanNode,
  kind: EdgeKind,
  target: PlanNode,
  name: string,
): TemplateResult {
  const href = hashFor({ node: source.id, edge: { kind, target: target.id } });
  const label = strings.showEvidenceOf({ name });
  return html`<a class="evidence" href=${href} aria-label=${label} title=${strings.showEvidence}
    ><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M2 3.500h10M2 7h10M2 10.500h6" stroke="currentColor" stroke-width="1.400" stroke-linecap="round"></path></svg
  ></a>`;
}
