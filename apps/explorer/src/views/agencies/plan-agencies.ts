import type { ViewState } from '@plangraph/core/state';
import type { Paint } from '@plangraph/widget';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { toClipboard } from '../../elements/clipboard.js';
import { LateModules } from '../../elements/late-modules.js';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import '../../elements/network-pane.js';
import { fullName } from '../../model/names.js';
import type { Legend } from '../../model/paint/paint.js';
import { remembered } from '../../model/remembered.js';
import { mentions } from '../../styles/mentions.js';
import { closeButton, familyColors, shared } from '../../styles/shared.js';
import type { PictureOptions } from '../../take-along/picture.js';
import { PaintingController } from '../filter/painting-controller.js';
import { agenciesStyles } from './agencies-styles.js';
import { countedTies } from './agency-files.js';
import { type AgencyNetwork, agencyNetwork, countingFilter, type TieGraph } from './agency-network.js';
import { agencyOptions } from './agency-options.js';
import { AgencyPlaces } from './agency-places.js';
import type { AgencyCharts } from './charts/agency-charts.js';
import { type ChartModules, chartPart } from './charts/chart-part.js';
import { groupTones } from './charts/charts-styles.js';
import { colorsOf, picturedBy, rankingLegend } from './colors.js';
import { ledBySecretariatOnly } from './counts.js';
import { mechanismsOf } from './mechanisms.js';
import { hangsOn, profile } from './profile.js';
import { rankingList } from './ranking-list.js';
import { radiiOf, valuesOf } from './rankings.js';
import { sideStyles } from './side-styles.js';
import { tieDetails } from './tie-details.js';
import { tieList } from './tie-list.js';

type Options = ViewState['agencies'];

/**
 * Agencies only, tied by the measures they share or do for each other; a ranking beside the picture.
 *
 * @fires texts-wanted a tie was opened, whose sentences are not here yet
 * @fires pictured detail: what is drawn, and in which colours
 */
export class PlanAgencies extends LitElement {
  static override properties = {
    context: { attribute: false },
    openTie: { state: true },
    all: { state: true },
    ownOnly: { state: true },
    copied: { state: true },
    undrawn: { state: true },
  };
  declare context: ViewContext;
  /** Key of the tie whose measures are listed. */
  declare private openTie: string | undefined;
  /** Whether the whole ranking is shown. */
  declare private all: boolean;
  /** Whether the list has the lines of the selected agency only. */
  declare private ownOnly: boolean;
  /** Whether the last table was copied; nothing before one was asked for. */
  declare private copied: boolean | undefined;
  /** Whether there are no graphics to draw the picture with. */
  declare private undrawn: boolean;
  private readonly painting = new PaintingController(this);
  private readonly places = new AgencyPlaces(this);
  private readonly late = new LateModules<ChartModules>(this, { charts: () => import('./charts/agency-charts.js') });
  private readonly counting = remembered(countingFilter);
  private network: AgencyNetwork | undefined;
  /** Measures that nobody leads since the secretariat is left out. */
  private leaderless: readonly string[] | undefined;
  private values: ReadonlyMap<string, number> = new Map();
  private readonly valuesOf = remembered(valuesOf);
  private readonly hangs = remembered(hangsOn);
  private readonly mechanisms = remembered(mechanismsOf);
  private paint: Paint = {};
  /** What the colours say, where they are not those of kinds. */
  private legend: Legend | undefined;
  /** The network with its places; of the one before while those of this one are on their way. */
  private drawn: TieGraph | undefined;
  private made: readonly unknown[] = [];
  private painted: readonly unknown[] = [];
  private stood: readonly unknown[] = [];
  private told: readonly unknown[] = [];
  /** Where the keyboard was when the measures of a tie were opened. */
  private cameFrom: HTMLElement | undefined;

  constructor() {
    super();
    this.all = false;
    this.ownOnly = false;
    this.undrawn = false;
  }

