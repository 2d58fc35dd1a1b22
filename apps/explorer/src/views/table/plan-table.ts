import { hashFor, TABLES } from '@plangraph/core/state';
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { keyOf } from '../../model/selection.js';
import { ofAll } from '../../strings/values.js';
import { familyColors, shared } from '../../styles/shared.js';
import { listTable } from './list-table.js';
import { Lister, type Listing } from './listing.js';
import { linkAt } from './row-keys.js';
import type { Column } from './rows/column.js';
import type { ListName } from './rows/list.js';
import { startsDescending } from './rows/order.js';
import { tableStyles } from './table-styles.js';
import { toolsStyles } from './tools-styles.js';
import './uses/table-uses.js';
import { numberWords } from '../../strings/language.js';

/** Rows drawn at first, and more at a time: more than any screen has, and few enough to be drawn between two frames. */
const CHUNK = 50;

/**
 * What the network shows, as tables: measures, actors, things and terms, ties. The same filter leaves the same, the
 * same selection is marked, and every row leads to its details.
 */
export class PlanTable extends LitElement {
  static override properties = {
    context: { attribute: false },
    notice: { attribute: false },
    from: { state: true },
    to: { state: true },
  };
  declare context: ViewContext;
  /** Why there is a table and no picture, where that is so. */
  declare notice: string | undefined;
  /** The rows that are drawn, half-open. */
  declare private from: number;
  declare private to: number;
  private readonly lister = new Lister();
  private listing: Listing | undefined;
  /** Whether the selected row is to be brought into view once it is drawn. */
  private revealing = false;
  private gone = new AbortController();
  private readonly nearEnd = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) this.showMore();
  });

  constructor() {
    super();
    this.from = 0;
    this.to = CHUNK;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // An element that is moved is taken out and put in again.
    this.gone = new AbortController();
    const { signal } = this.gone;
    addEventListener('beforeprint', () => this.drawAll(), { signal });
    addEventListener('afterprint', () => this.drawFirst(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gone.abort();
    this.nearEnd.disconnect();
  }

  private get onPaper(): boolean {
    return this.to === Number.POSITIVE_INFINITY;
  }

  /** Paper has no end to scroll to. */
  private drawAll(): void {
    this.from = 0;
    this.to = Number.POSITIVE_INFINITY;
    // The browser takes the page as it is when this returns.
    if (this.isUpdatePending) this.performUpdate();
  }

  private drawFirst(): void {
    this.from = 0;
    this.to = CHUNK;
    this.revealing = true;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('context')) return;
    const before = this.listing;
    const listing = this.lister.listing(this.context);
    this.listing = listing;
    const selected = keyOf(this.context.plan, this.context.state.selection);
    const last = changed.get('context') as ViewContext | undefined;
    const another = last === undefined || hashFor(last.state.selection) !== hashFor(this.context.state.selection);
    if (before?.rows !== listing.rows) {
      this.from = 0;
      this.to = CHUNK;
    } else if (!another) return;
    // While a reader types, the table stays at its beginning.
    const typing = last !== undefined && last.state.table.find !== this.context.state.table.find;
    const at = selected === undefined || typing ? -1 : listing.rows.findIndex(({ key }) => key === selected);
    if (at < 0) return;
    this.revealing = true;
    if (at >= this.from && at < this.to) return;
    this.from = Math.max(0, at - CHUNK / 2);
    this.to = this.from + CHUNK;
  }

  override updated(changed: Map<string, unknown>): void {
    const before = changed.get('context') as ViewContext | undefined;
    if (changed.has('context') && before?.state.table.list !== this.context.state.table.list) {
      this.renderRoot.querySelector('.lists [aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
    }
    this.nearEnd.disconnect();
    // Asked anew after each change, since an end that stays in view is not told of twice.
    const end = this.renderRoot.querySelector('.more');
    if (end !== null) this.nearEnd.observe(end);
    if (!this.revealing) return;
    this.revealing = false;
    this.reveal();
  }

  /** Brings the selected row into view, unless it is there already. */
  private reveal(): void {
    const frame = this.renderRoot.querySelector('.frame');
    const row = frame?.querySelector('tr[aria-current="true"]');
    if (frame === null || frame === undefined || row === null || row === undefined) return;
    const { top, bottom, height } = row.getBoundingClientRect();
    const bounds = frame.getBoundingClientRect();
    const head = frame.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    if (top >= bounds.top + head && bottom <= bounds.bottom) return;
    frame.scrollTop += top - bounds.top - head - Math.max(0, (bounds.height - head - height) / 2);
  }

  private change(table: Partial<ViewContext['state']['table']>, { replace = false } = {}): void {
    changeState(this, { table: { ...this.context.state.table, ...table } }, { replace });
  }

  private show(list: ListName): void {
    const { find } = this.context.state.table;
    // The columns of another list have other names.
    changeState(this, { table: { list, find, descending: false } });
  }

  /** First the way the column is mostly wanted, then the other way, then back to the order of the plan. */
  private sortBy(column: Column): void {
    const { sort, ...table } = this.context.state.table;
    const first = startsDescending(column);
    if (this.listing?.sort?.name !== column.name) this.change({ sort: column.name, descending: first });
    else if (table.descending === first) this.change({ descending: !first });
    else changeState(this, { table: { ...table, descending: false } });
  }

  private find(find: string): void {
    // The first letter is a step of its own, the others belong to it.
    this.change({ find }, { replace: this.context.state.table.find !== '' });
  }

  private onFieldKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || this.context.state.table.find === '') return;
    // The words go first; the selection is cleared by the next press.
    event.preventDefault();
    event.stopPropagation();
    this.find('');
  }

  private onRowKey(event: KeyboardEvent): void {
    const { target, currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(target instanceof Element) || !(currentTarget instanceof HTMLTableElement)) return;
    if (target.closest('tbody') === null) return;
    const link = linkAt(currentTarget, target, event.key);
    if (link === undefined) return;
    event.preventDefault();
    link.focus();
  }

  override render() {
    const { listing } = this;
    if (listing === undefined) return nothing;
    const { strings, state } = this.context;
    const words = strings.table;
    const { list, rows, answering, all, counts } = listing;
    const above = rows.length - answering.length;
    return html`${this.notice === undefined ? nothing : html`<p class="notice">${this.notice}</p>`}
      <div class="tools">
        <div class="lists" role="group" aria-label=${words.list}>
          ${TABLES.map(
            (name) =>
              html`<button aria-pressed=${name === list ? 'true' : 'false'} @click=${() => this.show(name)}>
                ${words.lists[name]} <span class="number">${numberWords(strings.language, counts[name])}</span>
              </button>`,
          )}
        </div>
        <div class="find">
          <input
            type="text"
            autocomplete="off"
            spellcheck="false"
            enterkeyhint="search"
            maxlength="200"
            aria-label=${words.find}
            placeholder=${words.findHint}
            .value=${live(state.table.find)}
            @focus=${() => this.lister.prepare(listing)}
            @input=${(event: InputEvent) => this.find((event.target as HTMLInputElement).value)}
            @keydown=${this.onFieldKey}
          />
          ${
            state.table.find === ''
              ? nothing
              : html`<button class="clear" aria-label=${words.clearFind} title=${words.clearFind}
                @click=${() => this.clear()}>✕</button>`
          }
        </div>
        <p class="counted" role="status">${words.count(ofAll(answering.length, all))}${
          above === 0 ? nothing : html` <span class="above">${words.contextRows({ count: above })}</span>`
        }</p>
        <table-uses .listing=${listing}></table-uses>
      </div>
      <div class="frame" role="region" tabindex="0" aria-labelledby="caption">
        ${
          this.from === 0
            ? nothing
            : html`<button class="earlier" @click=${() => this.showEarlier()}>${words.earlier({ count: this.from })}</button>`
        }
        ${listTable(this.context, listing, {
          ...{ from: this.from, to: this.to, onPaper: this.onPaper },
          onKey: (event) => this.onRowKey(event),
          sortBy: (column) => this.sortBy(column),
        })}
        ${
          this.to >= rows.length
            ? nothing
            : html`<button class="more" @click=${() => this.showMore()}>${words.more({ count: rows.length - this.to })}</button>`
        }
        ${rows.length > 0 ? nothing : html`<p class="none">${counts[list] === 0 ? words.noneShown : words.none}</p>`}
      </div>`;
  }

  private clear(): void {
    this.find('');
    this.renderRoot.querySelector('input')?.focus();
  }

  private showMore(): void {
    this.to += CHUNK;
  }

  private showEarlier(): void {
    const frame = this.renderRoot.querySelector('.frame');
    const before = frame?.scrollHeight ?? 0;
    this.from = Math.max(0, this.from - CHUNK);
    void this.updateComplete.then(() => {
      // Not every browser keeps its place when rows come in above.
      if (frame !== null && frame.scrollTop === 0) frame.scrollTop = frame.scrollHeight - before;
    });
  }

  static override styles = [familyColors, shared, toolsStyles, tableStyles];
}

customElements.define('plan-table', PlanTable);
