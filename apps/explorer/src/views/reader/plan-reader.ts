import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ViewContext } from '../../elements/view-context.js';
import { keysOf } from '../../model/keyed.js';
import type { PlanNode } from '../../model/plan-index.js';
import { remembered } from '../../model/remembered.js';
import type { Texts } from '../../model/texts.js';
import { mentions } from '../../styles/mentions.js';
import { familyColors, shared } from '../../styles/shared.js';
import { filteredNote, here, passagesBar } from './bars.js';
import {
  divisionsIn,
  divisionsLeft,
  documentOf,
  isPrinted,
  isUnit,
  meantBy,
  type PlanDocument,
  passagesOf,
} from './document.js';
import { legend } from './legend.js';
import { outline } from './outline.js';
import { GLOSSARY, page } from './page.js';
import { pageStyles } from './page-styles.js';
import { bringIntoView, hold, inView, offsetOf } from './place.js';
import { readerStyles } from './reader-styles.js';

/** Narrower than this, in CSS pixels, the outline lies over the text and is closed at first. */
const NARROW = 560;
/** How far below the upper edge a place is brought, in CSS pixels. */
const OFFSET = 28;

/**
 * The plan itself, to be read from beginning to end, with what is selected marked wherever it stands.
 *
 * @fires texts-wanted the texts did not come, and the reader wants them tried for again
 */
export class PlanReader extends LitElement {
  static override properties = {
    context: { attribute: false },
    asked: { state: true },
    unfolded: { state: true },
    opened: { state: true },
    narrow: { state: true },
    open: { state: true },
    reading: { state: true },
    place: { state: true },
  };
  declare context: ViewContext;
  /** Whether the reader wants both languages; undefined before they say. */
  declare private asked: boolean | undefined;
  /** Whether the reader wants to see what the filter leaves out. */
  declare private unfolded: boolean;
  /** What of that was opened alone: ids of divisions, and the name of the glossary. */
  declare private opened: ReadonlySet<string>;
  declare private narrow: boolean;
  /** Whether the outline is open. */
  declare private open: boolean;
  /** IRI of the division that is being read, or the name of the glossary. */
  declare private reading: string | undefined;
  /** Which of the passages about what is selected was stepped to, from 0. */
  declare private place: number | undefined;
  private document: PlanDocument = { plan: undefined, blocks: [], glossary: [] };
  private units: readonly PlanNode[] = [];
  private passages: readonly PlanNode[] = [];
  private readonly group = remembered(keysOf);
  private scrolling = new AbortController();
  private readonly sizes = new ResizeObserver(([entry]) => this.onWidth(entry?.contentRect.width ?? 0));
  private sections: IntersectionObserver | undefined;
  /** Where the reader was before the text changed its height. */
  private kept: { element: Element; offset: number } | undefined;

  constructor() {
    super();
    this.unfolded = false;
    this.opened = new Set();
    this.narrow = false;
    this.open = true;
    this.addEventListener('keydown', (event) => this.onKey(event));
  }

  private get both(): boolean {
    return this.asked ?? this.context.language === 'en';
  }

  /** Units that the filter leaves. */
  private get left(): number {
    const { nodes } = this.context.shown;
    return this.units.reduce((count, { iri }) => count + (nodes.has(iri) ? 1 : 0), 0);
  }

  /** What the filter leaves, by IRI; undefined where everything is open. */
  private get shown(): ReadonlySet<string> | undefined {
    return this.unfolded || this.left === this.units.length ? undefined : this.context.shown.nodes;
  }

  /** The passage that was stepped to. */
  private get at(): PlanNode | undefined {
    return this.place === undefined ? undefined : this.passages[this.place];
  }

  private get divisions(): ReturnType<typeof divisionsLeft> | undefined {
    const { shown, at } = this;
    const { selected } = this.context;
    if (shown === undefined) return undefined;
    return divisionsLeft(
      this.document.blocks,
      (node) => (isUnit(node) && shown.has(node.iri)) || node === selected || node === at,
    );
  }

  private get scroller(): Element | null {
    return this.renderRoot.querySelector('.scroll');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.onWidth(this.getBoundingClientRect().width);
    this.sizes.observe(this);
    if (this.hasUpdated) this.observeSections();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.sections?.disconnect();
    this.scrolling.abort();
  }

  private onWidth(width: number): void {
    const narrow = width < NARROW;
    // A view that is not laid out has no width yet.
    if (width === 0 || narrow === this.narrow) return;
    this.narrow = narrow;
    this.open = !narrow;
  }

