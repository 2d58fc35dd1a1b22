import type { Shown } from '@plangraph/core/graph';
import { hashFor, type ViewName, type ViewState } from '@plangraph/core/state';
import { hasWebGL, preloadRenderer } from '@plangraph/widget';
import { html, LitElement, nothing } from 'lit';
import type { LoadedPlan } from '../model/loaded-plan.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import type { Hit } from '../model/search-index.js';
import { type Selected, selectedIn, titleOf } from '../model/statement.js';
import type { Language } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';
import { familyColors, shared } from '../styles/shared.js';
import { type AddressHost, AddressState } from './address-state.js';
import type { DetailsPanel } from './details-panel.js';
import { Dialogs } from './dialogs.js';
import { explorerStyles } from './explorer-styles.js';
import '../views/filter/filter-bar.js';
import '../views/filter/filter-panel.js';
import type { PictureOptions } from '../take-along/picture.js';
import type { PlanAgencies } from '../views/agencies/plan-agencies.js';
import type { PlanMatrix } from '../views/matrix/plan-matrix.js';
import type { PlanNetwork } from '../views/network/plan-network.js';
import { FirstPicture } from './first-picture.js';
import { FocusFinder } from './focus-finder.js';
import { OtherViews } from './other-views.js';
import { AboutSelection } from './page/about-selection.js';
import { Announcer } from './page/announcer.js';
import { detailsSheet } from './page/details-sheet.js';
import { PageColumns } from './page/page-columns.js';
import { type HeadActions, pageHeader } from './page/page-header.js';
import { PageKeys } from './page/page-keys.js';
import { PaperLegend } from './page/paper-legend.js';
import { showViewInBar, viewBar } from './page/view-bar.js';
import { PageLanguage } from './page-language.js';
import type { Pictured } from './pictured.js';
import { PlanData } from './plan-data.js';
import type { SearchBox } from './search-box.js';
import type { ShortcutsDialog } from './shortcuts-dialog.js';
import { OF_VIEWS, SteadyContext } from './steady-context.js';
import type { StateChange, ViewContext } from './view-context.js';
import { waiting } from './waiting.js';

/** The application: it alone has state, which is the address, the data and the query. */
export class PlanExplorer extends LitElement implements AddressHost {
  static override properties = {
    notice: { state: true },
    pictured: { state: true },
  };
  /** Why there is no picture. */
  declare private notice: 'noWebGL' | 'lostWebGL' | undefined;
  /** What the view of agencies draws. */
  declare private pictured: Pictured | undefined;
  /** Whether the keyboard goes to the details once they are there. */
  private toDetails = false;
  /** The view that the bar has last been scrolled to. */
  private viewBefore: ViewName | undefined;
  private readonly address = new AddressState(this);
  private readonly data = new PlanData(this);
  private readonly others = new OtherViews(this);
  private readonly dialogs = new Dialogs(this, this.address, this.data);
  private readonly panels = new SteadyContext(OF_VIEWS);
  private readonly whole = new SteadyContext();
  private readonly beside = new AboutSelection(this, this.address, () => {
    this.toDetails = true;
  });
  private readonly search = (query: string): readonly Hit[] => this.data.search(query);
  private readonly found = new FocusFinder(this);
  private gone = new AbortController();
  private readonly words = new PageLanguage(this, () => this.state.language);
  private readonly first = new FirstPicture(this);
  private readonly columns = new PageColumns(this);
  private readonly announcer = new Announcer(this);
  private readonly paper = new PaperLegend(this, () => {
    if (this.isUpdatePending) this.performUpdate();
  });

  constructor() {
    super();
    this.notice = undefined;
    this.addController(
      new PageKeys({
        search: () => this.searchBox?.focus(),
        help: () => this.showShortcuts(),
        leave: (typing) => this.escape(typing),
      }),
    );
  }

  private get language(): Language {
    return this.words.language;
  }

  /** Nothing is drawn or said before there are words. */
  private get strings(): Strings {
    const { strings } = this.words;
    if (strings === undefined) throw new Error('There are no words yet.');
    return strings;
  }

  private get state(): ViewState {
    return this.address.state;
  }

  private get view(): ViewName {
    return this.notice !== undefined && this.state.view === 'network' ? 'table' : this.state.view;
  }

  /** Whether the legend stands beside the view in use. */
  private get withLegend(): boolean {
    return this.view === 'network' || this.view === 'agencies' || this.view === 'matrix' || this.view === 'table';
  }

  /** The plan as the filter takes its collectives. */
  private get loaded(): LoadedPlan | undefined {
    return this.data.loaded?.as(this.state.filter);
  }

  private get plan(): PlanIndex | undefined {
    return this.loaded?.index;
  }

  /** What the selection names; nothing where it names what is not in the plan. */
  private get selected(): Selected | undefined {
    const { selection } = this.state;
    return selection === undefined || this.plan === undefined ? undefined : selectedIn(this.plan, selection);
  }

