import { readState, type ViewName, type ViewState } from '@plangraph/core/state';
import { Guard, hasWebGL, preloadRenderer } from '@plangraph/widget';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type AddressHost, AddressState } from '../../elements/address-state.js';
import { FocusFinder } from '../../elements/focus-finder.js';
import { glyph } from '../../elements/marks.js';
import { OtherViews } from '../../elements/other-views.js';
import { PageLanguage } from '../../elements/page-language.js';
import { pictureLegend } from '../../elements/picture-legend.js';
import type { Pictured } from '../../elements/pictured.js';
import { PlanData } from '../../elements/plan-data.js';
import { SteadyContext } from '../../elements/steady-context.js';
import type { StateChange, ViewContext } from '../../elements/view-context.js';
import { waiting } from '../../elements/waiting.js';
import type { LoadedPlan } from '../../model/loaded-plan.js';
import { type Selected, selectedIn, titleOf } from '../../model/statement.js';
import { CATALOGUES, type Strings } from '../../strings/strings.js';
import { familyColors, shared } from '../../styles/shared.js';
import { chipsOf } from '../../views/filter/chips.js';
import { colorLegend } from '../../views/filter/color-legend.js';
import { PaintingController } from '../../views/filter/painting-controller.js';
import { HostLink } from '../messages/host-link.js';
import { allowedOrigins } from '../messages/origins.js';
import { type Followed, follow } from './follow.js';
import { explorerAddress, FRAME_ADDRESS } from './frame-address.js';
import { frameStyles } from './frame-styles.js';
import { News } from './news.js';

/** How long the hint about the wheel stays, in milliseconds. */
const HINT = 1500;

/** A view of the explorer in the page of somebody else: the view, what it is of, and a way to the whole. */
export class PlanEmbed extends LitElement implements AddressHost, Followed {
  static override properties = {
    notice: { state: true },
    said: { state: true },
    hinting: { state: true },
    pictured: { state: true },
  };
  /** Why there is no picture. */
  declare private notice: 'noWebGL' | 'lostWebGL' | undefined;
  /** What the live region says. */
  declare private said: string;
  /** Whether it is being said how the wheel zooms. */
  declare private hinting: boolean;
  /** What the picture of agencies draws. */
  declare private pictured: Pictured | undefined;
  private readonly address = new AddressState(this, FRAME_ADDRESS);
  private readonly data = new PlanData(this);
  private readonly others = new OtherViews(this);
  private readonly found = new FocusFinder(this);
  private readonly whole = new SteadyContext();
  private readonly painting = new PaintingController(this);
  private readonly words = new PageLanguage(this, () => this.address.state.language);
  private readonly link = new HostLink(
    allowedOrigins(
      location.search,
      location.origin,
      document.querySelector<HTMLMetaElement>('meta[name="plangraph-origins"]')?.content,
    ),
    (command) => follow(command, this),
  );
  private gone = new AbortController();
  private readonly sized = new ResizeObserver(() => this.news.tellHeight());
  /** The box that keeps the wheel for the page. */
  private guarded: Element | undefined;
  private hint: ReturnType<typeof setTimeout> | undefined;
  /** Whether the state is what the data can follow, and commands are heard. */
  private listening = false;
  private readonly news = new News(this.link, this);

  constructor() {
    super();
    this.notice = undefined;
    this.said = '';
    this.hinting = false;
    this.pictured = undefined;
  }

  get state(): ViewState {
    return this.address.state;
  }

  private get strings(): Strings | undefined {
    return this.words.strings;
  }

  private get view(): ViewName {
    return this.notice !== undefined && this.state.view === 'network' ? 'table' : this.state.view;
  }

  private get loaded(): LoadedPlan | undefined {
    return this.data.loaded?.as(this.state.filter);
  }

  private get selected(): Selected | undefined {
    const { selection } = this.state;
    return selection === undefined || this.loaded === undefined ? undefined : selectedIn(this.loaded.index, selection);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.gone = new AbortController();
    const { signal } = this.gone;
    this.addEventListener('state-change', (event) => this.change((event as CustomEvent<StateChange>).detail.change), {
      signal,
    });
    this.addEventListener('texts-wanted', () => void this.data.loadTexts(), { signal });
    this.addEventListener('click', (event) => this.goTo(event), { signal });
    addEventListener(
      'keydown',
      ({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) this.address.select(undefined);
      },
      { signal },
    );
    this.sized.observe(this);
    void this.load();
    if (this.view === 'network') preloadRenderer();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gone.abort();
    this.sized.disconnect();
  }

  private async load(): Promise<void> {
    // Wanted before any language is shown, they are there when the first is.
    void CATALOGUES.want('embed');
    const [spoken, here] = await Promise.all([this.words.show(), this.data.load(() => Promise.resolve())]);
    if (!spoken || !here || this.data.loaded === undefined) return;
    this.address.admit(this.data.loaded.graph);
    if (this.needsTexts) void this.data.loadTexts();
    this.link.listen(this.gone.signal);
    this.listening = true;
    this.requestUpdate();
  }

  private get needsTexts(): boolean {
    const ties = this.view === 'table' && this.state.table.list === 'ties';
    return this.view === 'reader' || ties || this.state.focus?.kind === 'paths';
  }

  stateChanged(before: ViewState, after: ViewState): void {
    if (before.language !== after.language) void this.words.show();
    if (this.needsTexts) void this.data.loadTexts();
  }

