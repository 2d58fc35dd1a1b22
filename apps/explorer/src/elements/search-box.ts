import type { NodeFamily } from '@plangraph/core/graph';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { PlanIndex } from '../model/plan-index.js';
import { readQuery } from '../model/query.js';
import { groupsOf, type HitGroup, placeOf, type Stop, stopsOf } from '../model/search/groups.js';
import type { Hit } from '../model/search-index.js';
import type { Language } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';
import { familyColors, shared } from '../styles/shared.js';
import { type HitContext, hitRow } from './search/hit-row.js';
import { searchStyles } from './search/search-styles.js';

/**
 * The search field with its results, by family. The keyboard follows the combobox pattern of the ARIA Authoring
 * Practices: arrows go through the hits, Enter takes one, Escape closes the list and then clears the field.
 *
 * @fires search-change detail: the query
 * @fires search-focus the reader may be about to search
 * @fires search-choose detail: id of the node that was chosen; the query is empty by then
 * @fires search-all detail: ids of all nodes that were found, best first
 */
export class SearchBox extends LitElement {
  static override properties = {
    strings: { attribute: false },
    language: { attribute: false },
    query: { attribute: false },
    hits: { attribute: false },
    plan: { attribute: false },
    label: { attribute: false },
    open: { state: true },
    active: { state: true },
    expanded: { state: true },
  };
  declare strings: Strings;
  declare language: Language;
  declare query: string;
  declare hits: readonly Hit[];
  /** To say who does a measure; none before the data are here. */
  declare plan: PlanIndex | undefined;
  /** What is looked for, where it is one node for a purpose and not the page's own search. */
  declare label: string | undefined;
  declare open: boolean;
  /** Place among the stops; -1 while the keyboard is in the field. */
  declare active: number;
  /** Families of which more hits are shown. */
  declare expanded: ReadonlySet<NodeFamily>;
  private groups: readonly HitGroup[] = [];
  private stops: readonly Stop[] = [];

  constructor() {
    super();
    this.query = '';
    this.hits = [];
    this.open = false;
    this.active = -1;
    this.expanded = new Set();
  }

  override focus(): void {
    const field = this.renderRoot.querySelector('input');
    field?.focus();
    field?.select();
  }

  override blur(): void {
    this.renderRoot.querySelector('input')?.blur();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('hits') && !changed.has('expanded')) return;
    const at = this.stops[this.active];
    this.groups = groupsOf(this.hits, this.expanded);
    this.stops = stopsOf(this.groups, this.offersAll);
    // What is found in the texts comes later, and must not move what the reader has gone to.
    if (changed.has('hits') && !changed.has('expanded') && at !== undefined) this.active = placeOf(at, this.stops);
  }

  /** All hits together are no answer where one node is asked for. */
  private get offersAll(): boolean {
    return this.label === undefined && this.hits.length > 1;
  }

  private change(query: string): void {
    // First, so that what is found is here by the one update that follows.
    this.dispatchEvent(new CustomEvent('search-change', { detail: query }));
    this.active = -1;
    this.open = true;
    this.expanded = new Set();
  }

  private onKey(event: KeyboardEvent): void {
    // While an input method composes, Enter and arrows are its own.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const stop = this.stops[Math.max(0, this.active)];
      if (stop !== undefined) this.take(stop);
    } else if (event.key === 'Escape' && this.query !== '') {
      event.stopPropagation();
      event.preventDefault();
      if (this.open) this.open = false;
      else this.change('');
    }
  }

  private step(by: 1 | -1): void {
    const { length } = this.stops;
    if (length === 0) return;
    this.open = true;
    // Up from the field goes to the last.
    this.active = this.active < 0 && by < 0 ? length - 1 : (this.active + by + length) % length;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  private take(stop: Stop): void {
    if (stop.kind === 'more') {
      // The first hit that was not there takes the place of the stop.
      this.expanded = new Set([...this.expanded, stop.group.family]);
      return;
    }
    const ids = this.hits.map(({ node }) => node.id);
    if (stop.kind === 'hit') this.change('');
    this.open = false;
    this.active = -1;
    this.dispatchEvent(
      stop.kind === 'hit'
        ? new CustomEvent('search-choose', { detail: stop.hit.node.id })
        : new CustomEvent('search-all', { detail: ids }),
    );
  }

  override render() {
    const { strings } = this;
    const open = this.open && this.query.trim() !== '';
    const list = open && this.stops.length > 0;
    return html`<div role=${this.label === undefined ? 'search' : nothing} class="box">
        <label class="out-of-sight" for="field">${this.label ?? strings.search}</label>
        <svg class="lens" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.500" fill="none" stroke="currentColor" stroke-width="1.600"></circle>
          <path d="m10.500 10.500 4 4" stroke="currentColor" stroke-width="1.600" stroke-linecap="round"></path>
        </svg>
        <input
          id="field"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder=${strings.searchHint}
          aria-expanded=${list ? 'true' : 'false'}
          aria-controls=${list ? 'results' : nothing}
          aria-autocomplete="list"
          aria-activedescendant=${list && this.active >= 0 ? `stop-${this.active}` : nothing}
          .value=${this.query}
          @input=${(event: InputEvent) => this.change((event.target as HTMLInputElement).value)}
          @keydown=${this.onKey}
          @focus=${() => {
            this.open = true;
            this.dispatchEvent(new CustomEvent('search-focus'));
          }}
          @blur=${() => {
            this.open = false;
          }}
        />
        ${
          this.query === ''
            ? this.label === undefined
              ? html`<kbd aria-hidden="true">/</kbd>`
              : nothing
            : html`<button class="clear" aria-label=${strings.clearSearch} @click=${() => this.change('')}>✕</button>`
        }
      </div>
      <div class="drop" ?hidden=${!open} @mousedown=${(event: Event) => event.preventDefault()}>
        ${list ? this.list() : nothing}
        <p class="count">${strings.found({ count: this.hits.length })}</p>
      </div>`;
  }

  private list() {
    const { strings, language, plan } = this;
    const context: HitContext = { strings, language, plan, query: readQuery(this.query) };
    let at = 0;
    return html`<div id="results" class="list" role="listbox" aria-label=${strings.searchResults}>
      ${this.groups.map(
        ({ family, shown, count, more }) => html`<div role="group" aria-labelledby="family-${family}">
          <div id="family-${family}" class="heading" role="presentation"
            >${strings.find.group({ family: strings.family[family], count })}</div
          >
          ${shown.map((hit) => this.option(at++, hitRow(hit, context)))}
          ${more > 0 ? this.option(at++, strings.find.more({ count: more }), 'action') : nothing}
        </div>`,
      )}
      ${this.offersAll ? this.option(at++, strings.find.all({ count: this.hits.length }), 'action all') : nothing}
    </div>`;
  }

  private option(at: number, content: unknown, kind?: string) {
    return html`<div
      id="stop-${at}"
      class=${kind ?? nothing}
      role="option"
      aria-selected=${at === this.active ? 'true' : 'false'}
      @click=${() => {
        const stop = this.stops[at];
        if (stop !== undefined) this.take(stop);
      }}
    >${content}</div>`;
  }

  static override styles = [familyColors, shared, searchStyles];
}

customElements.define('search-box', SearchBox);
