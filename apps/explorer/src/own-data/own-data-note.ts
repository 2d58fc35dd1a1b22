import { css, html, LitElement } from 'lit';
import type { Language } from '../strings/strings.js';
import { shared } from '../styles/shared.js';
import { nameOfSource, type OwnSource } from './source.js';
import { OWN_DATA_WORDS } from './words/words.js';

/** Says that one's own data are shown, and what a link to them can do; `data-reset` goes back to the published plan. */
export class OwnDataNote extends LitElement {
  static override properties = { language: { attribute: false }, source: { attribute: false } };
  declare language: Language;
  declare source: OwnSource;

  override render() {
    const words = OWN_DATA_WORDS[this.language];
    return html`<p>
        <strong>${words.shownOwn(nameOfSource(this.source))}</strong>
        <span>${'file' in this.source ? words.ownNote : words.linkedNote}</span>
      </p>
      <button @click=${() => this.dispatchEvent(new CustomEvent('data-reset'))}>${words.back}</button>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 16px;
        padding: 8px 20px;
        border-bottom: 1px solid var(--line);
        background: var(--sunken);
        font-size: 13px;
        line-height: 1.5;
      }
      p {
        flex: 1 1 260px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      strong {
        margin-right: 0.8em;
      }
      span {
        color: var(--muted);
      }
      button {
        flex: none;
        min-height: 34px;
      }
    `,
  ];
}

customElements.define('own-data-note', OwnDataNote);
