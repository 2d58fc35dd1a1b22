import type { NodeKind } from '@plangraph/core/graph';
import {
  COLORS,
  type ColorBy,
  EMPTY_FILTER,
  type Facet,
  type Filter,
  ROLES,
  SIZES,
  type SizeBy,
  withClause,
} from '@plangraph/core/state';
import { KINDS_BY_FAMILY } from '@plangraph/widget';
import { html, nothing, type TemplateResult } from 'lit';
import { BesidePicture } from '../../elements/beside-picture.js';
import '../../elements/kinds-panel.js';
import { glyph } from '../../elements/marks.js';
import type { Pictured } from '../../elements/pictured.js';
import { changeState, type Difference, type ViewContext } from '../../elements/view-context.js';
import type { PlanIndex, PlanNode } from '../../model/plan-index.js';
import { familyColors, shared } from '../../styles/shared.js';
import { choice } from '../choice.js';
import { valueName } from './chips.js';
import { askedIn, wantOf, withWant } from './clauses.js';
import { colorLegend } from './color-legend.js';
import { countingOptions } from './counting-options.js';
import { controls, panel } from './filter-styles.js';
import { lineLegend } from './line-legend.js';
import { PaintingController } from './painting-controller.js';
import { placeFacet } from './place-facet.js';
import './value-list.js';
import { valueRow } from './value-row.js';

/** What the picture's colours, sizes and kinds mean, and what of the plan is shown. */
export class FilterPanel extends BesidePicture {
  static override properties = { context: { attribute: false }, pictured: { attribute: false }, open: { state: true } };
  declare context: ViewContext;
  /** What the view draws, where that is not what the filter leaves. */
  declare pictured: Pictured | undefined;
  /** Numbers of the divisions that are unfolded. */
  declare private open: ReadonlySet<string>;
  private readonly painting = new PaintingController(this);
  private listed: { plan: PlanIndex; actor: PlanNode[]; names: PlanNode[] } | undefined;

  constructor() {
    super();
    this.open = new Set();
  }

  private change(change: Difference): void {
    changeState(this, change);
  }

  private get filter(): Filter {
    return this.context.state.filter;
  }

  override render() {
    const { strings, state, shown, plan, loaded } = this.context;
    const words = strings.filter;
    const hint = this.filter.layer === 'appendix' ? words.countHintAppendix : words.countHint;
    const kinds = this.kindCounts();
    const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
    const { left, counts, context } = this.counted();
    return html`<div class="jump" role="group" aria-label=${words.jump}>
        ${this.jump('look', words.legend)}${this.jump('filters', words.filter)}${this.jump('counting', words.counting)}
      </div>
      <section id="look" class="look" aria-label=${words.look} tabindex="-1">${this.isPainted ? this.look() : nothing}</section>
      <section>
        <kinds-panel .strings=${strings} .counts=${kinds} .shownCounts=${counts} .context=${context}
          .hiddenKinds=${this.filter.hidden} .total=${total} .left=${left}
          .narrowed=${shown.nodes.size < loaded.graph.order}
          @hidden-change=${(event: CustomEvent<ReadonlySet<NodeKind>>) => {
            this.change({ filter: { ...this.filter, hidden: event.detail } });
          }}
          @show-all=${() => this.change({ filter: EMPTY_FILTER, ...(state.focus?.kind === 'ego' ? { focus: undefined } : {}) })}></kinds-panel>
      </section>
      ${
        // Lines between agencies are explained where they are chosen.
        this.pictured === undefined
          ? html`<section aria-label=${words.lines}>
        <h2>${words.lines}</h2>
        ${lineLegend(strings, plan)}
      </section>`
          : nothing
      }
      <section id="filters" aria-label=${words.filter} tabindex="-1">
        <h2>${words.filter}</h2>
        <p class="hint">${hint}</p>
        ${this.matching()}
        ${this.group('division', this.places())}
        ${this.group('role', this.plainValues('role', ROLES))}
        ${this.group('actorKind', this.plainValues('actorKind', ACTOR_KINDS))}
        ${this.group('actor', this.nodes('actor'))}
        ${this.group('names', this.nodes('names'))}
      </section>
      <section id="counting" aria-label=${words.counting} tabindex="-1">
        <h2>${words.counting}</h2>
        ${countingOptions(strings, plan, this.filter, (change) => this.change({ filter: { ...this.filter, ...change } }))}
      </section>`;
  }