  override willUpdate(changed: PropertyValues): void {
    // An update for another reason leaves the context as it is; at the first there is none before.
    const before = changed.has('context') ? (changed.get('context') as ViewContext | undefined) : this.context;
    const { plan, texts, selected, language, shown } = this.context;
    if (before?.plan !== plan) {
      this.document = documentOf(plan);
      this.units = plan.nodes.filter(isUnit);
    }
    if (before?.plan !== plan || before.texts !== texts || before.selected !== selected) {
      this.passages = texts === undefined || selected === undefined ? [] : passagesOf(plan, texts, selected);
      this.place = this.placeNow();
    }
    // What was selected elsewhere, as by the search, is not to lie under the outline.
    if (before !== undefined && before.selected !== selected && this.narrow) this.open = false;
    if (before?.shown !== shown) this.opened = new Set();
    const folds = before?.shown !== shown || changed.has('unfolded');
    if (folds || before?.language !== language || changed.has('asked')) this.keep();
  }

  /** The passage to begin with: where the keyboard or the pointer is, else the first in view, else the first. */
  private placeNow(): number | undefined {
    const { passages, scroller } = this;
    const { selected } = this.context;
    if (selected === undefined || isPrinted(selected) || passages.length === 0) return undefined;
    const focused = this.shadowRoot?.activeElement?.closest('[data-node]');
    const here = passages.findIndex(({ id }) => focused?.getAttribute('data-node') === id);
    if (here >= 0) return here;
    const visible = passages.findIndex((node) => {
      const element = this.elementOf(node.id);
      return element !== null && scroller !== null && inView(scroller, element);
    });
    return Math.max(visible, 0);
  }

  private keep(): void {
    const { scroller } = this;
    if (scroller === null) return;
    const units = [...scroller.querySelectorAll<HTMLElement>('[data-node]:not(section, [hidden])')];
    const element = units.find((unit) => inView(scroller, unit));
    this.kept = element === undefined ? undefined : { element, offset: offsetOf(scroller, element) };
  }

  override updated(changed: PropertyValues): void {
    const before = changed.get('context') as ViewContext | undefined;
    const { plan, texts, selected } = this.context;
    const drawn = changed.has('context') && (before?.plan !== plan || before.texts !== texts);
    if (drawn) this.observeSections();
    const { kept } = this;
    this.kept = undefined;
    if (drawn || (changed.has('context') && before?.selected !== selected)) this.reveal();
    else if (kept?.element.checkVisibility()) this.goTo(kept.element, kept.offset);
    // What has just been folded is nowhere.
    else if (kept !== undefined) this.goToFirst();
    if (!changed.has('reading')) return;
    const nav = this.renderRoot.querySelector('nav');
    const reading = nav?.querySelector('[aria-current]');
    if (nav !== null && reading !== null && reading !== undefined) bringIntoView(nav, reading);
  }