  /** Links within the page are steps of its state and not of the browser's history; others leave the frame. */
  private goTo(event: Event): void {
    const link = event.composedPath().find((element) => element instanceof HTMLAnchorElement);
    if (link === undefined || event.defaultPrevented || link.hasAttribute('download')) return;
    const own = link.origin === location.origin && link.pathname === location.pathname;
    if (own && link.hash !== '') {
      event.preventDefault();
      this.address.select(readState({ search: '', hash: link.hash }).state.selection);
    } else {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  }

  // What commands of the page around need, beside the state.

  get context(): ViewContext | undefined {
    const { strings, loaded } = this;
    if (strings === undefined || loaded === undefined) return undefined;
    const { state } = this;
    const focus = this.found.of(loaded, state.filter, state.focus);
    return this.whole.of({
      strings,
      language: strings.language,
      loaded,
      plan: loaded.index,
      state,
      shown: focus?.kind === 'ego' ? focus.network : loaded.shown(state.filter),
      focus,
      find: this.search,
      texts: this.data.texts,
      textsFailed: this.data.textsFailed,
      selected: this.selected?.node,
      notice: this.notice === undefined ? undefined : strings.noPicture[this.notice],
      own: undefined,
    });
  }

  private readonly search = (query: string) => this.data.search(query);

  change(change: StateChange['change']): void {
    this.address.change(change, { replace: true });
  }

  get faults() {
    return this.address.faults;
  }

  get shownView(): Element | undefined {
    return this.renderRoot.querySelector('.view')?.firstElementChild ?? undefined;
  }

  override updated(): void {
    const { strings } = this;
    if (strings === undefined) return;
    document.documentElement.lang = strings.language;
    document.title = [this.loaded?.index.title[strings.language], 'PlanGraph'].filter((part) => part).join(' · ');
    this.guardWheel();
    if (this.listening && this.context !== undefined) this.news.tell(this.context);
  }

  private guardWheel(): void {
    const picture = this.renderRoot.querySelector<HTMLElement>('.view.picture');
    if (picture === null || picture === this.guarded) return;
    this.guarded = picture;
    new Guard(
      picture,
      () => this.showHint(),
      () => {
        this.hinting = false;
      },
    );
  }

  private showHint(): void {
    this.hinting = true;
    clearTimeout(this.hint);
    this.hint = setTimeout(() => {
      this.hinting = false;
    }, HINT);
  }

  override render() {
    const { strings, context } = this;
    if (strings === undefined) return this.words.wordless(() => void this.load());
    const elsewhere = explorerAddress(this.state, document.baseURI);
    const open = html`<a class="open" href=${elsewhere} target="_blank" rel="noopener">${strings.embed.open}<span aria-hidden="true"> ↗</span></a>`;
    if (this.state.source !== undefined) {
      return html`<main class="waiting"><p role="alert">${strings.embed.otherData}</p>${open}</main>`;
    }
    if (context === undefined) return waiting(strings, this.data.loading, () => void this.load());
    const { plan, language } = context;
    return html`<header>
        <h1>${plan.title[language]}<span class="what"> · ${this.what(context)}</span></h1>
        ${open}
      </header>
      <main aria-label=${strings.views[this.view]}>${this.middle(context)}</main>
      ${this.chosen(context)}
      <footer>
        ${this.address.faults.length === 0 ? nothing : html`<p role="status">${strings.embed.faults}</p>`}
        <p>${plan.source[language] || strings.unofficial}</p>
      </footer>
      <p class="out-of-sight" role="status">${this.said}</p>`;
  }

  /** Which view, and what of the plan it shows. */
  private what(context: ViewContext): string {
    const chips = chipsOf(context).map(({ text }) => text);
    return [context.strings.views[this.view], ...chips].join(' · ');
  }

  private middle(context: ViewContext): TemplateResult {
    const { view } = this;
    if (view !== 'network' && view !== 'agencies') {
      return html`<div class="view" tabindex="-1">${this.others.render(view, context)}</div>`;
    }
    const { strings } = context;
    return html`<div class="view picture" @pictured=${(event: CustomEvent<Pictured>) => {
      this.pictured = event.detail;
    }}>${view === 'network' ? this.network(context) : this.others.render(view, context)}</div>
      <p class="hint ${this.hinting ? 'on' : ''}" aria-hidden="true">${strings.embed.wheel}</p>
      <details class="legend" ?open=${this.clientWidth >= 560 && this.clientHeight >= 520}>
        <summary>${strings.embed.legend}</summary>
        ${this.colors(context, view === 'agencies' ? this.pictured : undefined)} ${pictureLegend(context, view === 'agencies')}
      </details>`;
  }

  /** What colours and sizes mean where they are not those of kinds. */
  private colors(context: ViewContext, pictured: Pictured | undefined): TemplateResult {
    const painting = this.painting.paintingOf(context.loaded, context.shown, context.state);
    return colorLegend(context, painting, (change) => this.change(change), pictured);
  }

  private network(context: ViewContext): TemplateResult {
    return html`<plan-network plain .context=${context}
      @say=${(event: CustomEvent<string>) => {
        this.said = event.detail;
      }}
      @lost=${() => {
        this.notice = hasWebGL() ? 'lostWebGL' : 'noWebGL';
      }}></plan-network>`;
  }

  /** What is selected, by name; the explorer has its details. */
  private chosen({ strings, language }: ViewContext): TemplateResult | typeof nothing {
    const { selected } = this;
    if (selected === undefined) return nothing;
    const { node, edge } = selected;
    return html`<p class="chosen">
      ${edge === undefined ? glyph(node.kind) : nothing}
      <span>${titleOf(strings, language, selected)}</span>
      <button aria-label=${strings.closeDetails} title=${strings.closeDetails} @click=${() => this.address.select(undefined)}>✕</button>
    </p>`;
  }

  static override styles = [familyColors, shared, frameStyles];
}

customElements.define('plan-embed', PlanEmbed);
