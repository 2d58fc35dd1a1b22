/** What is drawn, and which lines count. */
import { AGENCY_TIES, CHARTS, type ViewState, WEIGHTS } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../elements/view-context.js';
import { tieSample } from './tie-sample.js';

type Options = ViewState['agencies'];

export function agencyOptions(
  { strings, state }: Pick<ViewContext, 'strings' | 'state'>,
  set: (change: Partial<Options>) => void,
): TemplateResult {
  const words = strings.agenciesView;
  const { agencies, filter } = state;
  const appendix = filter.layer === 'appendix';
  const kinds = html`<fieldset>
      <legend>${words.ties}</legend>
      ${AGENCY_TIES.map(
        (kind) => html`<label class="choice ${kind}"><input type="checkbox"
          .checked=${agencies.ties.includes(kind) && !(appendix && kind !== 'shared')} ?disabled=${appendix && kind !== 'shared'}
          @change=${(event: Event) => {
            const { checked } = event.target as HTMLInputElement;
            set({ ties: AGENCY_TIES.filter((one) => (one === kind ? checked : agencies.ties.includes(one))) });
          }} />${tieSample(kind)}${words.tie[kind]}</label>`,
      )}
    </fieldset>`;
  const least = html`<label title=${words.leastHint}>${words.least}
      <input class="least" type="number" min="1" step="1" .value=${String(Math.max(1, Math.ceil(agencies.least)))}
        @change=${(event: Event) => {
          const value = Math.round((event.target as HTMLInputElement).valueAsNumber);
          if (value >= 1 && value < 10_000) set({ least: value });
        }} />
    </label>`;
  // Which lines are drawn makes no difference to a measure.
  const ofLines = agencies.chart === 'picture';
  return html`<div class="options">
      <fieldset>
        <legend>${words.charts.label}</legend>
        ${CHARTS.map(
          (chart) => html`<label class="choice"><input type="radio" name="chart" .checked=${agencies.chart === chart}
            @change=${() => set({ chart })} />${words.charts[chart]}</label>`,
        )}
      </fieldset>
      ${ofLines ? kinds : nothing}
      <label>${words.weight}
        <select @change=${(event: Event) => set({ weight: (event.target as HTMLSelectElement).value as Options['weight'] })}>
          ${WEIGHTS.map((weight) => html`<option value=${weight} .selected=${weight === agencies.weight}>${words.weights[weight]}</option>`)}
        </select>
      </label>
      ${ofLines ? least : nothing}
      ${appendix ? html`<p class="note">${words.appendixNote}</p>` : nothing}
    </div>`;
}
