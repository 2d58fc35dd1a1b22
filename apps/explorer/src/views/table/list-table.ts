/** The rows of a list that are drawn, under their heads. */
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ViewContext } from '../../elements/view-context.js';
import { keyOf } from '../../model/selection.js';
import { cellView } from './cells.js';
import type { Listing } from './listing.js';
import type { Column } from './rows/column.js';
import { headOf } from './rows/list.js';

interface Drawn {
  /** The rows, half-open. */
  from: number;
  to: number;
  onPaper: boolean;
  onKey: (event: KeyboardEvent) => void;
  sortBy: (column: Column) => void;
}

export function listTable(
  { strings, state, plan }: ViewContext,
  { list, columns, rows, sort, scope }: Listing,
  { from, to, onPaper, onKey, sortBy }: Drawn,
): TemplateResult {
  const words = strings.table;
  const selected = keyOf(plan, state.selection);
  const caption =
    sort === undefined
      ? words.caption({ list: words.lists[list] })
      : words.captionSorted({
          list: words.lists[list],
          column: headOf(strings, list, sort),
          descending: state.table.descending,
        });
  const head = (column: Column): TemplateResult => {
    const { name, holds } = column;
    const title = headOf(strings, list, column);
    // A button at the head of a table is not repeated at the head of the next page.
    if (holds === 'sentence' || onPaper) return html`<th scope="col" class="plain of-${name} ${holds}">${title}</th>`;
    const { descending } = state.table;
    const direction = sort !== column ? 'none' : descending ? 'descending' : 'ascending';
    return html`<th scope="col" class="of-${name} ${holds}" aria-sort=${direction}>
      <button @click=${() => sortBy(column)}>
        ${title}<span class="arrow" aria-hidden="true">${{ none: '', ascending: '▲', descending: '▼' }[direction]}</span>
      </button>
    </th>`;
  };
  return html`<table class=${list} aria-rowcount=${rows.length + 1} @keydown=${onKey}>
    <caption id="caption" class="out-of-sight">${caption}</caption>
    <colgroup>${columns.map(({ name, holds }) => html`<col class="of-${name} ${holds}" />`)}</colgroup>
    <thead>
      <tr aria-rowindex="1">${columns.map((column) => head(column))}</tr>
    </thead>
    <tbody>
      ${repeat(
        rows.slice(from, to),
        ({ key }) => key,
        (row, at) =>
          html`<tr class=${row.context === true ? 'context' : ''} aria-rowindex=${from + at + 2} aria-current=${row.key === selected ? 'true' : 'false'}>
            ${guard([row, scope], () => columns.map((column, place) => cellView(column, row, scope, place === 0)))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
