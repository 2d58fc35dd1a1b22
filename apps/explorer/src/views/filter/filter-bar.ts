import type { StateFault } from '@plangraph/core/state';
import { html, LitElement, nothing } from 'lit';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { aloneLeft } from '../../model/alone.js';
import { shared } from '../../styles/shared.js';
import { type Chip, CLEARED, chipsOf } from './chips.js';
import { filterBarStyles } from './filter-bar-styles.js';

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
      <span>${words.measures({ count: loaded.measureCount, all: loaded.measureCount })}</span>
    </div>`;
  }

  private filtered(chips: readonly Chip[]) {
    const { strings, loaded, shown, state } = this.context;
    const words = strings.filter;
    // What is looked at may be only a part of what answers.
    const answering = [...loaded.answering(state.filter)].filter((key) => shown.nodes.has(key)).length;
    const filtering = chips.filter(({ apart }) => apart !== true);
    const apart = chips.filter((chip) => chip.apart === true);
    return html`<div class="filtered ${filtering.length === 0 ? 'nothing-filtered' : ''}">
      ${
        apart.length === 0
          ? nothing
          : html`<div class="apart"><span aria-hidden="true">${words.lookedAt}</span>${this.chips(words.lookedAt, apart)}${state.marked.length === 0 ? nothing : html`<button class="only" @click=${(event: Event) => this.undo(event, { undo: aloneLeft(state) })}>${words.keepOnly}</button>`}</div>`
      }
      ${this.chips(words.bar, filtering)}
      <div class="left">
        <span>${words.shown({ count: shown.nodes.size, all: loaded.graph.order })}</span>
        <span>${state.filter.layer === 'appendix' ? words.duties({ count: answering }) : words.measures({ count: answering, all: loaded.measureCount })}</span>
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

  static override styles = [shared, filterBarStyles];
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
