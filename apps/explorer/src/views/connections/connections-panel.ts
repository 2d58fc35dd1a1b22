import type { Focus, Layout } from '@plangraph/core/state';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { SearchBox } from '../../elements/search-box.js';
import { UnfoldedSentences, unfoldedStyles } from '../../elements/unfolded-sentences.js';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import type { FocusResult } from '../../model/focus.js';
import { fullName, shortName } from '../../model/names.js';
import { pathsBetween } from '../../model/paths-between.js';
import type { PlanNode } from '../../model/plan-index.js';
import type { Hit } from '../../model/search-index.js';
import { mentions } from '../../styles/mentions.js';
import { familyColors, shared } from '../../styles/shared.js';
import { comparison } from './comparison.js';
import { connectionsStyles } from './connections-styles.js';
import { pathList } from './path-list.js';

/** What one asks for in relation to the selection. */
type Question = 'compare' | 'paths';

/** Surroundings, comparison and paths: the way in beside a selection, and what was found. */
export class ConnectionsPanel extends LitElement {
  static override properties = {
    context: { attribute: false },
    asking: { state: true },
    typed: { state: true },
  };
  declare context: ViewContext;
  /** The question that waits for the other node. */
  declare private asking: Question | undefined;
  declare private typed: string;
  private asked: string | undefined;
  /** The layout before the surroundings were laid out by themselves. */
  private earlier: Layout | undefined;
  /** Whether the keyboard goes to what was found, or back to the way in, once it is there. */
  private toFound: boolean | undefined;
  private readonly sentences = new UnfoldedSentences(this);

  constructor() {
    super();
    this.typed = '';
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('context') as ViewContext | undefined;
    // Asked for in the details below: it is found up here.
    const root = this.getRootNode() as ShadowRoot;
    if (changed.has('context') && before?.focus !== this.context.focus && this.context.focus !== undefined)
      if (root.activeElement?.localName === 'details-panel') this.toFound = true;
    const selected = this.context.selected?.id;
    if (selected === this.asked) return;
    this.asked = selected;
    this.asking = undefined;
  }

  private focusOn(focus: Focus | undefined): void {
    this.asking = undefined;
    const { earlier } = this;
    const found = focus !== undefined;
    // The button that was pressed will be gone.
    if (found !== (this.context.focus !== undefined)) this.toFound = found;
    if (focus?.kind !== 'ego') this.earlier = undefined;
    changeState(this, { focus, ...(focus?.kind === 'ego' || earlier === undefined ? {} : { layout: earlier }) });
  }

  override updated(): void {
    const { focus } = this.context;
    if (this.toFound === undefined || this.toFound !== (focus !== undefined)) return;
    this.toFound = undefined;
    this.renderRoot.querySelector<HTMLElement>(focus === undefined ? '.way-in button' : 'h2')?.focus();
  }

  private rearrange(): void {
    const { layout } = this.context.state;
    if (layout !== 'forces') this.earlier = layout;
    changeState(this, { view: 'network', layout: 'forces' });
  }

  /** For the live region: what was found, or how many names answer what is typed. */
  private said(hits: number | undefined): string {
    const { strings, focus } = this.context;
    const words = strings.connectionsPanel;
    if (focus === undefined) return hits === undefined ? '' : strings.found({ count: hits });
    const title = this.heading(focus);
    if (focus.kind === 'ego')
      return words.together({ title, found: words.within({ count: focus.network.nodes.size - 1 }) });
    if (focus.kind === 'paths') return words.together({ title, found: words.found({ count: focus.paths.length }) });
    const both = focus.actors?.shared.length;
    return both === undefined ? title : words.together({ title, found: words.shared({ count: both }) });
  }

  override render(): TemplateResult {
    const { focus, selected, find, state } = this.context;
    const { asking, typed } = this;
    const hits =
      asking === undefined || typed.trim() === '' ? undefined : find(typed).filter(({ node }) => node !== selected);
    return html`<p class="out-of-sight" role="status">${this.said(hits?.length)}</p>
      ${focus !== undefined ? this.found(focus) : selected === undefined || state.selection?.edge !== undefined ? nothing : this.wayIn(selected, hits ?? [])}`;
  }

