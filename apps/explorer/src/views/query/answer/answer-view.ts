/** An answer on the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../strings/language.js';
import type { Strings } from '../../../strings/strings.js';
import type { Answer } from './answer.js';
import type { Cell, Cells } from './cell.js';

/** The most rows of a table, and lines of Turtle, that are drawn. */
const MOST_DRAWN = 1000;

export function tableView(
  strings: Strings,
  language: Language,
  { variables, rows }: Extract<Answer, { type: 'rows' }>,
  cells: Cells,
): TemplateResult {
  const drawn = rows.slice(0, MOST_DRAWN);
  return html`<div class="frame" tabindex="0" role="region" aria-label=${strings.query.table}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="count">${strings.query.row}</th>
            ${variables.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${drawn.map(
            (row, at) =>
              html`<tr>
                <th scope="row" class="count">${at + 1}</th>
                ${variables.map((name) => cellView(cells.of(row.get(name), language)))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rows.length > drawn.length ? html`<p class="note">${strings.query.notDrawn({ count: rows.length - drawn.length })}</p>` : nothing}`;
}

function cellView({ text, title, href, lang, numeric, code }: Cell): TemplateResult {
  const words = code ? html`<code>${text}</code>` : text;
  return html`<td class=${numeric ? 'numeric' : nothing} lang=${lang ?? nothing}>${
    href === undefined
      ? title === undefined
        ? words
        : html`<span title=${title}>${words}</span>`
      : html`<a href=${href} title=${title ?? nothing}>${words}</a>`
  }</td>`;
}

export function turtleView(strings: Strings, turtle: string): TemplateResult {
  const lines = turtle.split('\n');
  const left = lines.length - MOST_DRAWN;
  return html`<div class="frame" tabindex="0" role="region" aria-label=${strings.query.graph}>
      <pre>${left > 0 ? lines.slice(0, MOST_DRAWN).join('\n') : turtle}</pre>
    </div>
    ${left > 0 ? html`<p class="note">${strings.query.linesNotDrawn({ count: left })}</p>` : nothing}`;
}
