import type { NodeKind } from '@plangraph/core/graph';
import { hasWebGL } from '@plangraph/widget';
import { html, LitElement, nothing } from 'lit';
import { type Address, hashFor, readAddress, type Selection, searchFor, type View } from '../model/address.js';
import { placeWords, selectionWords } from '../model/announcements.js';
import { fullName } from '../model/names.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import { keyOf, selectionAt } from '../model/selection.js';
import { type Language, preferredLanguage, STRINGS, type Strings } from '../strings/strings.js';
import { shared } from '../styles/shared.js';
import { attribution } from './attribution.js';
import { explorerStyles } from './explorer-styles.js';
import { PlanData } from './plan-data.js';
import type { SearchBox } from './search-box.js';
import type { ShortcutsDialog } from './shortcuts-dialog.js';
import { viewToggle } from './view-toggle.js';
import { waiting } from './waiting.js';

/** The application: it alone has state, which is the address, the data and the query. */
export class PlanExplorer extends LitElement {
  static override properties = {
    address: { state: true },
    drawn: { state: true },
    notice: { state: true },
    said: { state: true },
    sheet: { state: true },
    legend: { state: true },
  };
  declare private address: Address;
  declare private drawn: boolean;
  /** Why there is no picture. */
  declare private notice: 'noWebGL' | 'lostWebGL' | undefined;
  /** What the live region says. */
  declare private said: string;
  /** Whether the sheet of details is wide open on a narrow screen. */
  declare private sheet: boolean;
  /** Whether the legend is open on a narrow screen. */
  declare private legend: boolean;
  private readonly data = new PlanData(this);
  private gone = new AbortController();
  private readonly preferred = preferredLanguage(navigator.languages);

  constructor() {
    super();
    this.address = readAddress(location);
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
    return this.address.selection === undefined ? undefined : this.data.plan?.named(this.address.selection.node);
  }

  private get selectedKey(): string | undefined {
    return this.data.plan === undefined ? undefined : keyOf(this.data.plan, this.address.selection);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // An element that is moved is taken out and put in again.
    this.gone = new AbortController();
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
    const title = this.data.plan?.title[this.language];
    const { node } = this;
    const parts = [node === undefined ? undefined : fullName(node, this.language), title, 'PlanGraph'];
    document.title = parts.filter((part) => part !== undefined).join(' · ');
  }

  private async load(): Promise<void> {
    if (!(await this.data.load())) return;
    if (this.address.selection !== undefined) void this.data.loadTexts();
    this.announceSelection();
  }

  private follow(): void {
    const before = this.address.selection;
    this.address = readAddress(location);
    if (hashFor(before) === hashFor(this.address.selection)) return;
    if (this.address.selection !== undefined) void this.data.loadTexts();
    else this.sheet = false;
    this.renderRoot.querySelector('.details')?.scrollTo({ top: 0 });
    this.announceSelection();
  }

  private announceSelection(): void {
    const { strings, language } = this;
    const { selection } = this.address;
    if (selection === undefined) this.said = this.said === '' ? '' : strings.cleared;
    else if (this.data.plan !== undefined) this.said = selectionWords(this.data.plan, strings, language, selection);
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
    const { plan } = this.data;
    this.go(key === undefined || plan === undefined ? undefined : selectionAt(plan, key));
  }

  private stand(key: string | undefined): void {
    if (this.data.plan !== undefined) this.said = placeWords(this.data.plan, this.strings, this.language, key);
  }

  private find(query: string): void {
    this.data.find(query);
    this.said = query.trim() === '' ? '' : this.strings.found(this.data.hits.length);
  }

  private onKey(event: KeyboardEvent): void {
    const path = event.composedPath();
    // An open dialog has Escape, and every other key, for itself.
    if (path.some((element) => element instanceof HTMLDialogElement)) return;
    const [target] = path;
    const typing = target instanceof HTMLInputElement ? target.type === 'text' : target instanceof HTMLTextAreaElement;
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
    const { strings, language } = this;
    const { plan } = this.data;
    const other: Language = language === 'ja' ? 'en' : 'ja';
    return html`<header>
        <h1>
          <a href="#/"><span class="product">${strings.product}</span>
          <span class="plan">${plan === undefined ? nothing : plan.title[language]}</span></a>
        </h1>
        <search-box
          .strings=${strings}
          .language=${language}
          .query=${this.data.query}
          .hits=${this.data.hits}
          @search-change=${(event: CustomEvent<string>) => this.find(event.detail)}
          @search-focus=${() => void this.data.loadTexts()}
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
      ${plan === undefined ? waiting(strings, this.data.loading, () => void this.load()) : this.loaded(plan)}
      <p class="out-of-sight" role="status">${this.said}</p>
      <shortcuts-dialog .strings=${strings}></shortcuts-dialog>`;
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
      <aside class="details ${this.sheet ? 'open' : ''}"
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
          .texts=${this.data.texts}
          .textsFailed=${this.data.textsFailed}
          .selection=${selection}
          .hiddenKind=${node !== undefined && hidden.has(node.kind)}
        ></details-panel>
        ${attribution(strings, language, plan)}
      </aside>`;
  }

  private hide(hidden: ReadonlySet<NodeKind>): void {
    this.change({ hidden });
    const all = this.data.plan?.nodes.length ?? 0;
    const shown = this.data.plan?.nodes.filter(({ kind }) => !hidden.has(kind)).length ?? 0;
    this.said = this.strings.shown(shown, all);
  }

  private get toggle() {
    return viewToggle(this.strings, this.view, (view) => this.change({ view }));
  }

  private picture() {
    return html`<network-pane
        .strings=${this.strings}
        .language=${this.language}
        .graph=${this.data.graph}
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
        >${this.toggle}</network-pane
      >
      ${this.drawn ? nothing : html`<p class="drawing">${this.strings.drawing}</p>`}`;
  }

  private list(plan: PlanIndex) {
    const { hidden } = this.address;
    const listed = this.data.query.trim() === '' ? plan.nodes : this.data.hits.map(({ node }) => node);
    return html`${this.notice === undefined ? this.toggle : nothing}
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
