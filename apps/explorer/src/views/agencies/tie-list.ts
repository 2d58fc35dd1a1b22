/** The lines of the picture as a list, for those who cannot point at them. */
import { html, nothing, type TemplateResult } from 'lit';
import { saveFile } from '../../elements/save-file.js';
import type { ViewContext } from '../../elements/view-context.js';
import { shortName } from '../../model/names.js';
import { csvOf, tieTable } from './agency-files.js';
import type { AgencyNetwork } from './agency-network.js';

/** Lines that are listed; all are in the file. */
const FIRST = 40;

export function tieList(
  context: ViewContext,
  network: AgencyNetwork,
  open: (key: string, from: HTMLElement) => void,
): TemplateResult {
  const { strings, plan, language } = context;
  const words = strings.agenciesView;
  const all = [...network.ties];
  return html`<details class="ties">
    <summary>${words.strongest(all.length)}</summary>
    <p class="note">${words.caution}</p>
    <div class="uses">
      <button ?disabled=${all.length === 0} @click=${() =>
        saveFile(
          csvOf(tieTable(context, network), plan.source[language]),
          'agencies-ties.csv',
          'text/csv',
        )}>${words.saveTies}</button>
    </div>
    <ol>
      ${all.slice(0, FIRST).map(([key, { kind, source, target, measures }]) => {
        const [one, other] = [plan.at(source), plan.at(target)];
        return one === undefined || other === undefined
          ? nothing
          : html`<li><button class="tie ${kind}" @click=${(event: Event) => open(key, event.currentTarget as HTMLElement)}
            >${words.tieLine[kind](shortName(one, language), shortName(other, language))}
            <span class="value">${measures.length}</span></button></li>`;
      })}
    </ol>
    ${all.length > FIRST ? html`<p class="note">${words.moreTies(all.length - FIRST)}</p>` : nothing}
  </details>`;
}
