/** Neighbours in one relation, as links; lines that a sentence carries unfold that sentence. */

import { hashFor } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { gistOf, roleNames } from '../model/gist.js';
import { briefName, langOf, shortName } from '../model/names.js';
import type { Link, PlanNode } from '../model/plan-index.js';
import { leadsAmong, type Relation } from '../model/relations.js';
import { numberWords } from '../strings/language.js';
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
            TRACEABLE.has(kind) ? evidenceOf(context, list, node, link) : nothing
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

/** The button that unfolds the sentence, and the sentence. */
function evidenceOf(context: DetailsContext, list: string, node: PlanNode, link: Link): TemplateResult {
  const { language, sentences } = context;
  const [source, target] = link.outward ? [node, link.other] : [link.other, node];
  const tie = { source, kind: link.kind, target };
  const name = briefName(link.other, language);
  return html`${sentences.button(context, list, tie, name)}${sentences.below(context, list, tie)}`;
}
