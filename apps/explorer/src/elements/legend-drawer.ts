import { css, html, LitElement, nothing } from 'lit';
import type { Strings } from '../strings/strings.js';
import { shared } from '../styles/shared.js';

/**
 * A column on wide screens; on narrow ones a drawer over the page, which has the keyboard and every
 * touch for itself while it is open.
 *
 * @fires close the reader wants the drawer gone
 */
export class LegendDrawer extends LitElement {
  static override properties = {
    strings: { attribute: false },
    open: { type: Boolean, reflect: true },
  };
  declare strings: Strings;
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('open') && this.open) this.renderRoot.querySelector<HTMLElement>('.close')?.focus();
  }

  private leave(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  /** Tab goes round within the drawer. */
  private onKey(event: KeyboardEvent): void {
    if (!this.open || event.key !== 'Tab') return;
    const inside = [this.renderRoot, ...this.children].flatMap((part) => [...takingKeys(part)]);
    const [at] = event.composedPath();
    const [from, to] = event.shiftKey ? [inside[0], inside.at(-1)] : [inside.at(-1), inside[0]];
    if (at !== from) return;
    event.preventDefault();
    to?.focus();
  }

  override render() {
    const { strings } = this;
    return html`<div class="scrim" @click=${this.leave}></div>
      <div
        class="panel"
        role=${this.open ? 'dialog' : 'complementary'}
        aria-modal=${this.open ? 'true' : nothing}
        aria-label=${strings.legend}
        @keydown=${this.onKey}
      >
        <div class="top">
          <button class="close" aria-label=${strings.closeLegend} title=${strings.closeLegend} @click=${this.leave}>
            ✕
          </button>
        </div>
        <slot></slot>
      </div>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-height: 0;
      }
      .panel {
        height: 100%;
        overflow: auto;
        border-right: 1px solid var(--line);
        background: var(--surface);
      }
      .scrim,
      .top {
        display: none;
      }
      @media (max-width: 1100px) {
        :host {
          display: none;
        }
        :host([open]) {
          display: block;
          position: fixed;
          z-index: 30;
          inset: 0;
        }
        .scrim {
          display: block;
          position: absolute;
          inset: 0;
          background: rgb(10 14 22 / 45%);
          touch-action: none;
        }
        .panel {
          position: absolute;
          inset: 0 auto 0 0;
          width: min(300px, 84vw);
          overscroll-behavior: contain;
          box-shadow: var(--shadow);
        }
        .top {
          position: sticky;
          z-index: 2;
          top: 0;
          display: flex;
          justify-content: flex-end;
          height: 0;
        }
        .close {
          display: grid;
          flex: none;
          place-items: center;
          width: 44px;
          height: 44px;
          margin: 6px 6px 0 0;
          padding: 0;
          border: 0;
          color: var(--muted);
        }
      }
    `,
  ];
}

/** Everything in a part of the page that takes the keyboard, in shadow roots too, in the order of Tab. */
function* takingKeys(part: Element | ShadowRoot | HTMLElement | DocumentFragment): Generator<HTMLElement> {
  if (part instanceof HTMLElement) {
    const shown = part.checkVisibility();
    if (shown && part.matches('button:enabled, input:enabled, select, summary, a[href], [tabindex="0"]')) yield part;
    if (!shown) return;
    if (part.shadowRoot !== null) yield* takingKeys(part.shadowRoot);
  }
  for (const child of part.children) yield* takingKeys(child);
}

customElements.define('legend-drawer', LegendDrawer);
