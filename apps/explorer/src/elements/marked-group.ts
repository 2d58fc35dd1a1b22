import type { NodeFamily } from '@plangraph/core/graph';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { aloneLeft, joinedAgain } from '../model/alone.js';
import { type KeptGroup, KeptGroups } from '../model/kept-groups.js';
import type { PlanNode } from '../model/plan-index.js';
import { familyColors, shared } from '../styles/shared.js';
import { groupStyles } from './group-styles.js';
import { nodeLink } from './marks.js';
import { changeState, type Difference, type ViewContext } from './view-context.js';

/** One for the page: where storage is refused they last as long as it. */
const KEPT = new KeptGroups(() => localStorage);

/**
 * The group of nodes that somebody put together, marked or alone left: what is in it, and what one can do with it; and
 * the groups that were kept under a name.
 */
export class MarkedGroup extends LitElement {
  static override properties = { context: { attribute: false }, said: { state: true } };
  declare context: ViewContext;
  /** What came of the last press. */
  declare private said: string;
  /** Whether the button that was pressed is gone, so that the keyboard goes on from the heading. */
  private toHeading = false;

  constructor() {
    super();
    this.said = '';
  }

  private get plan(): string {
    return this.context.plan.graph.getAttribute('plan');
  }

  private keep(event: SubmitEvent): void {
    event.preventDefault();
    const { strings, state } = this.context;
    const form = event.currentTarget as HTMLFormElement;
    const name = String(new FormData(form).get('name')).trim();
    if (name === '') return;
    KEPT.keep(this.plan, { name, nodes: state.marked.length > 0 ? state.marked : state.filter.only });
    this.said = strings.markedGroup.kept({ name });
    changeState(this, { groupName: name });
    this.requestUpdate();
  }

  private discard(name: string): void {
    KEPT.remove(this.plan, name);
    this.said = this.context.strings.markedGroup.removed({ name });
    this.toHeading = true;
    this.requestUpdate();
  }

  private change(change: Difference): void {
    this.toHeading = true;
    changeState(this, change);
  }

  override updated(): void {
    if (!this.toHeading) return;
    this.toHeading = false;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  override render() {
    const { plan, state } = this.context;
    const alone = state.marked.length === 0;
    const nodes = (alone ? state.filter.only : state.marked).flatMap((id) => plan.named(id) ?? []);
    const kept = KEPT.of(this.plan);
    return html`${nodes.length === 0 ? nothing : this.group(nodes, alone)}
      ${kept.length === 0 ? nothing : this.shelf(kept)}
      <p class="out-of-sight" role="status">${this.said}</p>`;
  }

  private group(nodes: readonly PlanNode[], alone: boolean): TemplateResult {
    const { strings, language, state } = this.context;
    const words = strings.markedGroup;
    const count = nodes.length;
    const families = new Map<NodeFamily, PlanNode[]>();
    for (const node of nodes) families.set(node.family, [...(families.get(node.family) ?? []), node]);
    const { groupName } = state;
    const title =
      groupName !== undefined
        ? words.named({ name: groupName, count })
        : (alone ? words.alone : words.title)({ count });
    const take = (): void => {
      this.dispatchEvent(new CustomEvent('take-along', { bubbles: true, composed: true }));
    };
    return html`<section aria-label=${title}>
      <h2 tabindex="-1">${title}</h2>
      <p class="uses">
        ${
          alone
            ? html`<button @click=${() => this.change(joinedAgain(state))}>${words.rejoin}</button>`
            : html`<button @click=${() => this.change(aloneLeft(state))}>${words.keepOnly}</button>
              <button @click=${() => this.change({ marked: [] })}>${words.clear}</button>`
        }
        <button @click=${take}>${strings.pictureTools.take}</button>
      </p>
      <form @submit=${(event: SubmitEvent) => this.keep(event)}>
        <label><span>${words.name}</span>
        <input name="name" type="text" maxlength="80" autocomplete="off" required .value=${groupName ?? ''} /></label>
        <button>${words.keep}</button>
      </form>
      ${[...families].map(
        ([family, members]) => html`<details ?open=${count <= 20}>
          <summary>${words.family({ name: strings.family[family], count: members.length })}</summary>
          <ul>${members.map((node) => html`<li>${nodeLink(node, language)}</li>`)}</ul>
        </details>`,
      )}
    </section>`;
  }

  /** The groups that were kept. */
  private shelf(kept: readonly KeptGroup[]): TemplateResult {
    const { strings, plan } = this.context;
    const words = strings.markedGroup;
    return html`<section aria-label=${words.shelf}>
      <h2 tabindex="-1">${words.shelf}</h2>
      <p class="hint">${KEPT.lasting ? words.lasting : words.passing}</p>
      <ul class="shelf">${kept.map(({ name, nodes }) => {
        const there = nodes.filter((id) => plan.named(id) !== undefined);
        return html`<li>
          <button class="open" ?disabled=${there.length === 0}
            @click=${() => this.change({ marked: there, groupName: name })}>${words.named({ name, count: there.length })}</button>
          <button aria-label=${words.remove({ name })} title=${words.remove({ name })} @click=${() => this.discard(name)}>✕</button>
        </li>`;
      })}</ul>
    </section>`;
  }

  static override styles = [familyColors, shared, groupStyles];
}

customElements.define('marked-group', MarkedGroup);
