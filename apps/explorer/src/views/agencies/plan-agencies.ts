import { AGENCY_TIES, hashFor, RANKINGS, type ViewState, WEIGHTS } from '@plangraph/core/state';
import type { Paint } from '@plangraph/widget';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import '../../elements/network-pane.js';
import { fullName, nameOf, shortName } from '../../model/names.js';
import type { PlanNode } from '../../model/plan-index.js';
import { familyColors, shared } from '../../styles/shared.js';
import type { PictureOptions } from '../../take-along/picture.js';
import { agenciesStyles } from './agencies-styles.js';
import { type AgencyNetwork, agencyNetwork, leastIsFirst, valuesOf } from './agency-network.js';
import { profile } from './profile.js';
import { tieDetails } from './tie-details.js';

/** Agencies that the ranking shows before it is asked for all. */
const FIRST = 25;

/** Agencies only, tied by the measures they share or do for each other; a ranking beside the picture. */
export class PlanAgencies extends LitElement {
  static override properties = {
    context: { attribute: false },
    openTie: { state: true },
    all: { state: true },
  };
  declare context: ViewContext;
  /** Key of the tie whose measures are listed. */
  declare private openTie: string | undefined;
  /** Whether the whole ranking is shown. */
  declare private all: boolean;
  private network: AgencyNetwork | undefined;
  private values: ReadonlyMap<string, number> = new Map();
  private paint: Paint = {};
  private made: readonly unknown[] = [];

  constructor() {
    super();
    this.all = false;
  }

  override willUpdate(): void {
    const { loaded, shown, state } = this.context;
    const { filter, agencies } = state;
    const from = [loaded, shown, filter, agencies];
    if (from.every((part, index) => part === this.made[index])) return;
    this.made = from;
    this.network = agencyNetwork(loaded.graph, shown, filter, agencies);
    this.values = valuesOf(this.network, agencies.ranking);
    this.openTie = undefined;
    this.paint = { size: this.sizes(agencies.ranking) };
  }

  /** Radius by value: areas in proportion, between 5 and 22 pixels. */
  private sizes(ranking: ViewState['agencies']['ranking']): NonNullable<Paint['size']> {
    const most = Math.max(...this.values.values());
    const least = Math.min(...this.values.values());
    return (key) => {
      const value = this.values.get(key);
      if (value === undefined || most <= 0) return 5;
      const share = leastIsFirst(ranking) ? (least + 0.02) / (value + 0.02) : value / most;
      return 5 + 17 * Math.sqrt(Math.max(0, share));
    };
  }

  private set(change: { [Key in keyof ViewState['agencies']]?: ViewState['agencies'][Key] | undefined }): void {
    const agencies = { ...this.context.state.agencies, ...change };
    if (agencies.without === undefined) delete agencies.without;
    changeState(this, { agencies: agencies as ViewState['agencies'] });
  }

  override render(): TemplateResult | typeof nothing {
    const { network, context } = this;
    if (network === undefined) return nothing;
    const { strings, language, plan, state, selected } = context;
    const words = strings.agenciesView;
    const { agencies } = state;
    const absent = agencies.without === undefined ? undefined : plan.named(agencies.without);
    return html`<div class="options">
        <fieldset>
          <legend>${words.ties}</legend>
          ${AGENCY_TIES.map(
            (kind) => html`<label class="choice ${kind}"><input type="checkbox" .checked=${agencies.ties.includes(kind)}
              @change=${(event: Event) => {
                const { checked } = event.target as HTMLInputElement;
                this.set({ ties: AGENCY_TIES.filter((one) => (one === kind ? checked : agencies.ties.includes(one))) });
              }} />${words.tie[kind]}</label>`,
          )}
        </fieldset>
        <label>${words.weight}
          <select @change=${(event: Event) => this.set({ weight: (event.target as HTMLSelectElement).value as ViewState['agencies']['weight'], least: 0 })}>
            ${WEIGHTS.map((weight) => html`<option value=${weight} .selected=${weight === agencies.weight}>${words.weights[weight]}</option>`)}
          </select>
        </label>
        <label>${words.least}
          <input class="least" type="number" min="0" step=${agencies.weight === 'count' ? 1 : 0.05} .value=${String(agencies.least)}
            @change=${(event: Event) => {
              const least = (event.target as HTMLInputElement).valueAsNumber;
              if (least >= 0 && least < 10_000) this.set({ least: Math.round(least * 100) / 100 });
            }} />
        </label>
      </div>
      ${
        absent === undefined
          ? nothing
          : html`<p class="absent" role="status">${words.withoutOn(fullName(absent, language))}
            <button @click=${() => this.set({ without: undefined })}>${words.bringBack}</button></p>`
      }
      <div class="parts">
        <div class="picture">
          ${
            network.graph.order === 0
              ? html`<p class="empty">${words.empty}</p>`
              : html`<network-pane
                .strings=${strings}
                .language=${language}
                .graph=${network.graph}
                .hiddenKinds=${NOTHING_HIDDEN}
                .paint=${this.paint}
                .selected=${this.openTie ?? selected?.iri}
                @pick=${(event: CustomEvent<string | undefined>) => this.pick(event.detail ?? undefined)}
                @start-over=${() => changeState(this, { selection: undefined })}
              ></network-pane>`
          }
          <p class="count">${words.pictured(network.graph.order, network.ties.size)}</p>
          ${this.tie(network)}
        </div>
        <div class="side" tabindex="0" role="region" aria-label=${words.ranking}>
          ${selected?.family === 'actor' ? profile(context, network, selected, (without) => this.set({ without })) : nothing}
          ${this.ranking(network)}
          ${words.warnings.map((warning) => html`<p class="note">${warning}</p>`)}
        </div>
      </div>`;
  }

