import type { StateFault } from '@plangraph/core/state';
import { css, html, LitElement, nothing } from 'lit';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { shared } from '../../styles/shared.js';
import { type Chip, CLEARED, chipsOf } from './chips.js';

/** Faults that are told one by one. */
const FEW = 3;

/**
 * What is filtered, one click from undone, and what of the address could not be followed; nothing where there is
 * neither.
 *
 * @fires forget-faults the reader has read them
 */
export class FilterBar extends LitElement {
  static override properties = {
    context: { attribute: false },
    faults: { attribute: false },
    dropped: { attribute: false },
  };
  declare context: ViewContext;
  declare faults: readonly StateFault[];
  declare dropped: readonly string[];
  /** Where the keyboard goes on, among the buttons, once the one that was pressed is gone. */
  private next: number | undefined;

  constructor() {
    super();
    this.faults = [];
    this.dropped = [];
  }

  private undo(event: Event, { undo }: Pick<Chip, 'undo'>): void {
    const chips = [...this.renderRoot.querySelectorAll<HTMLElement>('.filtered button')];
    const at = chips.indexOf(event.currentTarget as HTMLElement);
    this.next = at;
    changeState(this, undo);
  }

  override updated(): void {
    if (this.next === undefined) return;
    const left = [...this.renderRoot.querySelectorAll<HTMLElement>('.filtered button')];
    const to = left[Math.min(this.next, left.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('.everything');
    to?.focus();
    this.next = undefined;
  }

  override render() {
    const { faults, dropped } = this;
    const chips = chipsOf(this.context);
    return html`${chips.length === 0 ? this.everything() : this.filtered(chips)}
      ${faults.length === 0 ? nothing : this.faultList()} ${dropped.map((name) => this.droppedNote(name))}`;
  }

  /** The place of the bar is kept, so that the picture below does not change its size with the first filter. */
  private everything() {
    const { strings, loaded, shown } = this.context;
    const words = strings.filter;
    return html`<div class="everything" tabindex="-1">
      <span>${words.shown({ count: shown.nodes.size, all: loaded.graph.order })}</span>
      <span>${words.measures({ count: loaded.measures.size, all: loaded.measures.size })}</span>
    </div>`;
  }

  private filtered(chips: readonly Chip[]) {
    const { strings, loaded, shown, state } = this.context;
    const words = strings.filter;
    // What is looked at may be only a part of what answers.
    const answering = [...loaded.measures.answering(state.filter)].filter((key) => shown.nodes.has(key)).length;
    const filtering = chips.filter(({ apart }) => apart !== true);
    const apart = chips.filter((chip) => chip.apart === true);
    return html`<div class="filtered ${filtering.length === 0 ? 'nothing-filtered' : ''}">
      ${
        apart.length === 0
          ? nothing
          : html`<div class="apart"><span aria-hidden="true">${words.lookedAt}</span>${this.chips(words.lookedAt, apart)}</div>`
      }
      ${this.chips(words.bar, filtering)}
      <div class="left">
        <span>${words.shown({ count: shown.nodes.size, all: loaded.graph.order })}</span>
        <span>${state.filter.layer === 'appendix' ? words.duties({ count: answering }) : words.measures({ count: answering, all: loaded.measures.size })}</span>
        ${
          filtering.length === 0
            ? nothing
            : html`<button class="clear" @click=${(event: Event) => this.undo(event, { undo: CLEARED })}>${words.clear}</button>`
        }
      </div>
      ${shown.nodes.size === 0 ? html`<p class="nothing">${words.nothingLeft}</p>` : nothing}
    </div>`;
  }

  private chips(label: string, chips: readonly Chip[]) {
    if (chips.length === 0) return nothing;
    const { remove } = this.context.strings.filter;
    return html`<ul class="chips" aria-label=${label}>
      ${chips.map(
        (chip) =>
          html`<li><button title=${chip.title ?? nothing} aria-label=${remove({ what: chip.text })}
            @click=${(event: Event) => this.undo(event, chip)}
          ><span>${chip.text}</span><span class="cross" aria-hidden="true">✕</span></button></li>`,
      )}
    </ul>`;
  }

  private faultList() {
    const { faults } = this;
    const words = this.context.strings.filter;
    const rest = faults.length - FEW;
    return html`<div class="faults" role="status">
      <ul>
        ${faults.slice(0, FEW).map(({ why, parameter, value }) => html`<li>${saidOf(words.fault[why], parameter, value)}</li>`)}
        ${rest > 0 ? html`<li>${words.moreFaults({ count: rest })}</li>` : nothing}
      </ul>
      <button @click=${() => this.dispatchEvent(new CustomEvent('forget-faults'))}>${words.dismiss}</button>
    </div>`;
  }

  private droppedNote(name: string) {
    const words: Readonly<Record<string, string>> = this.context.strings.filter.dropped;
    return words[name] === undefined ? nothing : html`<p class="faults">${words[name]}</p>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        flex: none;
        display: block;
        min-width: 0;
        font-size: 13px;
        line-height: 1.4;
      }
      .filtered {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 14px;
        padding: 6px 12px;
        border-bottom: 1px solid var(--line);
        background: var(--accent-soft);
      }
      .nothing-filtered {
        background: var(--surface);
      }
      .apart {
        display: flex;
        flex: none;
        align-items: center;
        gap: 8px;
        max-width: 60%;
        color: var(--muted);
        white-space: nowrap;
      }
      .apart .chips button {
        border-color: var(--accent);
      }
      .everything {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: 14px;
        min-height: 41px;
        padding: 0 12px;
        border-bottom: 1px solid var(--line);
        color: var(--muted);
      }
      .filtered > .chips {
        flex: 1 1 220px;
      }
      .chips {
        display: flex;
        flex: 0 1 auto;
        gap: 6px;
        min-width: 0;
        margin: -3px;
        padding: 3px;
        overflow: auto;
      }
      .chips li {
        flex: none;
        max-width: 100%;
      }
      .chips button {
        display: flex;
        align-items: center;
        gap: 6px;
        max-width: 280px;
        min-height: 28px;
        padding: 2px 8px 2px 10px;
        border-radius: 14px;
        white-space: nowrap;
      }
      .chips button span:first-child {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .cross {
        font-size: 11px;
        color: var(--muted);
      }
      .left {
        display: grid;
        flex: none;
        margin-left: auto;
        grid-template-columns: auto auto;
        column-gap: 14px;
        font-size: 12px;
        line-height: 1.2;
        justify-items: end;
        color: var(--muted);
        white-space: nowrap;
      }
      .clear {
        grid-area: 1 / 2 / 3;
        align-self: center;
        min-height: 28px;
        border: 0;
        padding: 2px 0;
        background: none;
        color: var(--accent);
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 0.2em;
      }
      .nothing {
        max-width: 24em;
      }
      .faults {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: 12px;
        padding: 8px 12px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
        border-left: 3px solid var(--accent);
        overflow-wrap: anywhere;
      }
      .faults button {
        flex: none;
      }
      @media print {
        .cross,
        .clear {
          display: none;
        }
        .chips,
        .chips button {
          flex-wrap: wrap;
          max-width: none;
          white-space: normal;
        }
      }
      @media (max-width: 760px) {
        .everything {
          display: none;
        }
        /* The way out of what is looked at comes first, then what is filtered, then how much is left. */
        .filtered {
          flex-flow: column;
          align-items: stretch;
          padding: 6px 8px;
        }
        .apart {
          max-width: none;
        }
        .filtered > .chips {
          flex: none;
        }
        .chips {
          scrollbar-width: none;
        }
        .left {
          display: flex;
          gap: 14px;
          align-items: center;
          margin-left: 0;
        }
        .left .clear {
          margin-left: auto;
        }
        .clear {
          min-height: 36px;
        }
        .nothing {
          max-width: none;
        }
        .chips li {
          flex: none;
        }
        .chips button {
          min-height: 36px;
          border-radius: 18px;
        }
      }
    `,
  ];
}

/** What is said of a part of the address that could not be followed. */
function saidOf(
  said: string | ((values: { name: string; value: string }) => string),
  name: string,
  value: string,
): string {
  return typeof said === 'string' ? said : said({ name, value });
}

customElements.define('filter-bar', FilterBar);
