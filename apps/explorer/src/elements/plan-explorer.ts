import type { NodeKind } from '@plangraph/core/graph';
import { hasWebGL, type SerializedPlanGraph } from '@plangraph/widget';
import { html, LitElement, nothing } from 'lit';
import { type Address, hashFor, readAddress, searchFor, type Selection, type View } from '../model/address.js';
import { loadJson } from '../model/load.js';
import { fullName } from '../model/names.js';
import { PlanIndex, type PlanNode } from '../model/plan-index.js';
import { type Hit, SearchIndex } from '../model/search-index.js';
import type { Texts } from '../model/texts.js';
import { type Language, preferredLanguage, STRINGS, type Strings } from '../strings/strings.js';
import { shared } from '../styles/shared.js';
import { explorerStyles } from './explorer-styles.js';
import type { SearchBox } from './search-box.js';
import type { ShortcutsDialog } from './shortcuts-dialog.js';

type Loading = { state: 'loading'; bytes: number; all: number | undefined } | { state: 'failed'; why: string };

/** The application: it alone has state, which is the address, the data and the query. */
export class PlanExplorer extends LitElement {
  static override properties = {
    address: { state: true },
    loading: { state: true },
    plan: { state: true },
    texts: { state: true },
    textsFailed: { state: true },
    query: { state: true },
    hits: { state: true },
    drawn: { state: true },
    notice: { state: true },
    said: { state: true },
    sheet: { state: true },
    legend: { state: true },
  };
  declare private address: Address;
  declare private loading: Loading | undefined;
  declare private plan: PlanIndex | undefined;
  declare private texts: Texts | undefined;
  declare private textsFailed: boolean;
  declare private query: string;
  declare private hits: readonly Hit[];
  declare private drawn: boolean;
  /** Why there is no picture. */
  declare private notice: 'noWebGL' | 'lostWebGL' | undefined;
  /** What the live region says. */
  declare private said: string;
  /** Whether the sheet of details is wide open on a narrow screen. */
  declare private sheet: boolean;
  /** Whether the legend is open on a narrow screen. */
  declare private legend: boolean;
  private graph: SerializedPlanGraph | undefined;
  private index: SearchIndex | undefined;
  private textsAsked = false;
  private readonly gone = new AbortController();
  private readonly preferred = preferredLanguage(navigator.languages);

  constructor() {
    super();
    this.address = readAddress(location);
    this.loading = { state: 'loading', bytes: 0, all: undefined };
    this.textsFailed = false;
    this.query = '';
    this.hits = [];
    this.drawn = false;
    this.notice = hasWebGL() ? undefined : 'noWebGL';
    this.said = '';
    this.sheet = false;
    this.legend = false;
  }

  private get language(): Language {
    return this.address.language ?? this.preferred;
  }

  private get strings(): Strings {
    return STRINGS[this.language];
  }

  private get view(): View {
    return this.notice === undefined ? this.address.view : 'list';
  }

  private get node(): PlanNode | undefined {
    return this.address.selection === undefined ? undefined : this.plan?.named(this.address.selection.node);
  }

  /** Key of what is selected in the picture: of an edge where one is selected. */
  private get selectedKey(): string | undefined {
    const { node, plan } = this;
    const edge = this.address.selection?.edge;
    if (node === undefined || plan === undefined) return undefined;
    const target = edge === undefined ? undefined : plan.named(edge.target);
    if (edge === undefined || target === undefined) return node.iri;
    return plan.edge(node, edge.kind, target)?.key ?? node.iri;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.gone;
    addEventListener('popstate', () => this.follow(), { signal });
    addEventListener('hashchange', () => this.follow(), { signal });
    addEventListener('keydown', (event) => this.onKey(event), { signal });
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gone.abort();
  }

  override updated(): void {
    document.documentElement.lang = this.language;
    const title = this.plan?.title[this.language];
    const { node } = this;
    const parts = [node === undefined ? undefined : fullName(node, this.language), title, 'PlanGraph'];
    document.title = parts.filter((part) => part !== undefined).join(' · ');
  }

