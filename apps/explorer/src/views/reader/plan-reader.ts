import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { shortName } from '../../model/names.js';
import type { PlanIndex, PlanNode } from '../../model/plan-index.js';
import type { Texts } from '../../model/texts.js';
import type { Language, Strings } from '../../strings/strings.js';
import { mentions } from '../../styles/mentions.js';
import { familyColors, shared } from '../../styles/shared.js';
import { documentOf, isPrinted, meantBy, type PlanDocument, passagesOf } from './document.js';
import { legend } from './legend.js';
import { outline } from './outline.js';
import { GLOSSARY, page } from './page.js';
import { hold, inView, offsetOf } from './place.js';
import { readerStyles } from './reader-styles.js';

/** Narrower than this, in CSS pixels, the outline lies over the text and is closed at first. */
const NARROW = 560;
/** How far below the upper edge a place is brought, in CSS pixels. */
const OFFSET = 28;

/** The plan itself, to be read from beginning to end, with what is selected marked wherever it stands. */
export class PlanReader extends LitElement {
  static override properties = {
    strings: { attribute: false },
    language: { attribute: false },
    plan: { attribute: false },
    texts: { attribute: false },
    textsFailed: { attribute: false },
    selected: { attribute: false },
    asked: { state: true },
    narrow: { state: true },
    open: { state: true },
    reading: { state: true },
    place: { state: true },
  };
  declare strings: Strings;
  declare language: Language;
  declare plan: PlanIndex;
  declare texts: Texts | undefined;
  declare textsFailed: boolean;
  declare selected: PlanNode | undefined;
  /** Whether the reader wants both languages; undefined before they say. */
  declare private asked: boolean | undefined;
  declare private narrow: boolean;
  /** Whether the outline is open. */
  declare private open: boolean;
  /** IRI of the division that is being read, or the name of the glossary. */
  declare private reading: string | undefined;
  /** Which of the passages about what is selected was stepped to, from 0. */
  declare private place: number | undefined;
  private document: PlanDocument = { plan: undefined, blocks: [], glossary: [] };
  private passages: readonly PlanNode[] = [];
  private scrolling = new AbortController();
  private readonly sizes = new ResizeObserver(([entry]) => this.onWidth(entry?.contentRect.width ?? 0));
  private sections: IntersectionObserver | undefined;
  /** Where the reader was before the text changed its height. */
  private kept: { element: Element; offset: number } | undefined;

  constructor() {
    super();
    this.textsFailed = false;
    this.narrow = false;
    this.open = true;
    this.addEventListener('keydown', (event) => this.onKey(event));
  }

  private get both(): boolean {
    return this.asked ?? this.language === 'en';
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

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('plan')) this.document = documentOf(this.plan);
    if (changed.has('plan') || changed.has('texts') || changed.has('selected')) {
      const { plan, texts, selected } = this;
      this.passages = texts === undefined || selected === undefined ? [] : passagesOf(plan, texts, selected);
      this.place = this.placeNow();
    }
    // What was selected elsewhere, as by the search, is not to lie under the outline.
    if (changed.has('selected') && this.narrow) this.open = false;
    if (changed.has('language') || changed.has('asked')) this.keep();
  }

  /** The passage to begin with: where the keyboard or the pointer is, else the first in view, else the first. */
  private placeNow(): number | undefined {
    const { selected, passages, scroller } = this;
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
    const element = [...scroller.querySelectorAll('[data-node]:not(section)')].find((unit) => inView(scroller, unit));
    this.kept = element === undefined ? undefined : { element, offset: offsetOf(scroller, element) };
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('plan') || changed.has('texts')) this.observeSections();
    const { kept } = this;
    this.kept = undefined;
    const moved = changed.has('selected') || changed.has('texts') || changed.has('plan');
    if (moved) this.reveal();
    else if (kept !== undefined) this.goTo(kept.element, kept.offset);
    if (changed.has('reading'))
      this.renderRoot.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'nearest' });
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
          id === undefined || id === null || id === GLOSSARY ? (id ?? undefined) : this.plan.named(id)?.iri;
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
    const { selected, scroller } = this;
    if (selected === undefined || scroller === null) return;
    const target = isPrinted(selected) ? selected : this.passages[this.place ?? 0];
    const element = target === undefined ? null : this.elementOf(target.id);
    if (element === null) return;
    if (selected.family === 'division' || !inView(scroller, element)) this.goTo(element);
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

  private step(by: number): void {
    const count = this.passages.length;
    const place = this.place === undefined ? (by > 0 ? 0 : count - 1) : (this.place + by + count) % count;
    this.place = place;
    const element = this.elementOf(this.passages[place]?.id ?? '');
    if (element !== null) this.goTo(element);
  }

  override render(): TemplateResult {
    const { strings, language, texts, narrow, open } = this;
    const { reader } = strings;
    return html`<div class="tools">
        <button class="outline-toggle" aria-expanded=${open ? 'true' : 'false'} aria-controls="outline"
          @click=${() => this.showOutline(!open)}>${reader.outline}</button>
        <label
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
            choose: (id) => this.choose(id),
          })}
        </nav>
        <div class="scroll" tabindex="0" role="region" aria-label=${reader.document} ?inert=${narrow && open}>
          <div class="document ${this.both ? 'both' : ''}">${
            texts === undefined
              ? html`<p class="note" aria-live="polite">${this.textsFailed ? reader.failed : reader.loading}</p>`
              : this.text(texts)
          }</div>
        </div>
      </div>
      ${this.passagesBar()}`;
  }

  private text(texts: Texts) {
    const { strings, language, plan, document, both, selected, passages, place } = this;
    const at = place === undefined ? undefined : passages[place];
    const meant = selected === undefined ? undefined : meantBy(plan, selected);
    const context = { strings, language, plan, texts, both, selected, meant, passages: new Set(passages), at };
    return guard([document, strings, texts, both, selected, at], () => [
      legend(strings, language === 'en' || both),
      page(context, document),
    ]);
  }

  /** Where else the document speaks of what is selected. */
  private passagesBar() {
    const { strings, language, texts, selected, passages, place } = this;
    if (texts === undefined || selected === undefined) return nothing;
    const count = passages.length;
    if (count === 0 && isPrinted(selected)) return nothing;
    const { reader } = strings;
    return html`<div class="passages" role="group" aria-label=${reader.document}>
      <span class="name">${shortName(selected, language)}</span>
      <span class="count" aria-live="polite">${
        place === undefined ? reader.passages(count) : reader.passage(place + 1, count)
      }</span>
      ${
        count > (place === undefined ? 0 : 1)
          ? html`<button aria-label=${reader.previous} title=${reader.previous} @click=${() => this.step(-1)}>↑</button>
            <button aria-label=${reader.next} title=${reader.next} @click=${() => this.step(1)}>↓</button>`
          : nothing
      }
    </div>`;
  }

  static override styles = [familyColors, shared, mentions, readerStyles];
}

customElements.define('plan-reader', PlanReader);
