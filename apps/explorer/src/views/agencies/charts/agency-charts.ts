import { GROUPINGS, hashFor, RANKINGS, type ViewState } from '@plangraph/core/state';
import type { Cell } from '@plangraph/export';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { saveText } from '../../../elements/save-file.js';
import { changeState, type ViewContext } from '../../../elements/view-context.js';
import { remembered } from '../../../model/remembered.js';
import { pageScheme } from '../../../styles/page-scheme.js';
import { shared } from '../../../styles/shared.js';
import { tableStem } from '../../../take-along/files/file-name.js';
import { choice } from '../../choice.js';
import { planName } from '../../data/manifest.js';
import { csvOf, methodOf, rankingTable } from '../agency-files.js';
import type { AgencyNetwork } from '../agency-network.js';
import { valuesOf, written } from '../rankings.js';
import { isBrokerage, rankingData, scatterData } from './chart-data.js';
import { type ChartFile, chartDocument, scatterTable } from './chart-files.js';
import { chartSvg, nextItem } from './chart-svg.js';
import {
  describeRanking,
  describeScatter,
  groupName,
  nameOfKey,
  nameOfPoint,
  nameOfRow,
  partWords,
} from './chart-words.js';
import { chartsStyles, groupTones } from './charts-styles.js';
import type { Item } from './drawing.js';
import { rankingDrawing } from './ranking-drawing.js';
import { scatterDrawing } from './scatter-drawing.js';

/** Agencies that a ranking draws before it is asked for all. */
const FIRST = 40;

interface Chart extends ChartFile {
  /** Heads and rows that say the same. */
  table: readonly (readonly Cell[])[];
  file: () => Cell[][];
  /** How many are not drawn. */
  more: number;
}

type Options = ViewState['agencies'];

/** The measure that ranks, as a chart: alone, or against another. */
export class AgencyCharts extends LitElement {
  static override properties = {
    context: { attribute: false },
    network: { attribute: false },
    values: { attribute: false },
    all: { state: true },
    root: { state: true },
    width: { state: true },
    current: { state: true },
  };
  declare context: ViewContext;
  declare network: AgencyNetwork;
  /** Of the measure that ranks. */
  declare values: ReadonlyMap<string, number>;
  declare private all: boolean;
  /** Whether the axes of the scatter are of square roots. */
  declare private root: boolean;
  /** Room of the chart, in pixels. */
  declare private width: number;
  /** Key of the agency that Tab comes to. */
  declare private current: string | undefined;
  private readonly ranking = remembered(rankingData);
  private readonly scatter = remembered(scatterData);
  private readonly others = remembered(valuesOf);
  private items: readonly Item[] = [];
  private readonly resized = new ResizeObserver(([entry]) => {
    if (entry !== undefined && entry.contentRect.width > 0) this.width = Math.floor(entry.contentRect.width);
  });

  constructor() {
    super();
    this.all = false;
    this.root = true;
    this.width = 0;
  }

