/** The lines of the picture as a list, for those who cannot point at them. */
import { html, nothing, type TemplateResult } from 'lit';
import { saveText } from '../../elements/save-file.js';
import type { ViewContext } from '../../elements/view-context.js';
import { shortName } from '../../model/names.js';
import { csvOf, tieTable } from './agency-files.js';
import type { AgencyNetwork, AgencyTie } from './agency-network.js';
import { printedUnitsOf } from './counts.js';

/** Lines that are listed; all are in the file. */
const FIRST = 40;

interface Use {
  open: (key: string, from: HTMLElement) => void;
  /** Whether only the ties of the selected agency are listed. */
  ownOnly: boolean;
  setOwnOnly: (only: boolean) => void;
}

export function tieList(
  context: ViewContext,
  network: AgencyNetwork,
  { open, ownOnly, setOwnOnly }: Use,
): TemplateResult {
  const { strings, plan, language, selected } = context;
  const words = strings.agenciesView;
  const all = [...network.ties];
  const isOwn = (tie: AgencyTie): boolean => tie.source === selected?.iri || tie.target === selected?.iri;
  const own = all.filter(([, tie]) => isOwn(tie));
  // The ties of the one that is selected come first.
  const listed = ownOnly && own.length > 0 ? own : [...own, ...all.filter(([, tie]) => !isOwn(tie))];
  const shown = listed.slice(0, Math.max(FIRST, own.length));
  return html`<details class="ties">
    <summary>${words.strongest({ count: all.length })}</summary>
    <p class="note">${words.caution}</p>
    <div class="uses">
      <button ?disabled=${all.length === 0} @click=${() =>
        saveText(csvOf(tieTable(context, network)), 'agencies-ties.csv', 'text/csv')}>${words.saveTies}</button>
    </div>
    ${
      own.length === 0 || selected === undefined
        ? nothing
        : html`<label class="switch"><input type="checkbox" .checked=${ownOnly}
          @change=${(event: Event) => setOwnOnly((event.target as HTMLInputElement).checked)} />${words.ownTies({ name: shortName(selected, language), count: own.length })}</label>`
    }
    <ol>
      ${shown.map(([key, tie]) => {
        const { kind, source, target, measures } = tie;
        const printed = printedUnitsOf(network.twoMode, tie);
        const [one, other] = [plan.at(source), plan.at(target)];
        return one === undefined || other === undefined
          ? nothing
          : html`<li><button class="tie ${kind}" @click=${(event: Event) => open(key, event.currentTarget as HTMLElement)}
            ><span>${words.tieLine[kind]({ source: shortName(one, language), target: shortName(other, language) })}</span>
            <span class="value">${
              printed === undefined || printed === measures.length
                ? measures.length
                : words.withBullets({ count: measures.length, printed })
            }</span></button></li>`;
      })}
    </ol>
    ${listed.length > shown.length ? html`<p class="note">${words.moreTies({ count: listed.length - shown.length })}</p>` : nothing}
  </details>`;
}
