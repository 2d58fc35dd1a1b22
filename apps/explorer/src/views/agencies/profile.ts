/** What hangs on one agency. */
import { dependence, without } from '@plangraph/network';
import { html, nothing, type TemplateResult } from 'lit';
import { nodeLink } from '../../elements/marks.js';
import type { ViewContext } from '../../elements/view-context.js';
import { shortName } from '../../model/names.js';
import type { PlanNode } from '../../model/plan-index.js';
import type { AgencyNetwork } from './agency-network.js';

export function profile(
  context: ViewContext,
  { twoMode }: AgencyNetwork,
  node: PlanNode,
  takeOut: (id: string) => void,
): TemplateResult | typeof nothing {
  const { strings, language } = context;
  const words = strings.agenciesView;
  if (!twoMode.hasNode(node.iri)) return nothing;
  const own = dependence(twoMode).actors.find(({ actor }) => actor === node.iri);
  const lost = without(twoMode, node.iri);
  return html`<section class="profile">
    <h2>${words.profile(shortName(node, language))}</h2>
    ${
      own === undefined
        ? nothing
        : html`<p>${words.leads(own.led.length, own.ledAlone.length)}</p>
          ${list(
            context,
            words.bodies(own.bodies.length),
            own.bodies.map(({ actor }) => actor),
          )}`
    }
    <h3>${words.without}</h3>
    ${list(context, words.leaderless(lost.leaderless.length), lost.leaderless)}
    ${list(context, words.remaining(lost.remaining.length), lost.remaining)}
    ${list(context, words.cutOff(lost.cutOff.length), lost.cutOff)}
    <p>${words.apart(lost.apart.length)}</p>
    <button @click=${() => takeOut(node.id)}>${words.without}</button>
    <p class="note">${words.withoutNote}</p>
  </section>`;
}

export function list({ plan, language }: ViewContext, title: string, keys: readonly string[]): TemplateResult {
  if (keys.length === 0) return html`<p>${title}</p>`;
  return html`<details>
    <summary>${title}</summary>
    <ul>
      ${keys.map((key) => {
        const node = plan.at(key);
        return node === undefined ? nothing : html`<li>${nodeLink(node, language)}</li>`;
      })}
    </ul>
  </details>`;
}
