/** The chart that stands in the place of the picture, or what stands there until its module is here. */
import { html, type TemplateResult } from 'lit';
import type { LateModules } from '../../../elements/late-modules.js';
import type { ViewContext } from '../../../elements/view-context.js';
import type { AgencyNetwork } from '../agency-network.js';

/** What is loaded when somebody first looks at a chart. */
export type ChartModules = { charts: () => Promise<unknown> };

/** @param values of the measure that ranks */
export function chartPart(
  context: ViewContext,
  late: LateModules<ChartModules>,
  network: AgencyNetwork,
  values: ReadonlyMap<string, number>,
): TemplateResult {
  const { strings, state } = context;
  const words = strings.agenciesView;
  switch (late.get('charts').state) {
    case 'here':
      return html`<div class="chart" tabindex="0" role="region" aria-label=${words.charts[state.agencies.chart]}>
        <agency-charts .context=${context} .network=${network} .values=${values}></agency-charts></div>`;
    case 'failed':
      return html`<div class="chart failed"><p role="alert">${words.chartFailed}</p>
        <button @click=${() => void late.load('charts')}>${strings.retry}</button></div>`;
    case 'loading':
      return html`<div class="chart"><p class="note"><progress aria-label=${words.chartLoading}></progress></p></div>`;
  }
}
