import { css, html, LitElement, nothing } from 'lit';
import type { Strings } from '../strings/strings.js';
import { shared } from '../styles/shared.js';

/** Which keys do what, and what the mouse does besides, in a native dialog. */
export class ShortcutsDialog extends LitElement {
  static override properties = { strings: { attribute: false } };
  declare strings: Strings;

  show(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const { keys, shortcuts, close, views, pictureTools } = this.strings;
    const groups: { title: string | undefined; rows: [string[], string][] }[] = [
      {
        title: undefined,
        rows: [
          [['/'], keys.search],
          [['Esc'], keys.escape],
          [['?'], keys.help],
        ],
      },
      {
        title: views.network,
        rows: [
          [['↑', '↓', '←', '→'], keys.arrows],
          [['Enter'], keys.enter],
          [['+', '−'], keys.zoom],
          [['0'], keys.fit],
          [[keys.mouse.drag], keys.move],
          [[pictureTools.lasso], keys.lasso],
          [[pictureTools.stop], keys.stop],
        ],
      },
      {
        title: views.matrix,
        rows: [
          [['↑', '↓', '←', '→'], keys.cells],
          [['Enter'], keys.cell],
        ],
      },
      { title: views.table, rows: [[['↑', '↓', 'Home', 'End'], keys.rows]] },
      {
        title: views.query,
        rows: [
          [['Ctrl', 'Enter'], keys.run],
          [['Ctrl', 'Space'], keys.complete],
        ],
      },
    ];
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${shortcuts}</h2>
      <div class="groups">${groups.map(
        ({ title, rows }) => html`<div class="group">${title === undefined ? nothing : html`<h3>${title}</h3>`}<dl>
          ${rows.map(
            ([names, what]) =>
              html`<div><dt>${names.map((name) => html`<kbd>${name}</kbd>`)}</dt><dd>${what}</dd></div>`,
          )}
        </dl></div>`,
      )}</div>
      <form method="dialog"><button>${close}</button></form>
    </dialog>`;
  }

  static override styles = [
    shared,
    css`
      dialog {
        width: min(800px, calc(100vw - 32px));
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
      .groups {
        columns: 340px 2;
        column-gap: 32px;
      }
      .group {
        padding-bottom: 14px;
        break-inside: avoid;
      }
      h3 {
        margin: 0 0 4px;
        font-size: 13px;
        color: var(--muted);
      }
      dl {
        margin: 0;
      }
      dl > div {
        display: flex;
        gap: 12px;
        padding: 6px 0;
        border-top: 1px solid var(--line);
        font-size: 14px;
      }
      dt {
        flex: 0 0 136px;
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