  override willUpdate(): void {
    const { loaded, state } = this.context;
    const { filter, agencies } = state;
    const shown = this.shown;
    const { weight, ties, least, without, ranking } = agencies;
    const counted = [loaded, shown, filter, weight, ties, least, without];
    if (this.network === undefined || !same(counted, this.made)) {
      this.made = counted;
      this.network = agencyNetwork(loaded.graph, shown, filter, agencies);
      this.leaderless =
        filter.secretariat === 'hidden' && state.focus?.kind !== 'ego'
          ? ledBySecretariatOnly(loaded, filter)
          : undefined;
      if (this.openTie !== undefined && !this.network.ties.has(this.openTie)) this.openTie = undefined;
    }
    // Another ranking is another reading of the same network, which stays as it is drawn.
    const values = this.valuesOf(this.network, ranking);
    if (values !== this.values) {
      this.values = values;
      this.copied = undefined;
    }
    if (agencies.chart === 'picture') {
      this.places.follow(loaded.graph, shown, filter);
      this.stand();
    }
    this.dress(this.network);
  }

  /** Sizes by what ranks the agencies, and colours. */
  private dress(network: AgencyNetwork): void {
    const { painting: painter, values } = this;
    const { loaded, shown, state } = this.context;
    const { ranking } = state.agencies;
    const { scheme } = painter;
    const painting = painter.paintingOf(loaded, shown, state);
    const dressed = [painting, values, network, state.color, scheme];
    if (same(dressed, this.painted)) return;
    this.painted = dressed;
    this.legend = state.color === 'ranking' ? rankingLegend(network, values, ranking, scheme) : painting.legend;
    const color = colorsOf({ ...painting, legend: this.legend }, network);
    this.paint = { size: radiiOf(values, ranking), ...(color === undefined ? {} : { color }) };
  }

  /** What counts: what the filter leaves, or the surroundings that are looked at. */
  private get shown() {
    const { loaded, shown, state } = this.context;
    if (state.focus?.kind === 'ego') return shown;
    return loaded.shown(this.counting(state.filter));
  }

  private stand(): void {
    const { network } = this;
    const { places } = this.places;
    if (network === undefined || places === undefined || same([network, places], this.stood)) return;
    if (!network.graph.everyNode((key) => places.has(key))) return;
    this.stood = [network, places];
    network.graph.updateEachNodeAttributes((key, attributes) => ({ ...attributes, ...places.get(key) }));
    this.drawn = network.graph;
  }

  private set(change: { [Key in keyof Options]?: Options[Key] | undefined }): void {
    const agencies = { ...this.context.state.agencies, ...change };
    if (agencies.without === undefined) delete agencies.without;
    changeState(this, { agencies: agencies as Options });
  }

  override render(): TemplateResult | typeof nothing {
    const { network, context } = this;
    if (network === undefined) return nothing;
    const { strings, language, plan, state, selected } = context;
    const words = strings.agenciesView;
    const { without } = state.agencies;
    const absent = without === undefined ? undefined : plan.named(without);
    const absentWords = absent === undefined ? '' : words.withoutOn({ name: fullName(absent, language) });
    const pictured = words.pictured({
      actors: network.graph.order,
      ties: network.ties.size,
      untied: network.projection.order - network.graph.order,
    });
    return html`${agencyOptions(context, (change) => this.set(change))}
      ${
        absent === undefined
          ? nothing
          : html`<p class="absent">${absentWords}
            <button @click=${() => this.set({ without: undefined })}>${words.bringBack}</button></p>`
      }
      <p class="out-of-sight" role="status">${absentWords} ${pictured}</p>
      <div class="parts ${state.agencies.chart === 'picture' ? '' : 'charted'}">
        <div class="picture">
          ${
            state.agencies.chart === 'picture'
              ? html`<div class="plot">${this.picturePart(network, pictured)}</div>`
              : chartPart(context, this.late, network, this.values)
          }
          ${this.tie(network)}
        </div>
        <div class="side" tabindex="0" role="region" aria-label=${words.side}>
          ${selected?.family === 'actor' ? profile(context, network, selected, this.hangs, this.mechanismsIn(network), (id) => this.set({ without: id })) : nothing}
          ${rankingList(context, network, this.values, {
            set: (ranking) => this.set({ ranking }),
            leaderless: this.leaderless,
            all: this.all,
            showAll: () => {
              this.all = true;
            },
            copied: this.copied,
            copy: (text) => void this.copy(text),
          })}
          ${tieList(context, network, {
            open: (key, from) => this.openFrom(key, from),
            ownOnly: this.ownOnly,
            setOwnOnly: (only) => {
              this.ownOnly = only;
            },
          })}
        </div>
      </div>`;
  }

