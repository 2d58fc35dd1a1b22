import { css } from 'lit';

export const tableStyles = css`
  :host {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    font-size: 13.5px;
  }
  .frame {
    flex: 1;
    min-height: 0;
    overflow: auto;
    border-top: 1px solid var(--line);
    background: var(--surface);
    overscroll-behavior: contain;
    /* What changes within it moves nothing around it. */
    contain: content;
  }
  .frame:focus-visible {
    outline-offset: -3px;
  }
  table {
    /* Widths do not depend on which rows are drawn, so nothing moves when more are. */
    table-layout: fixed;
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    line-height: 1.5;
  }
  col {
    width: 9.5em;
  }
  col.count {
    width: 6.6em;
  }
  col.of-names {
    width: 8.5em;
  }
  col.of-number,
  col.of-restates {
    width: 6.4em;
  }
  .measures col {
    width: 6.2em;
  }
  .measures col.of-names {
    width: 5.6em;
  }
  .measures col.of-restates {
    width: 6.2em;
  }
  .measures col.of-title {
    width: 11.8em;
  }
  .measures col.of-section {
    width: 7.8em;
  }
  .measures :is(td, tbody th, thead th.plain, thead button) {
    padding-inline: 7px;
  }
  col.of-leads {
    width: 20em;
  }
  col.of-name {
    width: 17em;
  }
  col.of-kind,
  col.of-publisher {
    width: 11em;
  }
  col.of-from {
    width: 10em;
  }
  col.of-to {
    width: 13em;
  }
  col.of-tie {
    width: 14em;
  }
  col.of-evidence {
    width: 30em;
  }
  col.of-pillar {
    width: 4.6em;
  }
  /* Words wrap before the table has to be scrolled sideways; the sentence has what the others leave. */
  table.ties {
    min-width: 660px;
  }
  .ties col {
    width: 6.6em;
  }
  .ties :is(col.of-from, col.of-to) {
    width: 9em;
  }
  .ties col.of-tie {
    width: 9.6em;
  }
  .ties col.of-evidence {
    width: auto;
  }
  .ties :is(col.of-pillar, col.count) {
    width: 4.8em;
  }
  .ties :is(td, tbody th, thead th.plain, thead button) {
    padding-inline: 7px;
  }
  th,
  td {
    padding: 6px 10px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  thead th {
    position: sticky;
    z-index: 2;
    top: 0;
    padding: 0;
    background: var(--sunken);
    vertical-align: bottom;
  }
  thead th.plain,
  thead button {
    padding: 6px 10px;
    font-size: 12.5px;
    font-weight: 600;
    line-height: 1.4;
  }
  thead button {
    width: 100%;
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: 4px;
    border: 0;
    border-radius: 0;
    background: none;
    text-align: inherit;
  }
  thead button:hover {
    background: var(--accent-soft);
  }
  thead button:focus-visible {
    outline-offset: -2px;
  }
  .arrow {
    flex: none;
    width: 1em;
    font-size: 10px;
    line-height: 1.8;
    color: var(--accent);
  }
  [aria-sort='ascending'],
  [aria-sort='descending'] {
    color: var(--accent);
  }
  thead th:first-child,
  tbody th {
    position: sticky;
    left: 0;
  }
  thead th:first-child {
    z-index: 3;
    border-right: 1px solid var(--line);
  }
  tbody th {
    z-index: 1;
    background: var(--surface);
    border-right: 1px solid var(--line);
  }
  tbody tr:hover > * {
    background: var(--sunken);
  }
  tbody tr[aria-current='true'] > * {
    background: var(--accent-soft);
  }
  tbody tr[aria-current='true'] > th {
    box-shadow: inset 3px 0 var(--accent);
  }
  .count {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  thead .count button {
    justify-content: end;
  }
  td a,
  th a {
    color: var(--ink);
    text-decoration: none;
  }
  td a:hover,
  th a:hover {
    text-decoration: underline;
    color: var(--accent);
  }
  .own {
    display: flex;
    align-items: baseline;
    gap: 7px;
  }
  td li + li {
    margin-top: 2px;
  }
  .of-leads ul {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
  }
  .of-leads li + li {
    margin-top: 0;
  }
  .rest,
  .zero,
  tbody .of-origin,
  tbody .of-evidence {
    color: var(--muted);
  }
  .original,
  .above {
    display: block;
    font-size: 12px;
    color: var(--muted);
  }
  tr.context > * {
    background: var(--sunken);
  }
  mark {
    background: var(--accent-soft);
    color: var(--ink);
    border-radius: 3px;
    padding-inline: 1px;
  }
  code {
    font-family: var(--mono);
    font-size: 12px;
  }
  .earlier,
  .more {
    position: sticky;
    left: 14px;
    display: block;
    margin: 12px 14px;
  }
  .none {
    position: sticky;
    left: 0;
    padding: 24px 16px;
    color: var(--muted);
  }

  @media (max-width: 760px) {
    col.of-number {
      width: 6.4em;
    }
    col.of-name {
      width: 11em;
    }
    col.of-from {
      width: 7.5em;
    }
    thead button {
      min-height: 40px;
    }
    td,
    tbody th {
      padding: 8px;
    }
  }

  @media print {
    :host {
      position: static;
      display: block;
      font-size: 9pt;
    }
    .earlier,
    .more {
      display: none;
    }
    .frame {
      overflow: visible;
      border: 0;
      contain: none;
    }
    table {
      table-layout: auto;
    }
    thead th,
    tbody th {
      position: static;
    }
    thead {
      display: table-header-group;
    }
    .arrow {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
