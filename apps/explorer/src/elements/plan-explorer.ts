import type { NodeKind } from '@plangraph/core/graph';
import { hasWebGL } from '@plangraph/widget';
import { html, LitElement, nothing } from 'lit';
import { type Address, hashFor, readAddress, type Selection, searchFor, type View } from '../model/address.js';
import { placeWords, selectionWords } from '../model/announcements.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import { keyOf, selectionAt } from '../model/selection.js';
import { type Selected, selectedIn, titleOf } from '../model/statement.js';
import { type Language, preferredLanguage, STRINGS, type Strings } from '../strings/strings.js';
import { shared } from '../styles/shared.js';
import { attribution } from './attribution.js';
import type { DetailsPanel } from './details-panel.js';
import { explorerStyles } from './explorer-styles.js';
import { otherView } from './other-views.js';
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
  /** Whether the keyboard goes to the details once they are there. */
  private toDetails = false;
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

  /** Whether the kinds that the legend hides are hidden in the view in use. */
  private get filtered(): boolean {
    return this.view === 'network' || this.view === 'list';
  }

  /** What the selection names; nothing where it names what is not in the plan. */
  private get selected(): Selected | undefined {
    const { selection } = this.address;
    return selection === undefined || this.data.plan === undefined ? undefined : selectedIn(this.data.plan, selection);
  }

  private get node(): PlanNode | undefined {
    return this.selected?.node;
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
    const narrow = matchMedia('(max-width: 1100px)');
    narrow.addEventListener('change', () => this.showLegend(false), { signal });
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gone.abort();
  }

  override willUpdate(): void {
    this.toggleAttribute('without-legend', !this.filtered);
  }

  override updated(): void {
    document.documentElement.lang = this.language;
    const title = this.data.plan?.title[this.language];
    const parts = [title === undefined ? undefined : this.subject, title, 'PlanGraph'];
    document.title = parts.filter((part) => part !== undefined).join(' · ');
    if (this.toDetails) void this.focusDetails();
  }

  /** What the page is about at the moment, besides the plan. */
  private get subject(): string | undefined {
    const { selected, strings } = this;
    if (selected !== undefined) return titleOf(strings, this.language, selected);
    return this.address.selection === undefined ? undefined : strings.unknownTitle;
  }

  private async focusDetails(): Promise<void> {
    this.toDetails = false;
    const panel = this.renderRoot.querySelector<DetailsPanel>('details-panel');
    await panel?.updateComplete;
    panel?.focus();
  }

  private async load(): Promise<void> {
    if (!(await this.data.load())) return;
    if (this.address.selection !== undefined || this.view === 'reader') void this.data.loadTexts();
    this.announceSelection();
  }

  private follow(): void {
    const before = this.address.selection;
    const { selection: after } = readAddress(location);
    // A step in history is a step to another place: kinds that were hidden since then stay hidden.
    const { selection: _, ...way } = this.address;
    this.address = after === undefined ? way : { ...way, selection: after };
    this.writeAddress();
    if (hashFor(before) === hashFor(after)) return;
    if (after !== undefined) void this.data.loadTexts();
    this.sheet = false;
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
    this.writeAddress();
  }

  private writeAddress(): void {
    const query = searchFor(this.address);
    if (query !== location.search) history.replaceState(null, '', location.pathname + query + location.hash);
  }

  /** Goes to what was found in the search, with the keyboard too. */
  private choose(id: string): void {
    const selection = { node: id };
    this.toDetails = true;
    if (hashFor(selection) === location.hash) this.requestUpdate();
    else this.go(selection);
  }

  private showLegend(open: boolean): void {
    if (open === this.legend) return;
    this.legend = open;
    // The page around the drawer takes no focus while the drawer is open.
    if (!open) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.legend-toggle')?.focus());
    }
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
    const typing =
      target instanceof HTMLInputElement
        ? target.type === 'text'
        : target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') this.escape(typing);
    else if (typing) return;
    else if (event.key === '/') {
      event.preventDefault();
      this.searchBox?.focus();
    } else if (event.key === '?') this.showShortcuts();
  }

  private escape(typing: boolean): void {
    if (this.legend) this.showLegend(false);
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
    return html`<header ?inert=${this.legend}>
        ${
          plan === undefined
            ? nothing
            : html`<a class="skip" href=${hashFor(this.address.selection)}
              @click=${(event: Event) => {
                event.preventDefault();
                void this.focusDetails();
              }}>${strings.skip}</a>`
        }
        <h1>
          <a href="#/"><span class="product">${strings.product}</span>
          <span class="plan">${plan === undefined ? nothing : plan.title[language]}</span></a>
        </h1>
        <search-box
          .strings=${strings}
          .language=${language}
          .query=${this.data.query}
          .hits=${this.data.hits}
          .plan=${plan}
          @search-choose=${(event: CustomEvent<string>) => this.choose(event.detail)}
          @search-change=${(event: CustomEvent<string>) => this.find(event.detail)}
          @search-focus=${() => void this.data.loadTexts()}
        ></search-box>
        <div class="actions">
          <button ?hidden=${!this.filtered} class="legend-toggle" aria-expanded=${this.legend ? 'true' : 'false'} aria-controls="kinds"
            @click=${() => this.showLegend(!this.legend)}>${strings.legend}</button>
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
    const low = this.view !== 'network' && selection === undefined;
    return html`<legend-drawer id="kinds" class="kinds" ?hidden=${!this.filtered} .strings=${strings} .open=${this.legend}
        @close=${() => this.showLegend(false)}>
        <kinds-panel
          .strings=${strings}
          .counts=${plan.counts}
          .edgeCounts=${plan.edgeCounts}
          .hiddenKinds=${hidden}
          @hidden-change=${(event: CustomEvent<ReadonlySet<NodeKind>>) => this.hide(event.detail)}
        ></kinds-panel>
      </legend-drawer>
      <main ?inert=${this.legend} aria-label=${strings.views[this.view]}>
        ${this.looked(plan)}
      </main>
      <aside class="details ${low ? 'low' : ''} ${this.sheet ? 'open' : ''}" ?inert=${this.legend}
        aria-label=${strings.details}>
        <div class="sheet-tools">
          <span class="sheet-title" aria-hidden="true">${low ? strings.introTitle : strings.details}</span>
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
          .reading=${this.view === 'reader'}
          @read=${() => this.look('reader')}
          @show-kind=${(event: CustomEvent<NodeKind>) => {
            this.hide(new Set([...hidden].filter((kind) => kind !== event.detail)));
            // The button that was pressed is gone.
            this.toDetails = true;
          }}
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

  /** The plan as the view in use shows it. */
  private looked(plan: PlanIndex) {
    if (this.view === 'network') return this.picture();
    if (this.view === 'list') return this.list(plan);
    return html`${this.toggle}
    ${otherView(this.view, {
      strings: this.strings,
      language: this.language,
      plan,
      texts: this.data.texts,
      textsFailed: this.data.textsFailed,
      selected: this.node,
    })}`;
  }

  private look(view: View): void {
    if (view === 'reader') void this.data.loadTexts();
    this.change({ view });
  }

  private get toggle() {
    return viewToggle(this.strings, this.view, (view) => {
      this.look(view);
      // Each view draws the choice anew; the keyboard stays on it.
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('.views [aria-pressed="true"]')?.focus(),
      );
    });
  }

  private picture() {
    return html`<network-pane
        .strings=${this.strings}
        .language=${this.language}
        .graph=${this.data.graph}
        .hiddenKinds=${this.address.hidden}
        .selected=${this.selectedKey}
        ?covered=${this.sheet}
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
    <div class="scroll ${this.notice === undefined ? 'below-views' : ''}" tabindex="0" role="region" aria-label=${this.strings.views.list}>
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