  private async load(): Promise<void> {
    this.loading = { state: 'loading', bytes: 0, all: undefined };
    try {
      const graph = await loadJson<SerializedPlanGraph>('./data/network.json', this.gone.signal, (bytes, all) => {
        this.loading = { state: 'loading', bytes, all };
      });
      this.graph = graph;
      this.plan = new PlanIndex(graph);
      this.loading = undefined;
      if (this.address.selection !== undefined) void this.loadTexts();
      this.announceSelection();
    } catch (error) {
      if (this.gone.signal.aborted) return;
      this.loading = { state: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Texts are as large as the network and needed later: when something is read or searched. */
  private async loadTexts(): Promise<void> {
    if (this.textsAsked) return;
    this.textsAsked = true;
    this.textsFailed = false;
    try {
      this.texts = await loadJson<Texts>('./data/texts.json', this.gone.signal);
      this.index?.addTexts(this.texts);
      if (this.query !== '') this.find(this.query);
    } catch {
      this.textsAsked = false;
      this.textsFailed = true;
    }
  }

  private follow(): void {
    const before = this.address.selection;
    this.address = readAddress(location);
    if (hashFor(before) === hashFor(this.address.selection)) return;
    if (this.address.selection !== undefined) void this.loadTexts();
    else this.sheet = false;
    this.renderRoot.querySelector('.details')?.scrollTo({ top: 0 });
    this.announceSelection();
  }

  private announceSelection(): void {
    const { node, plan, strings } = this;
    const { selection } = this.address;
    if (selection === undefined) this.said = this.said === '' ? '' : strings.cleared;
    else if (node === undefined || plan === undefined) this.said = strings.unknown(selection.node);
    else this.said = strings.selected(fullName(node, this.language), plan.degree(node));
  }

  private go(selection: Selection | undefined): void {
    location.hash = hashFor(selection);
  }

  /** Changes what the query carries; a way of looking is no step back in history. */
  private change(change: Partial<Address>): void {
    this.address = { ...this.address, ...change };
    history.replaceState(null, '', location.pathname + searchFor(this.address) + location.hash);
  }

  private pick(key: string | undefined): void {
    const node = key === undefined ? undefined : this.plan?.at(key);
    if (node !== undefined) return this.go({ node: node.id });
    if (key === undefined) return this.go(undefined);
    const edge = this.graph?.edges.find((candidate) => candidate.key === key);
    const source = edge === undefined ? undefined : this.plan?.at(edge.source);
    const target = edge === undefined ? undefined : this.plan?.at(edge.target);
    const kind = edge?.attributes?.kind;
    if (source !== undefined && target !== undefined && kind !== undefined) {
      this.go({ node: source.id, edge: { kind, target: target.id } });
    }
  }

  private stand(key: string | undefined): void {
    const node = key === undefined ? undefined : this.plan?.at(key);
    this.said =
      node === undefined || this.plan === undefined
        ? this.strings.nothingThere
        : this.strings.at(fullName(node, this.language), this.plan.degree(node));
  }

  private find(query: string): void {
    this.query = query;
    if (this.index === undefined && this.plan !== undefined) {
      this.index = new SearchIndex(this.plan);
      if (this.texts !== undefined) this.index.addTexts(this.texts);
    }
    this.hits = this.index?.find(query) ?? [];
    this.said = query.trim() === '' ? '' : this.strings.found(this.hits.length);
  }

  private onKey(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const typing =
      target instanceof HTMLInputElement ? target.type === 'text' : target instanceof HTMLTextAreaElement;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') this.escape(typing);
    else if (typing) return;
    else if (event.key === '/') {
      event.preventDefault();
      this.searchBox?.focus();
    } else if (event.key === '?') this.showShortcuts();
  }

  private escape(typing: boolean): void {
    if (this.legend) this.legend = false;
    else if (typing) this.searchBox?.blur();
    else if (this.address.selection !== undefined) this.go(undefined);
  }

  private get searchBox(): SearchBox | null {
    return this.renderRoot.querySelector('search-box');
  }

  private showShortcuts(): void {
    this.renderRoot.querySelector<ShortcutsDialog>('shortcuts-dialog')?.show();
  }

  override render() {
    const { strings, plan, language } = this;
    const other: Language = language === 'ja' ? 'en' : 'ja';
    return html`<header>
        <h1>
          <a href="#/"><span class="product">${strings.product}</span>
          <span class="plan">${plan === undefined ? nothing : plan.title[language]}</span></a>
        </h1>
        <search-box
          .strings=${strings}
          .language=${language}
          .query=${this.query}
          .hits=${this.hits}
          @search-change=${(event: CustomEvent<string>) => this.find(event.detail)}
          @search-focus=${() => void this.loadTexts()}
        ></search-box>
        <div class="actions">
          <button class="legend-toggle" aria-expanded=${this.legend ? 'true' : 'false'} aria-controls="kinds"
            @click=${() => {
              this.legend = !this.legend;
            }}>${strings.legend}</button>
          <button lang=${other} title=${strings.otherLanguageHint} @click=${() => this.change({ language: other })}>
            ${strings.otherLanguage}
          </button>
          <button class="help" aria-label=${strings.shortcuts} title=${strings.shortcuts}
            @click=${() => this.showShortcuts()}>?</button>
        </div>
      </header>
      ${plan === undefined ? this.waiting() : this.loaded(plan)}
      <p class="out-of-sight" role="status">${this.said}</p>
      <shortcuts-dialog .strings=${strings}></shortcuts-dialog>`;
  }

  private waiting() {
    const { loading, strings } = this;
    return html`<main class="waiting">
      ${
        loading?.state === 'failed'
          ? html`<p role="alert">${strings.loadFailed(loading.why)}</p>
            <button @click=${() => void this.load()}>${strings.retry}</button>`
          : html`<p id="progress">${strings.loading}</p>
            <progress aria-labelledby="progress" max=${loading?.all ?? nothing}
              value=${loading?.all === undefined ? nothing : loading.bytes}></progress>
            <p class="so-far">${strings.loadingSoFar(Math.round((loading?.bytes ?? 0) / 1000))}</p>`
      }
    </main>`;
  }

  private loaded(plan: PlanIndex) {
    const { strings, language, node } = this;
    const { hidden, selection } = this.address;
    return html`<aside id="kinds" class="kinds ${this.legend ? 'open' : ''}" aria-label=${strings.legend}>
        <kinds-panel
          .strings=${strings}
          .counts=${plan.counts}
          .edgeCounts=${plan.edgeCounts}
          .hiddenKinds=${hidden}
          @hidden-change=${(event: CustomEvent<ReadonlySet<NodeKind>>) => this.hide(event.detail)}
        ></kinds-panel>
      </aside>
      <main aria-label=${strings[this.view]}>
        ${this.view === 'network' ? this.picture() : this.list(plan)}
      </main>
      <aside class="details ${this.sheet ? 'open' : ''} ${selection === undefined ? 'empty' : ''}"
        aria-label=${strings.details}>
        <div class="sheet-tools">
          <button class="sheet-toggle" aria-expanded=${this.sheet ? 'true' : 'false'}
            @click=${() => {
              this.sheet = !this.sheet;
            }}>${this.sheet ? strings.collapse : strings.expand}</button>
          ${
            selection === undefined
              ? nothing
              : html`<a class="close" href="#/" aria-label=${strings.closeDetails} title=${strings.closeDetails}>✕</a>`
          }
        </div>
        <details-panel
          .strings=${strings}
          .language=${language}
          .plan=${plan}
          .texts=${this.texts}
          .textsFailed=${this.textsFailed}
          .selection=${selection}
          .hiddenKind=${node !== undefined && hidden.has(node.kind)}
        ></details-panel>
        <footer>
          <p>${strings.source}</p>
          <p>${strings.unofficial} <a href="https://creativecommons.org/licenses/by/4.0/">${strings.license}</a></p>
        </footer>
      </aside>`;
  }

  private hide(hidden: ReadonlySet<NodeKind>): void {
    this.change({ hidden });
    const all = this.plan?.nodes.length ?? 0;
    const shown = this.plan?.nodes.filter(({ kind }) => !hidden.has(kind)).length ?? 0;
    this.said = this.strings.shown(shown, all);
  }

  private viewToggle() {
    const { strings, view } = this;
    const choice = (name: View) =>
      html`<button aria-pressed=${view === name ? 'true' : 'false'} @click=${() => this.change({ view: name })}>
        ${strings[name]}
      </button>`;
    return html`<div class="views" role="group" aria-label=${strings.view}>${choice('network')}${choice('list')}</div>`;
  }

  private picture() {
    return html`<network-pane
        .strings=${this.strings}
        .language=${this.language}
        .graph=${this.graph}
        .hiddenKinds=${this.address.hidden}
        .selected=${this.selectedKey}
        @pick=${(event: CustomEvent<string | undefined>) => this.pick(event.detail ?? undefined)}
        @place=${(event: CustomEvent<string | undefined>) => this.stand(event.detail ?? undefined)}
        @start-over=${() => {
          this.hide(new Set());
          this.go(undefined);
        }}
        @drawn=${() => {
          this.drawn = true;
        }}
        @lost=${() => {
          this.notice = 'lostWebGL';
        }}
        >${this.viewToggle()}</network-pane
      >
      ${this.drawn ? nothing : html`<p class="drawing">${this.strings.drawing}</p>`}`;
  }

  private list(plan: PlanIndex) {
    const { hidden } = this.address;
    const listed = this.query.trim() === '' ? plan.nodes : this.hits.map(({ node }) => node);
    return html`${this.notice === undefined ? this.viewToggle() : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label=${this.strings.list}>
      <entity-list
        .strings=${this.strings}
        .language=${this.language}
        .plan=${plan}
        .nodes=${listed.filter(({ kind }) => !hidden.has(kind))}
        .selected=${this.node}
        .notice=${this.notice === undefined ? undefined : this.strings[this.notice]}
      ></entity-list>
    </div>`;
  }

  static override styles = [shared, explorerStyles];
}

customElements.define('plan-explorer', PlanExplorer);