  override firstUpdated(): void {
    const frame = this.renderRoot.querySelector('.frame');
    if (frame !== null) this.resized.observe(frame);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.firstUpdated();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  override render(): TemplateResult {
    const { strings, state } = this.context;
    const words = strings.agenciesView;
    const { chart, ranking } = state.agencies;
    const made = this.chart();
    const brokers = chart === 'ranking' && isBrokerage(ranking);
    const set = (change: Partial<Options>): void => changeState(this, { agencies: { ...state.agencies, ...change } });
    return html`<div class="head">
        <h2 id="title">${made.title}</h2>
        <div class="choices">
          ${choice(words.ranking, RANKINGS, words.rankings, ranking, (value) => set({ ranking: value }))}
          ${chart === 'scatter' ? choice(words.against, RANKINGS, words.rankings, state.agencies.against, (against) => set({ against })) : nothing}
          ${brokers ? choice(words.grouping, GROUPINGS, words.groupings, state.agencies.grouping, (grouping) => set({ grouping })) : nothing}
          ${
            chart === 'scatter'
              ? html`<label><input type="checkbox" .checked=${this.root} @change=${(event: Event) => {
                  this.root = (event.target as HTMLInputElement).checked;
                }} />${words.rootAxes}</label>`
              : nothing
          }
        </div>
        <p id="says">${made.description}</p>
      </div>
      ${
        made.parts.length === 0
          ? nothing
          : html`<ul class="parts">${made.parts.map(({ name, tone }) => html`<li><span class="swatch ${tone}"></span>${name}</li>`)}</ul>`
      }
      <div class="frame" @keydown=${this.onKey} @focusin=${this.onFocus}>${this.width === 0 ? nothing : this.drawing(made)}</div>
      ${
        made.more === 0
          ? nothing
          : html`<button class="more" @click=${() => {
              this.all = true;
            }}>${words.showAll({ count: made.more })}</button>`
      }
      ${made.notes.map((note) => html`<p class="note">${note}</p>`)}
      <p class="note keys">${words.chartKeys}</p>
      <div class="uses">
        <button @click=${() => this.save(made, 'svg')}>${words.saveChart}</button>
        <button @click=${() => this.save(made, 'csv')}>${words.saveRanking}</button>
      </div>
      ${this.table(made)}`;
  }

  private rankingChart(): Chart {
    const { context, network, values } = this;
    const { strings, selected, state } = context;
    const words = strings.agenciesView;
    const { ranking } = state.agencies;
    const data = this.ranking(network, state.agencies, values);
    const names = partWords(context, data.parts);
    const drawn = this.all ? data.rows : data.rows.slice(0, FIRST);
    const notes = [words.rankingNote[ranking], ...(data.parts === undefined ? [] : [words.partsNote[data.parts.by]])];
    return {
      title: words.rankingTitle({ measure: words.rankings[ranking] }),
      description: describeRanking(context, data),
      notes,
      parts: names,
      draw: (width) =>
        rankingDrawing(drawn, (row) => nameOfRow(context, row, names), width, {
          tones: names.map(({ tone }) => tone),
          selected: selected?.iri,
        }),
      table: [
        [
          ...[words.rank, words.agency, words.value],
          ...names.map(({ name }) => name),
          ...(data.groups === undefined ? [] : [words.group]),
        ],
        ...data.rows.map(({ key, rank, value, parts }) => [
          ...[rank, nameOfKey(context, key), written(value)],
          ...parts.map(written),
          ...(data.groups === undefined ? [] : [groupName(context, data.groups[key])]),
        ]),
      ],
      file: () => rankingTable(context, network, values),
      more: data.rows.length - drawn.length,
    };
  }

  private scatterChart(): Chart {
    const { context, network, values, root } = this;
    const { strings, selected, state } = context;
    const words = strings.agenciesView;
    const { ranking, against } = state.agencies;
    const data = this.scatter(values, this.others(network, against), ranking);
    const [one, other] = [words.rankings[ranking], words.rankings[against]];
    return {
      title: words.scatterTitle({ one, other }),
      description: describeScatter(context, data),
      notes: [words.scatterNote, ...(root ? [words.rootNote] : [])],
      parts: [],
      draw: (width) =>
        scatterDrawing(data.points, (point) => nameOfPoint(context, point), {
          across: one,
          up: other,
          width,
          root,
          selected: selected?.iri,
        }),
      table: [
        [words.agency, one, other],
        ...data.points.map(({ key, x, y }) => [nameOfKey(context, key), written(x), written(y)]),
      ],
      file: () => scatterTable(context, network, data),
      more: 0,
    };
  }

  private drawing({ draw }: Chart) {
    const { plan, selected } = this.context;
    const drawing = draw(this.width);
    this.items = drawing.items;
    return chartSvg(drawing, {
      labelledBy: 'title',
      describedBy: 'says',
      hrefOf: (key) => {
        const node = plan.at(key);
        return node === undefined ? undefined : hashFor({ node: node.id });
      },
      selected: selected?.iri,
      current: this.current ?? selected?.iri,
    });
  }

  private table({ table: [heads = [], ...rows], title }: Chart): TemplateResult {
    return html`<details class="twin">
      <summary>${this.context.strings.agenciesView.chartTable}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${title}>
        <table>
          <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
          <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell ?? nothing}</td>`)}</tr>`)}</tbody>
        </table>
      </div>
    </details>`;
  }

  private onFocus(event: FocusEvent): void {
    const key = (event.target as Element).closest('.item')?.getAttribute('data-key');
    if (key !== null && key !== undefined) this.current = key;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = (event.target as Element).closest('.item')?.getAttribute('data-key');
    const next = key === null || key === undefined ? undefined : nextItem(this.items, key, event.key);
    if (next === undefined) return;
    event.preventDefault();
    const link = this.renderRoot.querySelector<SVGAElement>(`[data-key="${CSS.escape(next)}"]`);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  }

  private save(chart: Chart, format: 'svg' | 'csv'): void {
    const { plan, state } = this.context;
    const { chart: kind, ranking, against } = state.agencies;
    const name = ['agencies', kind, ranking, ...(kind === 'scatter' ? [against] : [])].join('-');
    const stem = tableStem(planName(plan), name, state);
    if (format === 'csv') {
      saveText(csvOf(chart.file()), `${stem}.csv`, 'text/csv');
      return;
    }
    saveText(this.document(pageScheme()), `${stem}.svg`, 'image/svg+xml');
  }

  /** The chart as an SVG document. */
  document(scheme: 'light' | 'dark'): string {
    const chart = this.chart();
    const notes = [...chart.notes, methodOf(this.network.projection.getAttributes())];
    return chartDocument(this.context, { ...chart, notes }, scheme);
  }

  private chart(): Chart {
    return this.context.state.agencies.chart === 'scatter' ? this.scatterChart() : this.rankingChart();
  }

  static override styles = [shared, groupTones, chartsStyles];
}

customElements.define('agency-charts', AgencyCharts);
