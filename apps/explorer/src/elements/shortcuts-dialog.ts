import { css, html, LitElement } from 'lit';
import type { Strings } from '../strings/strings.js';
import { shared } from '../styles/shared.js';

/** Which keys do what, in a native dialog. */
export class ShortcutsDialog extends LitElement {
  static override properties = { strings: { attribute: false } };
  declare strings: Strings;

  show(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const { keys, shortcuts, close } = this.strings;
    const rows: [string[], string][] = [
      [['/'], keys.search],
      [['Esc'], keys.escape],
      [['↑', '↓', '←', '→'], keys.arrows],
      [['Enter'], keys.enter],
      [['+', '−'], keys.zoom],
      [['0'], keys.fit],
      [['?'], keys.help],
    ];
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${shortcuts}</h2>
      <dl>
        ${rows.map(
          ([names, what]) => html`<div><dt>${names.map((name) => html`<kbd>${name}</kbd>`)}</dt><dd>${what}</dd></div>`,
        )}
      </dl>
      <form method="dialog"><button>${close}</button></form>
    </dialog>`;
  }

  static override styles = [
    shared,
    css`
      dialog {
        width: min(420px, calc(100vw - 32px));
        border: 1px solid var(--line);
        border-radius: 14px;
        background: var(--surface);
        color: var(--ink);
        padding: 24px;
        box-shadow: var(--shadow);
      }
      dialog::backdrop {
        background: rgb(10 14 22 / 40%);
      }
      h2 {
        font-size: 17px;
        margin-bottom: 12px;
      }
      dl > div {
        display: flex;
        gap: 12px;
        padding: 6px 0;
        border-top: 1px solid var(--line);
        font-size: 14px;
      }
      dt {
        flex: 0 0 116px;
      }
      kbd {
        display: inline-block;
        min-width: 24px;
        margin-right: 4px;
        padding: 0 6px;
        border: 1px solid var(--line);
        border-radius: 5px;
        background: var(--sunken);
        font: 12px/20px var(--mono);
        text-align: center;
      }
      form {
        margin-top: 16px;
        text-align: right;
      }
    `,
  ];
}

customElements.define('shortcuts-dialog', ShortcutsDialog);
