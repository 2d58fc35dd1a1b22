import { css, html, LitElement, nothing } from 'lit';
import { gistOf } from '../model/gist.js';
import { nameOf } from '../model/names.js';
import type { PlanIndex } from '../model/plan-index.js';
import { type Place, placesIn, placesInNumber, readQuery } from '../model/query.js';
import type { Hit } from '../model/search-index.js';
import type { Language, Strings } from '../strings/strings.js';
import { familyColors, shared } from '../styles/shared.js';
import { glyph } from './marks.js';

/** The most hits shown under the field; the list view shows all. */
const SHOWN = 40;

/**
 * The search field with its results.
 *
 * @fires search-change detail: the query
 * @fires search-focus the reader may be about to search
 * @fires search-choose detail: id of the node that was chosen; the query is empty by then
 */
export class SearchBox extends LitElement {
  static override properties = {
    strings: { attribute: false },
    language: { attribute: false },
    query: { attribute: false },
    hits: { attribute: false },
    plan: { attribute: false },
    open: { state: true },
    active: { state: true },
  };
  declare strings: Strings;
  declare language: Language;
  declare query: string;
  declare hits: readonly Hit[];
  /** To say who does a measure; none before the data are here. */
  declare plan: PlanIndex | undefined;
  declare open: boolean;
  declare active: number;

  constructor() {
    super();
    this.query = '';
    this.hits = [];
    this.open = false;
    this.active = -1;
  }

  override focus(): void {
    const field = this.renderRoot.querySelector('input');
    field?.focus();
    field?.select();
  }

  override blur(): void {
    this.renderRoot.querySelector('input')?.blur();
  }

  private change(query: string): void {
    this.active = -1;
    this.open = true;
    this.dispatchEvent(new CustomEvent('search-change', { detail: query }));
  }