  private get node(): PlanNode | undefined {
    return this.selected?.node;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // An element that is moved is taken out and put in again.
    this.gone = new AbortController();
    const { signal } = this.gone;
    this.addEventListener(
      'state-change',
      (event) => {
        const { change, replace } = (event as CustomEvent<StateChange>).detail;
        this.address.change(change, { replace });
      },
      { signal },
    );
    this.addEventListener('texts-wanted', () => void this.data.loadTexts(), { signal });
    this.addEventListener('take-along', () => void this.dialogs.showTakeAlong(), { signal });
    if (this.view === 'network') void preloadRenderer();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gone.abort();
  }

  override willUpdate(): void {
    this.toggleAttribute('without-legend', !this.withLegend);
  }

  override updated(): void {
    if (this.words.strings === undefined) return;
    document.documentElement.lang = this.language;
    const title = this.plan?.title[this.language];
    const parts = [title === undefined ? undefined : this.subject, title, 'PlanGraph'];
    document.title = parts.filter((part) => part !== undefined).join(' · ');
    if (this.waiting || this.besideWaits) return;
    if (this.toDetails) void this.focusDetails();
    if (this.view !== this.viewBefore && showViewInBar(this.renderRoot)) this.viewBefore = this.view;
  }

  /** What the page is about at the moment, besides the plan. */
  private get subject(): string | undefined {
    const { selected, strings } = this;
    if (selected !== undefined) return titleOf(strings, this.language, selected);
    return this.state.selection === undefined ? undefined : strings.unknownTitle;
  }

  private async focusDetails(): Promise<void> {
    this.toDetails = false;
    if (this.columns.folded.has('details')) this.columns.fold('details');
    await this.updateComplete;
    const panel = this.renderRoot.querySelector<DetailsPanel>('details-panel');
    await panel?.updateComplete;
    panel?.focus();
  }

  private async load(): Promise<void> {
    const ready = async (): Promise<void> => {
      if (this.view === 'network') await this.first.renderer();
    };
    const [spoken, here] = await Promise.all([this.words.show(), this.data.load(ready)]);
    if (!here || !spoken || this.data.loaded === undefined) return;
    this.address.admit(this.data.loaded.graph);
    if (this.state.selection !== undefined || this.needsTexts) void this.data.loadTexts();
    this.announceSelection();
    void this.dialogs.followSource();
  }

  /** Whether it is too early to say that something is awaited. */
  private get waiting(): boolean {
    return this.loaded === undefined && this.data.loading?.state === 'loading' && !this.first.late;
  }

  /** Whether the picture has its turn before what stands beside it. */
  private get besideWaits(): boolean {
    return this.view === 'network' && !this.first.over;
  }

  private get needsTexts(): boolean {
    const ties = this.view === 'table' && this.state.table.list === 'ties';
    return this.view === 'reader' || ties || this.state.focus?.kind === 'paths';
  }

  stateChanged(before: ViewState, after: ViewState): void {
    if (before.language !== after.language) void this.words.show();
    if (this.words.strings === undefined) return;
    if (this.needsTexts) void this.data.loadTexts();
    if (hashFor(before.selection) !== hashFor(after.selection)) {
      if (after.selection !== undefined) void this.data.loadTexts();
      this.columns.openSheet(false);
      this.renderRoot.querySelector('.details')?.scrollTo({ top: 0 });
      this.announceSelection();
    } else if (before.filter !== after.filter && this.loaded !== undefined) {
      this.announcer.shown(this.strings, this.loaded, this.shown(this.loaded));
    }
  }

  private announceSelection(): void {
    this.announcer.selected(this.strings, this.loaded, this.state.selection);
  }

  /** What the filter leaves. */
  private shown(loaded: LoadedPlan): Shown {
    return loaded.shown(this.state.filter);
  }

  /** Goes to what was found in the search, with the keyboard too. */
  private choose(id: string): void {
    const selection = { node: id };
    this.toDetails = true;
    if (hashFor(selection) === location.hash) this.requestUpdate();
    else this.address.select(selection);
  }

  private mark(ids: readonly string[]): void {
    this.address.change({ marked: ids });
    this.announcer.marked(this.strings, ids.length);
  }

  private readAgain(): void {
    // The button that was pressed is gone.
    this.toDetails = true;
    void this.data.loadTexts();
  }

  private find(query: string): void {
    this.data.find(query);
    this.announcer.found(this.strings, query, this.data.hits.length);
  }

  private escape(typing: boolean): void {
    if (this.columns.legend) this.columns.showLegend(false);
    else if (typing) this.searchBox?.blur();
    else if (this.state.selection !== undefined) this.address.select(undefined);
  }

  private get searchBox(): SearchBox | null {
    return this.renderRoot.querySelector('search-box');
  }

  private showShortcuts(): void {
    this.renderRoot.querySelector<ShortcutsDialog>('shortcuts-dialog')?.show();
  }

