import type { NodeKind } from '@plangraph/core/graph';
import { NODE_KINDS } from '@plangraph/widget';
import { css, html, LitElement, nothing } from 'lit';
import { gistOf } from '../model/gist.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import type { Language, Strings } from '../strings/strings.js';
import { familyColors, shared } from '../styles/shared.js';
import { glyph, nodeLink } from './marks.js';

/** The same as the picture, in words: every node that is shown, by kind, in document order. */
export class EntityList extends LitElement {
  static override properties = {
    strings: { attribute: false },
    language: { attribute: false },
    plan: { attribute: false },
    nodes: { attribute: false },
    selected: { attribute: false },
    notice: { attribute: false },
  };
  declare strings: Strings;
  declare language: Language;
  declare plan: PlanIndex;
  /** The nodes to list: all that are shown, or what the search found. */
  declare nodes: readonly PlanNode[];
  declare selected: PlanNode | undefined;
  /** Why there is a list and no picture, where that is so. */
  declare notice: string | undefined;

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('selected') || changed.has('nodes')) void this.reveal();
  }

  /** Brings the selected row into view, unless it is there already. */
  private async reveal(): Promise<void> {
    const row = this.renderRoot.querySelector('li[aria-current="true"]');
    if (row === null) return;
    // Sections above turn out taller or shorter than was thought some frames after they are laid out, so the row is
    // held until it has stayed in view for a while.
    let stayed = 0;
    for (let frame = 0; frame < 60 && stayed < 8 && row.isConnected; frame += 1) {
      if (this.inView(row)) stayed += 1;
      else {
        stayed = 0;
        row.scrollIntoView({ block: 'center' });
      }
      await new Promise(requestAnimationFrame);
    }
  }

  private inView(row: Element): boolean {
    const { top, bottom } = row.getBoundingClientRect();
    const frame = this.parentElement?.getBoundingClientRect();
    return frame !== undefined && top >= frame.top && bottom <= frame.bottom;
  }

  override render() {
    const { strings } = this;
    const byKind = new Map<NodeKind, PlanNode[]>();
    for (const node of this.nodes) {
      const list = byKind.get(node.kind);
      if (list === undefined) byKind.set(node.kind, [node]);
      else list.push(node);
    }
    return html`${this.notice === undefined ? nothing : html`<p class="notice">${this.notice}</p>`}
      <p class="count">${strings.shown(this.nodes.length, this.plan.nodes.length)}</p>
      ${NODE_KINDS.filter((kind) => byKind.has(kind)).map((kind) => {
        const nodes = byKind.get(kind) ?? [];
        return html`<section>
          <h2>${glyph(kind)}<span>${strings.kind[kind]}</span><span class="number">${nodes.length}</span></h2>
          <ul>
            ${nodes.map(
              (node) =>
                html`<li aria-current=${node === this.selected ? 'true' : 'false'}>
                  ${nodeLink(node, this.language, { gist: gistOf(this.plan, strings, this.language, node) })}<span class="degree"
                    >${strings.connections(this.plan.degree(node))}</span
                  >
                </li>`,
            )}
          </ul>
        </section>`;
      })}`;
  }

  static override styles = [
    familyColors,
    shared,
    css`
      :host {
        display: block;
        padding: 20px 24px 32px;
        font-size: 14px;
      }
      .notice {
        margin-bottom: 12px;
        padding: 10px 14px;
        border-left: 3px solid var(--accent);
        background: var(--sunken);
      }
      .count {
        color: var(--muted);
        font-size: 13px;
      }
      section {
        content-visibility: auto;
        contain-intrinsic-size: auto 600px;
      }
      h2 {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 20px 0 6px;
        font-size: 15px;
      }
      li {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 16px;
        padding: 5px 8px;
        margin-inline: -8px;
        border-bottom: 1px solid var(--line);
      }
      li[aria-current='true'] {
        background: var(--accent-soft);
        box-shadow: inset 3px 0 var(--accent);
      }
      a.node {
        display: flex;
        gap: 8px;
        align-items: baseline;
        color: var(--ink);
        text-decoration: none;
      }
      a.node:hover span[lang] {
        text-decoration: underline;
      }
      .degree {
        flex: none;
        font-size: 12px;
        color: var(--muted);
      }
      @media (max-width: 700px) {
        :host {
          padding-inline: 16px;
        }
      }
    `,
  ];
}

customElements.define('entity-list', EntityList);
