/** The measures that a line between two agencies stands for. */
import type { MechanismNetwork } from '@plangraph/network';
import { html, nothing, type TemplateResult } from 'lit';
import { nodeLink } from '../../elements/marks.js';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { shortName } from '../../model/names.js';
import type { AgencyNetwork, AgencyTie } from './agency-network.js';
import { printedUnitsOf } from './counts.js';
import { mechanismsOfTie } from './mechanisms.js';
import { written } from './rankings.js';
import { tieEvidence } from './tie-evidence.js';

export function tieDetails(
  context: ViewContext,
  network: AgencyNetwork,
  mechanisms: MechanismNetwork | undefined,
  tie: AgencyTie,
  close: () => void,
): TemplateResult | typeof nothing {
  const { strings, language, plan, state } = context;
  const words = strings.agenciesView;
  const source = plan.at(tie.source);
  const target = plan.at(tie.target);
  if (source === undefined || target === undefined) return nothing;
  const { kind, measures, weight } = tie;
  const printed = printedUnitsOf(network.twoMode, tie);
  const weighed = kind === 'shared' && state.agencies.weight !== 'count';
  return html`<section class="tie-details" aria-labelledby="tie" @keydown=${(event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  }}>
    <header>
      <h2 id="tie" tabindex="-1">${words.tieLine[kind]({ source: shortName(source, language), target: shortName(target, language) })}</h2>
      <button class="close" aria-label=${words.close} title=${words.close} @click=${close}>✕</button>
    </header>
    <p>${words.tieMeasures({
      kind: words.tie[kind],
      count: measures.length,
      withBullets: printed === undefined || printed === measures.length ? 'none' : printed,
    })}${
      weighed
        ? html`<span class="weight">${words.weighs({ weight: words.weights[state.agencies.weight], value: written(weight) })}</span>`
        : nothing
    }</p>
    ${kind === 'shared' ? html`<p class="note">${words.caution}</p>` : nothing}
    ${mechanismsOfTie(context, mechanisms, tie)}
    <ul>
      ${measures.map((key) => {
        const node = plan.at(key);
        return node === undefined
          ? nothing
          : html`<li>${nodeLink(node, language)}${tieEvidence(context, network, tie, key)}</li>`;
      })}
    </ul>
    <div class="uses">
      <button @click=${(event: Event) =>
        changeState(event.currentTarget as HTMLElement, {
          focus: { kind: 'compare', nodes: [source.id, target.id] },
        })}>${words.compareTwo}</button>
      <button @click=${(event: Event) =>
        changeState(event.currentTarget as HTMLElement, {
          view: 'network',
          marked: measures.flatMap((key) => plan.at(key)?.id ?? []),
        })}>${words.mark}</button>
    </div>
  </section>`;
}