  /** @param counted how much of the network is drawn, in words */
  private picturePart(network: AgencyNetwork, counted: string): TemplateResult {
    const { strings, language, selected, state } = this.context;
    const words = strings.agenciesView;
    const { working, failed } = this.places;
    const waiting =
      working === undefined
        ? nothing
        : html`<p class="working"><progress value=${working} aria-label=${words.laying}></progress> ${words.laying}</p>`;
    if (this.undrawn) return html`<p class="empty" role="status">${words.undrawn}</p>`;
    if (network.graph.order === 0) return html`<p class="empty">${words.empty}</p>`;
    if (failed !== undefined)
      return html`<p class="empty" role="alert">${strings.pictureTools.failed({ why: failed || strings.noWorker })}</p>`;
    if (this.drawn === undefined) return html`${waiting}`;
    return html`<network-pane
        .strings=${strings}
        .language=${language}
        .graph=${this.drawn}
        .labels=${'many'}
        .hiddenKinds=${NOTHING_HIDDEN}
        .paint=${this.paint}
        .selected=${this.openTie ?? selected?.iri}
        @pick=${(event: CustomEvent<string | undefined>) => this.pick(event.detail ?? undefined)}
        @start-over=${() => changeState(this, { selection: undefined })}
        @lost=${() => {
          this.undrawn = true;
        }}
        ><div class="count" aria-hidden="true">
          ${state.color === 'pillar' ? html`<p>${words.pillarNote}</p>` : nothing}
          <p>${counted}</p>
        </div></network-pane
      >${waiting}`;
  }

  /** What is drawn and counted, for files and a picture that are taken along. */
  get picture(): PictureOptions | undefined {
    const { context, drawn, network, paint, legend } = this;
    if (network === undefined) return undefined;
    const charts = this.renderRoot.querySelector<AgencyCharts>('agency-charts');
    const ties = countedTies(context.loaded.graph, network, radiiOf(this.values, context.state.agencies.ranking));
    const picture = drawn === undefined ? { graph: network.graph } : { graph: drawn, arrange: false };
    const pictured = picturedBy(network, paint, legend, 'picture');
    return {
      ...{ view: 'agencies', paint, ties, painting: { legend, pictured }, ...picture },
      ...(charts === null ? {} : { document: async (scheme) => charts.document(scheme) }),
    };
  }

  private tie(network: AgencyNetwork) {
    const tie = this.openTie === undefined ? undefined : network.ties.get(this.openTie);
    if (tie === undefined) return nothing;
    return tieDetails(this.context, network, this.mechanismsIn(network), tie, () => this.closeTie());
  }

  override updated(changed: Map<string, unknown>): void {
    this.tellPictured();
    if (!changed.has('openTie') || this.openTie === undefined || this.context.texts !== undefined) return;
    this.dispatchEvent(new CustomEvent('texts-wanted', { bubbles: true, composed: true }));
  }

  /** For the legend. */
  private tellPictured(): void {
    const { network, paint, legend } = this;
    const { chart } = this.context.state.agencies;
    if (network === undefined || same([network, paint, chart], this.told)) return;
    this.told = [network, paint, chart];
    const detail = picturedBy(network, paint, legend, chart);
    this.dispatchEvent(new CustomEvent('pictured', { detail, bubbles: true, composed: true }));
  }

  private mechanismsIn({ whole }: AgencyNetwork) {
    const { loaded, texts } = this.context;
    return this.mechanisms(loaded.graph, texts, whole);
  }

  private openFrom(key: string, from: HTMLElement): void {
    this.openTie = key;
    this.cameFrom = from;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.tie-details h2')?.focus());
  }

  private closeTie(): void {
    this.openTie = undefined;
    this.cameFrom?.focus();
    this.cameFrom = undefined;
  }

  private async copy(text: string): Promise<void> {
    this.copied = await toClipboard(text);
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

  static override styles = [familyColors, shared, closeButton, mentions, groupTones, agenciesStyles, sideStyles];
}

const NOTHING_HIDDEN: ReadonlySet<never> = new Set();

function same(parts: readonly unknown[], before: readonly unknown[]): boolean {
  return parts.length === before.length && parts.every((part, at) => part === before[at]);
}

customElements.define('plan-agencies', PlanAgencies);