  /** The column is longer than a screen. */
  private jump(to: string, name: string): TemplateResult {
    return html`<button @click=${() => {
      const section = this.renderRoot.querySelector<HTMLElement>(`#${to}`);
      section?.scrollIntoView();
      section?.focus({ preventScroll: true });
    }}>${name}</button>`;
  }

  private look(): TemplateResult {
    const { strings, state, loaded, shown } = this.context;
    const words = strings.filter;
    const painting = this.painting.paintingOf(loaded, shown, state);
    // Agencies alone are ranked.
    const colors: readonly ColorBy[] =
      state.view === 'agencies' ? COLORS : COLORS.filter((color) => color !== 'ranking');
    const color = colors.includes(state.color) ? state.color : 'kind';
    // They are as large as their rank says.
    const sized = state.view !== 'agencies';
    return html`${choice<ColorBy>(words.colorBy, colors, words.color, color, (chosen) => this.change({ color: chosen }))}
      ${sized ? choice<SizeBy>(words.sizeBy, SIZES, words.size, state.size, (size) => this.change({ size })) : nothing}
      <p class="hint waiting" role="status">${
        this.painting.failed ? words.notMeasured : this.painting.waiting ? words.measuring : nothing
      }</p>
      ${colorLegend(this.context, painting, (change) => this.change(change), this.pictured)}`;
  }

  /** Whether the view has marks that colour and size by data change. */
  private get isPainted(): boolean {
    const { view, agencies } = this.context.state;
    return view === 'network' || (view === 'agencies' && agencies.chart === 'picture');
  }

  /** How many nodes there are of each kind that the view can draw. */
  private kindCounts(): ReadonlyMap<NodeKind, number> {
    const { counts } = this.context.plan;
    return this.pictured === undefined ? counts : new Map([...counts].filter(([kind]) => ACTOR_KINDS.includes(kind)));
  }

  /**
   * How many nodes are left, of all kinds and of each; of hidden kinds, how many there are. Measures that are shown only
   * since a bullet of them answers what is asked are counted apart.
   */
  private counted(): { left: number; counts: ReadonlyMap<NodeKind, number>; context: number } {
    const { loaded, plan, shown } = this.context;
    const { filter } = this;
    const nodes = this.pictured?.nodes ?? shown.nodes;
    const answering = filter.layer === 'appendix' ? undefined : loaded.answering(filter);
    const counts = new Map<NodeKind, number>([...plan.counts.keys()].map((kind) => [kind, 0]));
    let context = 0;
    for (const key of nodes) {
      const node = plan.at(key);
      if (node === undefined) continue;
      if (node.family === 'measure' && answering?.has(key) === false) context += 1;
      else counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
    }
    for (const kind of filter.hidden) counts.set(kind, plan.counts.get(kind) ?? 0);
    return { left: nodes.size, counts, context };
  }

  private matching(): TemplateResult {
    const words = this.context.strings.filter;
    const option = (match: Filter['match'], name: string) => html`<label><input type="radio" name="match"
      .checked=${this.filter.match === match} @change=${() => this.change({ filter: { ...this.filter, match } })} />
      <span>${name}</span></label>`;
    return html`<fieldset class="side"><legend>${words.match}</legend>
      ${option('all', words.matchAll)}${option('any', words.matchAny)}</fieldset>`;
  }

  private group(facet: Facet, inside: TemplateResult): TemplateResult {
    const words = this.context.strings.filter;
    const count = askedIn(this.filter, facet);
    const hints: Partial<Record<Facet, string>> = words.facetHint;
    return html`<details data-facet=${facet}>
      <summary>${words.facet[facet]}${
        count === 0 ? nothing : html`<span class="badge">${words.asked({ count })}</span>`
      }</summary>
      <div class="inside">
        ${hints[facet] === undefined ? nothing : html`<p class="hint">${hints[facet]}</p>`}
        ${inside}
      </div>
    </details>`;
  }

  private places(): TemplateResult {
    return placeFacet(this.context, {
      isOpen: (division) => this.open.has(division),
      toggle: (division) => {
        const open = new Set(this.open);
        if (!open.delete(division)) open.add(division);
        this.open = open;
      },
      choose: (filter) => this.change({ filter }),
    });
  }

  private plainValues(facet: 'role' | 'actorKind', values: readonly string[]): TemplateResult {
    const { strings, loaded, plan } = this.context;
    const counts = loaded.counts(this.filter)[facet];
    const clause = this.filter.facets[facet];
    const present = values.filter((value) => facet === 'role' || plan.counts.has(value as NodeKind));
    return html`<ul class="values" aria-label=${strings.filter.facet[facet]}>
      ${present.map(
        (value) =>
          html`<li>${valueRow(
            strings,
            {
              value,
              name: valueName(this.context, facet, value),
              mark: facet === 'role' ? nothing : glyph(value as NodeKind, 14),
              count: counts.get(value) ?? 0,
              want: wantOf(clause, value),
            },
            (want) => this.change({ filter: withClause(this.filter, facet, withWant(clause, value, want)) }),
          )}</li>`,
      )}
    </ul>`;
  }

  private nodes(facet: 'actor' | 'names'): TemplateResult {
    const { plan } = this.context;
    if (this.listed?.plan !== plan) {
      this.listed = {
        plan,
        actor: plan.nodes.filter(({ family }) => family === 'actor'),
        names: plan.nodes.filter(({ family }) => family === 'thing' || family === 'term'),
      };
    }
    return html`<value-list .context=${this.context} .facet=${facet} .nodes=${this.listed[facet]}></value-list>`;
  }

  static override styles = [familyColors, shared, controls, panel];
}

const ACTOR_KINDS: readonly NodeKind[] = KINDS_BY_FAMILY.get('actor') ?? [];

customElements.define('filter-panel', FilterPanel);