  private observeSections(): void {
    this.sections?.disconnect();
    const { scroller } = this;
    if (scroller === null) return;
    const all = [...scroller.querySelectorAll('section[data-node]')];
    const under = new Set<Element>();
    this.sections = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) under.add(target);
          else under.delete(target);
        }
        // What begins last is deepest, or has just come into view.
        const id = all.findLast((section) => under.has(section))?.getAttribute('data-node');
        this.reading =
          id === undefined || id === null || id === GLOSSARY ? (id ?? undefined) : this.context.plan.named(id)?.iri;
      },
      { root: scroller, rootMargin: '0px 0px -85% 0px' },
    );
    for (const section of all) this.sections.observe(section);
  }

  private elementOf(id: string): Element | null {
    return this.renderRoot.querySelector(`.scroll [data-node="${CSS.escape(id)}"]`);
  }

  /** Brings what is selected into view, unless it is there already. */
  private reveal(): void {
    const { scroller } = this;
    const { selected } = this.context;
    if (selected === undefined) this.goToFirst();
    if (selected === undefined || scroller === null) return;
    const target = isPrinted(selected) ? selected : this.passages[this.place ?? 0];
    const element = target === undefined ? null : this.elementOf(target.id);
    if (element === null) return;
    if (selected.family === 'division' || !inView(scroller, element)) this.goTo(element);
  }

  /** Where a filter leaves something, to the smallest division that has all of it, or to the first that is left. */
  private goToFirst(): void {
    const { shown } = this;
    const first = shown === undefined ? undefined : this.units.find(({ iri }) => shown.has(iri));
    if (first === undefined) return;
    const { left, smallest } = this.divisions ?? {};
    const top = divisionsIn(this.document.blocks).find(({ node }) => left?.has(node));
    const { id } = smallest ?? top?.node ?? first;
    const element = this.elementOf(id);
    if (element !== null) this.goTo(element);
  }

  private goTo(element: Element, offset = OFFSET): void {
    this.scrolling.abort();
    this.scrolling = new AbortController();
    if (this.scroller !== null) void hold(this.scroller, element, offset, this.scrolling.signal);
  }

  private choose(id: string): void {
    if (this.narrow) this.showOutline(false);
    const element = this.elementOf(id);
    // What is selected already is scrolled to here, since the address stays the same.
    if (element !== null) this.goTo(element);
  }

  private openLine(id: string, open: boolean): void {
    if (this.opened.has(id) === open) return;
    const opened = new Set(this.opened);
    if (open) opened.add(id);
    else opened.delete(id);
    this.opened = opened;
  }

  private showOutline(open: boolean): void {
    this.open = open;
    if (!open) this.renderRoot.querySelector<HTMLElement>('.outline-toggle')?.focus();
  }

  /** Escape closes an outline that lies over the text, before it lets go of the selection. */
  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.narrow || !this.open) return;
    event.preventDefault();
    this.showOutline(false);
  }

  private async step(by: number): Promise<void> {
    const count = this.passages.length;
    const place = this.place === undefined ? (by > 0 ? 0 : count - 1) : (this.place + by + count) % count;
    this.place = place;
    // A chapter that the filter leaves out is opened for it.
    await this.updateComplete;
    const element = this.elementOf(this.passages[place]?.id ?? '');
    if (element !== null) this.goTo(element);
  }

  override render(): TemplateResult {
    const { narrow, open } = this;
    const { strings, language } = this.context;
    const { reader } = strings;
    return html`<div class="tools">
        <button class="outline-toggle" aria-expanded=${open ? 'true' : 'false'} aria-controls="outline"
          @click=${() => this.showOutline(!open)}>${reader.outline}</button>
        ${open ? nothing : here(this.context, this.reading)}
        ${filteredNote(strings, this.left, this.units.length, this.unfolded, (unfolded) => {
          this.unfolded = unfolded;
        })}
        <label class="both"
          ><input type="checkbox" .checked=${this.both}
            @change=${(event: Event) => {
              this.asked = (event.target as HTMLInputElement).checked;
            }} />${reader.both}</label
        >
      </div>
      <div class="frame ${narrow ? 'narrow' : ''}">
        <nav id="outline" aria-label=${reader.outline} ?hidden=${!open}>
          ${outline({
            strings,
            language,
            document: this.document,
            reading: this.reading,
            left: this.divisions?.left,
            choose: (id) => this.choose(id),
          })}
        </nav>
        <div class="scroll" tabindex="0" role="region" aria-label=${reader.document} ?inert=${narrow && open}>
          <div class="document ${this.both ? 'both' : ''}">${this.content()}</div>
        </div>
      </div>
      ${passagesBar(this.context, this.passages, this.place, (by) => void this.step(by))}`;
  }

  private content() {
    const { document } = this;
    const { strings, texts, textsFailed } = this.context;
    const { reader } = strings;
    if (document.blocks.length === 0 && document.glossary.length === 0)
      return html`<p class="note">${reader.empty}</p>`;
    if (texts !== undefined) return this.text(texts);
    if (!textsFailed) return html`<p class="note" role="status">${reader.loading}</p>`;
    return html`<p role="alert">${reader.failed}</p>
      <p><button @click=${() => this.dispatchEvent(new CustomEvent('texts-wanted', { bubbles: true, composed: true }))}>
        ${reader.again}</button></p>`;
  }

  private text(texts: Texts) {
    const { document, both, passages, at, shown, opened } = this;
    const { strings, language, plan, selected, state, own } = this.context;
    const meant = selected === undefined ? undefined : meantBy(plan, selected);
    const marked = this.group(plan, state.marked);
    return guard([document, strings, texts, both, selected, at, shown, opened, marked], () => [
      legend(strings, language === 'en' || both, own !== undefined),
      page(
        {
          ...{ strings, language, plan, texts, both, selected, meant, at, shown, opened, marked },
          passages: new Set(passages),
          left: this.divisions?.left,
          open: (id, isOpen) => this.openLine(id, isOpen),
        },
        document,
      ),
    ]);
  }

  static override styles = [familyColors, shared, mentions, readerStyles, pageStyles];
}

customElements.define('plan-reader', PlanReader);
