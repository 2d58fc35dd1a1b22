/** The measures that a line between two agencies stands for. */
import { html, nothing, type TemplateResult } from 'lit';
import { nodeLink } from '../../elements/marks.js';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { shortName } from '../../model/names.js';
import type { AgencyTie } from './agency-network.js';

export function tieDetails(context: ViewContext, tie: AgencyTie, close: () => void): TemplateResult | typeof nothing {
  const { strings, language, plan } = context;
  const words = strings.agenciesView;
  const source = plan.at(tie.source);
  const target = plan.at(tie.target);
  if (source === undefined || target === undefined) return nothing;
  return html`<section class="tie-details">
    <header>
      <h2>${words.tieTitle(shortName(source, language), shortName(target, language))}</h2>
      <button class="close" aria-label=${words.close} title=${words.close} @click=${close}>✕</button>
    </header>
    <p>${words.tieMeasures(words.tie[tie.kind], tie.measures.length)}</p>
    <ul>
      ${tie.measures.map((key) => {
        const node = plan.at(key);
        return node === undefined ? nothing : html`<li>${nodeLink(node, language)}</li>`;
      })}
    </ul>
    <button @click=${(event: Event) =>
      changeState(event.currentTarget as HTMLElement, {
        focus: { kind: 'compare', nodes: [source.id, target.id] },
      })}>${strings.connectionsPanel.toCompare}</button>
  </section>`;
}
