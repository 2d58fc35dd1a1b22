import { foldForSearch } from '@plangraph/core/graph';
import { type Facet, withClause } from '@plangraph/core/state';
import { html, LitElement, nothing } from 'lit';
import { glyph } from '../../elements/marks.js';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { nameOf } from '../../model/names.js';
import type { PlanNode } from '../../model/plan-index.js';
import { familyColors, shared } from '../../styles/shared.js';
import { wantOf, withWant } from './clauses.js';
import { controls } from './filter-styles.js';
import { valueRow } from './value-row.js';

/** How many values are listed at first, and how many more at a time. */
const FIRST = 8;
const MORE = 24;

/** Values of a facet that are nodes, too many to be read: those asked for, then those of most measures, or by name. */
export class ValueList extends LitElement {
  static override properties = {
    context: { attribute: false },
    facet: { attribute: false },
    nodes: { attribute: false },
    typed: { state: true },
    most: { state: true },
  };
  declare context: ViewContext;
  declare facet: Facet;
  /** What may be asked for. */
  declare nodes: readonly PlanNode[];
  declare private typed: string;
  declare private most: number;
  private readonly folded = new WeakMap<PlanNode, string>();

  constructor() {
    super();
    this.typed = '';
    this.most = FIRST;
  }

  private isNamed(node: PlanNode, words: readonly string[]): boolean {
    let text = this.folded.get(node);
    if (text === undefined) {
      const names = [node.labelJa, node.labelEn, ...(node.alternativesJa ?? []), ...(node.alternativesEn ?? [])];
      text = foldForSearch(names.filter((name) => name !== undefined).join('\n'));
      this.folded.set(node, text);
    }
    return words.every((word) => text.includes(word));
  }

  override render() {
    const { strings, loaded, state, language } = this.context;
    const words = strings.filter;
    const counts = loaded.counts(state.filter)[this.facet];
    const clause = state.filter.facets[this.facet];
    const count = ({ id }: PlanNode): number => counts.get(id) ?? 0;
    const typed = foldForSearch(this.typed)
      .split(/\s+/)
      .filter((word) => word !== '');
    const asked = this.nodes.filter(({ id }) => wantOf(clause, id) !== undefined);
    const others = this.nodes
      .filter((node) => wantOf(clause, node.id) === undefined && this.isNamed(node, typed))
      .filter((node) => typed.length > 0 || count(node) > 0)
      .sort((a, b) => count(b) - count(a) || a.index - b.index);
    const rest = others.length - this.most;
    return html`<input class="find" type="text" autocomplete="off" spellcheck="false" .value=${this.typed}
        placeholder=${words.narrow} aria-label=${words.find({ facet: words.facet[this.facet] })}
        @input=${(event: Event) => {
          this.typed = (event.target as HTMLInputElement).value;
          this.most = FIRST;
        }}
        @keydown=${(event: KeyboardEvent) => this.onKey(event)} />
      <ul class="values" aria-label=${words.facet[this.facet]}>
        ${[...asked, ...others.slice(0, this.most)].map((node) => {
          const { text, lang } = nameOf(node, language);
          return html`<li>${valueRow(
            strings,
            {
              value: node.id,
              name: text,
              lang,
              mark: glyph(node.kind, 14),
              count: count(node),
              want: wantOf(clause, node.id),
            },
            (want) =>
              changeState(this, { filter: withClause(state.filter, this.facet, withWant(clause, node.id, want)) }),
          )}</li>`;
        })}
      </ul>
      <p class="found" role="status">${typed.length > 0 && others.length === 0 ? words.noneFound : nothing}</p>
      ${
        rest > 0
          ? html`<button class="more" @click=${() => {
              this.most += MORE;
            }}>${words.more({ count: rest })}</button>`
          : nothing
      }`;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.typed === '') return;
    event.preventDefault();
    this.typed = '';
  }

  static override styles = [familyColors, shared, controls];
}

customElements.define('value-list', ValueList);