  private onKey(event: KeyboardEvent): void {
    // While an input method composes, Enter and arrows are its own.
    if (event.isComposing) return;
    const shown = Math.min(this.hits.length, SHOWN);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (shown === 0) return;
      this.open = true;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = (this.active + step + shown + (this.active < 0 && step < 0 ? 1 : 0)) % shown;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter') {
      const hit = this.hits[Math.max(0, this.active)];
      if (hit !== undefined) this.choose(hit);
    } else if (event.key === 'Escape' && this.query !== '') {
      event.stopPropagation();
      event.preventDefault();
      if (this.open) this.open = false;
      else this.change('');
    }
  }

  private choose({ node }: Hit): void {
    this.change('');
    this.open = false;
    this.dispatchEvent(new CustomEvent('search-choose', { detail: node.id }));
  }

  override render() {
    const { strings } = this;
    const shown = this.hits.slice(0, SHOWN);
    const open = this.open && this.query.trim() !== '';
    const list = open && shown.length > 0;
    return html`<div role="search" class="box">
        <label class="out-of-sight" for="field">${strings.search}</label>
        <svg class="lens" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.500" fill="none" stroke="currentColor" stroke-width="1.600"></circle>
          <path d="m10.500 10.500 4 4" stroke="currentColor" stroke-width="1.600" stroke-linecap="round"></path>
        </svg>
        <input
          id="field"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder=${strings.searchHint}
          aria-expanded=${list ? 'true' : 'false'}
          aria-controls=${shown.length > 0 ? 'results' : nothing}
          aria-autocomplete="list"
          aria-activedescendant=${open && this.active >= 0 ? `hit-${this.active}` : nothing}
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
            ? html`<kbd aria-hidden="true">/</kbd>`
            : html`<button class="clear" aria-label=${strings.clearSearch} @click=${() => this.change('')}>✕</button>`
        }
      </div>
      <div class="drop" ?hidden=${!open} @mousedown=${(event: Event) => event.preventDefault()}>
        ${
          shown.length === 0
            ? nothing
            : html`<ul id="results" role="listbox" aria-label=${strings.searchResults}>
              ${shown.map((hit, at) => this.option(hit, at))}
            </ul>`
        }
        <p class="count">
          ${this.hits.length > SHOWN ? strings.foundFirst(SHOWN, this.hits.length) : strings.found(this.hits.length)}
        </p>
      </div>`;
  }

  private option(hit: Hit, at: number) {
    const { node } = hit;
    const { text, lang } = nameOf(node, this.language);
    const query = readQuery(this.query);
    const number = node.identifier ?? '';
    const gist = this.plan === undefined ? undefined : gistOf(this.plan, this.strings, this.language, node);
    // Another name than the one shown, and no number or id: it tells why this was found.
    const name = hit.name ?? '';
    const other = name !== '' && !name.endsWith(text) && name !== node.identifier && name !== node.id;
    return html`<li
      id="hit-${at}"
      role="option"
      aria-selected=${at === this.active ? 'true' : 'false'}
      @click=${() => this.choose(hit)}
    >
      ${glyph(node.kind)}
      <span class="name"
        >${
          number === ''
            ? nothing
            : html`<span class="number" lang="ja">${marked(number, placesInNumber(number, node.id, query))}</span> `
        }${gist === undefined ? nothing : html`<span>${gist}</span> `}<span
          lang=${lang}
          class=${gist === undefined ? nothing : 'below'}
          >${marked(text, placesIn(text, query))}</span
        >${other ? html` <span class="below">${marked(name, placesIn(name, query))}</span>` : nothing}</span
      >
      <span class="kind">${hit.name === undefined ? this.strings.inText : this.strings.kind[node.kind]}</span>
    </li>`;
  }

  static override styles = [
    familyColors,
    shared,
    css`
      :host {
        display: block;
        position: relative;
      }
      .box {
        position: relative;
      }
      .lens {
        position: absolute;
        left: 12px;
        top: 12px;
        color: var(--muted);
        pointer-events: none;
      }
      input {
        width: 100%;
        height: 40px;
        padding: 0 40px 0 36px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--surface);
        text-overflow: ellipsis;
      }
      input::placeholder {
        color: var(--muted);
        opacity: 1;
      }
      input:focus-visible {
        outline-offset: 0;
      }
      kbd {
        position: absolute;
        right: 10px;
        top: 9px;
        min-width: 22px;
        padding: 0 6px;
        border: 1px solid var(--line);
        border-radius: 5px;
        font: 12px/20px var(--mono);
        text-align: center;
        color: var(--muted);
        pointer-events: none;
      }
      @media (max-width: 760px) {
        /* Below 16 px some phones zoom in on the field. */
        input {
          font-size: 16px;
        }
        kbd {
          display: none;
        }
      }
      .clear {
        position: absolute;
        right: 6px;
        top: 6px;
        width: 28px;
        height: 28px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--muted);
      }
      .drop {
        position: absolute;
        z-index: 20;
        inset: calc(100% + 6px) 0 auto 0;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--surface);
        box-shadow: var(--shadow);
        overflow: hidden;
      }
      ul {
        max-height: min(60dvh, 460px);
        overflow: auto;
        padding: 6px;
      }
      li {
        display: flex;
        align-items: baseline;
        gap: 8px;
        padding: 6px 8px;
        border-radius: 8px;
        cursor: pointer;
        font-size: 14px;
        line-height: 1.45;
      }
      li:hover {
        background: var(--sunken);
      }
      li[aria-selected='true'] {
        background: var(--accent-soft);
      }
      .name {
        flex: 1;
        min-width: 0;
      }
      .kind {
        flex: none;
        font-size: 12px;
        color: var(--muted);
      }
      mark {
        background: none;
        color: inherit;
        font-weight: 700;
        text-decoration: underline 2px var(--accent);
        text-underline-offset: 0.2em;
      }
      .count {
        padding: 6px 14px;
        font-size: 12.5px;
        color: var(--muted);
      }
      ul + .count {
        border-top: 1px solid var(--line);
      }
    `,
  ];
}

/** A text with some places marked. */
function marked(text: string, places: readonly Place[]) {
  let at = 0;
  const parts = places.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`${parts}${text.slice(at)}`;
}

customElements.define('search-box', SearchBox);