  private readonly headActions: HeadActions = {
    toDetails: () => {
      if (this.view !== 'network') this.columns.openSheet(true);
      this.toDetails = true;
      this.requestUpdate();
    },
    toView: () => this.renderRoot.querySelector<HTMLElement>('.view')?.focus(),
    choose: (id) => this.choose(id),
    mark: (ids) => this.mark(ids),
    find: (query) => this.find(query),
    fold: (column) => this.columns.fold(column),
    showLegend: (open) => this.columns.showLegend(open),
    speak: (language) => this.address.change({ language }),
    help: () => this.showShortcuts(),
  };

  override render() {
    if (this.words.strings === undefined) return this.words.wordless(() => void this.load());
    if (this.waiting) return nothing;
    const { strings, language, loaded } = this;
    const plan = loaded?.index;
    const context = loaded === undefined ? undefined : this.whole.of(this.context(loaded));
    return html`${pageHeader(
      {
        strings,
        language,
        plan,
        data: this.data,
        state: this.state,
        view: this.view,
        folded: this.columns.folded,
        legend: { there: this.withLegend, open: this.columns.legend },
      },
      this.headActions,
    )}
      ${context === undefined ? waiting(strings, this.data.loading, () => void this.load()) : this.page(context)}
      <p class="out-of-sight" role="status">${this.announcer.said}</p>
      ${this.besideWaits ? nothing : html`<shortcuts-dialog .strings=${strings}></shortcuts-dialog>`}
      ${this.dialogs.render(strings, context, this.forPicture)}`;
  }

  private page(context: ViewContext) {
    const { strings, view, columns } = this;
    const panel = this.panels.of(context);
    // On a narrow screen only the picture leaves room for the details beside it.
    const low = view !== 'network';
    return html`<legend-drawer id="kinds" class="kinds" ?hidden=${!this.withLegend} .strings=${strings} .open=${columns.legend}
        @close=${() => columns.showLegend(false)}>
        ${this.besideWaits ? nothing : html`<filter-panel .context=${panel} .pictured=${view === 'agencies' ? this.pictured : undefined}></filter-panel>`}
      </legend-drawer>
      <main ?inert=${columns.legend} aria-label=${strings.views[view]}>
        ${
          this.data.own === undefined
            ? nothing
            : html`<own-data-note .strings=${strings} .data=${this.data.own} @data-reset=${() => this.dialogs.reset()}></own-data-note>`
        }
        ${viewBar(strings, view, this.dialogs, (chosen) => this.address.change({ view: chosen }))}
        ${this.words.note(strings)}
        <filter-bar .context=${panel} .faults=${this.address.faults} .dropped=${this.address.dropped}
          @forget-faults=${() => this.address.forgetFaults()}></filter-bar>
        ${
          this.data.textsFailed && view !== 'reader'
            ? html`<p class="texts-failed" role="alert"><span>${strings.textFailed}</span>
              <button @click=${() => this.readAgain()}>${strings.retry}</button></p>`
            : nothing
        }
        <div class="view" tabindex="-1" @pictured=${(event: CustomEvent<Pictured>) => {
          this.pictured = event.detail;
        }}>${view === 'network' ? this.picture(context) : this.others.render(view, context)}</div>
        ${this.paper.render(context, view === 'agencies' ? this.pictured : undefined)}
      </main>
      ${detailsSheet(
        context,
        columns,
        { low, title: this.subject ?? strings.introTitle },
        this.besideWaits ? nothing : this.beside.render(panel),
      )}`;
  }

  private context(loaded: LoadedPlan): ViewContext {
    const focus = this.found.of(loaded, this.state.filter, this.state.focus);
    return {
      strings: this.strings,
      language: this.language,
      loaded,
      plan: loaded.index,
      state: this.state,
      shown: focus?.kind === 'ego' ? focus.network : this.shown(loaded),
      focus,
      find: this.search,
      texts: this.data.texts,
      textsFailed: this.data.textsFailed,
      selected: this.node,
      notice: this.notice === undefined ? undefined : this.strings.noPicture[this.notice],
      own: this.data.own,
    };
  }

  /** What the view in use adds to a picture that is taken along. */
  private readonly forPicture = (): PictureOptions =>
    this.renderRoot.querySelector<PlanNetwork | PlanAgencies | PlanMatrix>('plan-network, plan-agencies, plan-matrix')
      ?.picture ?? {};

  private picture(context: ViewContext) {
    return html`<plan-network .context=${context} ?covered=${this.columns.sheet}
      @drawn=${() => this.first.drawn()}
      @say=${(event: CustomEvent<string>) => this.announcer.say(event.detail)}
      @lost=${() => {
        this.notice = hasWebGL() ? 'lostWebGL' : 'noWebGL';
      }}></plan-network>`;
  }

  static override styles = [familyColors, shared, explorerStyles];
}

customElements.define('plan-explorer', PlanExplorer);