  private wayIn(node: PlanNode, hits: readonly Hit[]): TemplateResult {
    const { strings, language } = this.context;
    const words = strings.connectionsPanel;
    const { asking } = this;
    return html`<section class="way-in" aria-label=${words.title}>
      <div class="row">
        <button @click=${() => this.focusOn({ kind: 'ego', node: node.id, depth: 1 })}>${words.around}</button>
        <button class="compare" aria-expanded=${asking === 'compare' ? 'true' : 'false'} @click=${() => this.ask('compare')}>${words.compareWith}</button>
        <button class="paths" aria-expanded=${asking === 'paths' ? 'true' : 'false'} @click=${() => this.ask('paths')}>${words.pathTo}</button>
      </div>
      ${asking === undefined ? nothing : this.picker(node, asking, words.otherFor[asking]({ name: shortName(node, language) }), hits)}
    </section>`;
  }

  private ask(question: Question): void {
    this.asking = this.asking === question ? undefined : question;
    this.typed = '';
    const to = this.asking === undefined ? `.${question}` : 'search-box';
    void this.updateComplete.then(() => this.renderRoot.querySelector<SearchBox | HTMLElement>(to)?.focus());
  }

  private picker(node: PlanNode, question: Question, label: string, hits: readonly Hit[]): TemplateResult {
    const { strings, language, plan } = this.context;
    return html`<div class="picker">
      <p aria-hidden="true">${label}</p>
      <search-box
        .strings=${strings}
        .language=${language}
        .query=${this.typed}
        .hits=${hits}
        .plan=${plan}
        .label=${label}
        @search-choose=${(event: CustomEvent<string>) => {
          const nodes = [node.id, event.detail] as const;
          this.focusOn(question === 'compare' ? { kind: 'compare', nodes } : pathsBetween(plan, nodes));
        }}
        @search-change=${(event: CustomEvent<string>) => {
          this.typed = event.detail;
        }}
      ></search-box>
      <button @click=${() => this.ask(question)}>${strings.connectionsPanel.cancel}</button>
    </div>`;
  }

  private found(focus: FocusResult): TemplateResult {
    const { strings } = this.context;
    const words = strings.connectionsPanel;
    return html`<section class="found" aria-label=${words.title}>
      <header>
        <h2 tabindex="-1">${this.heading(focus)}</h2>
        <button class="end" @click=${() => this.focusOn(undefined)}>${words.end}</button>
      </header>
      ${
        focus.kind === 'ego'
          ? this.surroundings(focus)
          : focus.kind === 'compare'
            ? comparison(this.context, focus, this.sentences, (next) => this.focusOn(next))
            : pathList(this.context, focus, (next) => this.focusOn(next))
      }
    </section>`;
  }

  private heading(focus: FocusResult): string {
    const { strings, language } = this.context;
    const words = strings.connectionsPanel;
    if (focus.kind === 'ego') return words.egoTitle({ name: fullName(focus.node, language) });
    const [a, b] = focus.nodes.map((node) => shortName(node, language));
    return focus.kind === 'compare'
      ? words.compareTitle({ a: a ?? '', b: b ?? '' })
      : words.pathsTitle({ from: a ?? '', to: b ?? '' });
  }

  private surroundings({ node, network }: Extract<FocusResult, { kind: 'ego' }>): TemplateResult {
    const { strings, state } = this.context;
    const words = strings.connectionsPanel;
    const depth = state.focus?.kind === 'ego' ? state.focus.depth : 1;
    const counts = new Map<number, number>();
    for (const distance of network.distances.values()) counts.set(distance, (counts.get(distance) ?? 0) + 1);
    return html`<fieldset class="row">
        <legend>${words.depth}</legend>
        ${([1, 2, 3, 4] as const).map(
          (steps) => html`<label class="choice"><input type="radio" name="depth" .checked=${steps === depth}
            @change=${() => this.focusOn({ kind: 'ego', node: node.id, depth: steps })} />${words.steps({ count: steps })}</label>`,
        )}
      </fieldset>
      <p>${words.within({ count: network.nodes.size - 1 })}</p>
      <ul class="counts">
        ${[...counts]
          .filter(([distance]) => distance > 0)
          .map(([distance, count]) => html`<li>${words.atDistance({ distance, count })}</li>`)}
      </ul>
      ${node.family === 'actor' ? html`<p class="note">${words.egoActorNote}</p>` : nothing}
      <p class="note">${words.egoNote}</p>
      <button @click=${() => this.rearrange()}>${words.rearrange}</button>`;
  }

  static override styles = [familyColors, shared, mentions, connectionsStyles, unfoldedStyles];
}

customElements.define('connections-panel', ConnectionsPanel);