  /** What is drawn, for a picture that is taken along. */
  get picture(): PictureOptions | undefined {
    const { network } = this;
    if (network === undefined) return undefined;
    return { view: 'agencies', graph: network.graph, paint: this.paint };
  }

  private ranking({ projection }: AgencyNetwork): TemplateResult {
    const { strings, plan, state, selected } = this.context;
    const words = strings.agenciesView;
    const { ranking } = state.agencies;
    const sign = leastIsFirst(ranking) ? 1 : -1;
    const rows = projection
      .mapNodes((key) => ({ node: plan.at(key), value: this.values.get(key) }))
      .filter((row): row is { node: PlanNode; value: number } => row.node !== undefined && row.value !== undefined)
      .sort((a, b) => sign * (a.value - b.value) || a.node.index - b.node.index);
    const most = Math.max(...rows.map(({ value }) => value), 0);
    const shown = this.all ? rows : rows.slice(0, FIRST);
    return html`<section>
      <label class="rank-by">${words.ranking}
        <select @change=${(event: Event) => this.set({ ranking: (event.target as HTMLSelectElement).value as ViewState['agencies']['ranking'] })}>
          ${RANKINGS.map((name) => html`<option value=${name} .selected=${name === ranking}>${words.rankings[name]}</option>`)}
        </select>
      </label>
      <p class="note">${words.rankingNote[ranking]}</p>
      <table>
        <caption class="out-of-sight">${words.ranked(rows.length)}</caption>
        <thead class="out-of-sight"><tr><th scope="col">${words.rank}</th><th scope="col">${words.agency}</th><th scope="col">${words.value}</th></tr></thead>
        <tbody>
          ${shown.map(({ node, value }, at) => this.row(node, value, rankAt(rows, at), most, node === selected))}
        </tbody>
      </table>
      ${
        shown.length === rows.length
          ? nothing
          : html`<button @click=${() => {
              this.all = true;
            }}>${words.showAll(rows.length - shown.length)}</button>`
      }
    </section>`;
  }

  private row(node: PlanNode, value: number, rank: number, most: number, current: boolean): TemplateResult {
    const { language } = this.context;
    return html`<tr class=${current ? 'current' : ''}>
      <td class="rank">${rank}</td>
      <th scope="row"><a href=${hashFor({ node: node.id })} lang=${nameOf(node, language).lang} title=${fullName(node, language)}
        aria-current=${current ? 'true' : nothing}>${shortName(node, language)}</a>
        <meter min="0" max=${most} value=${value} aria-hidden="true"></meter></th>
      <td class="value">${written(value)}</td>
    </tr>`;
  }

  private tie(network: AgencyNetwork) {
    const tie = this.openTie === undefined ? undefined : network.ties.get(this.openTie);
    if (tie === undefined) return nothing;
    return tieDetails(this.context, tie, () => {
      this.openTie = undefined;
    });
  }

  private pick(key: string | undefined): void {
    if (key !== undefined && this.network?.ties.has(key)) {
      this.openTie = key;
      return;
    }
    this.openTie = undefined;
    const node = key === undefined ? undefined : this.context.plan.at(key);
    changeState(this, { selection: node === undefined ? undefined : { node: node.id } });
  }

  static override styles = [familyColors, shared, agenciesStyles];
}

const NOTHING_HIDDEN: ReadonlySet<never> = new Set();

/** Place in a sorted list; equal values have the same. */
function rankAt(rows: readonly { value: number }[], at: number): number {
  return rows.findIndex(({ value }) => value === rows[at]?.value) + 1;
}

/** Whole numbers as they are, others with three digits that count. */
function written(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}

customElements.define('plan-agencies', PlanAgencies);
