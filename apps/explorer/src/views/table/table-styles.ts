import { css } from 'lit';

export const tableStyles = css`
  :host {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    font-size: 13.5px;
  }
  .notice {
    flex: none;
    margin: 12px 14px 2px;
    padding: 8px 14px;
    border-left: 3px solid var(--accent);
    background: var(--sunken);
  }
  .tools {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 14px;
  }
  .lists {
    display: flex;
    flex: 1 0 100%;
    gap: 6px;
    min-width: 0;
    /* Room for the outline of the focus, which scrolling would cut off. */
    margin: -4px;
    padding: 4px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .lists button {
    flex: none;
    border-radius: 999px;
    padding: 3px 12px;
    white-space: nowrap;
  }
  .lists button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }
  .lists button[aria-pressed='true'] .number {
    color: inherit;
  }
  .find {
    position: relative;
    flex: 1 1 200px;
    max-width: 340px;
  }
  .find input {
    width: 100%;
    height: 34px;
    padding: 0 34px 0 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    text-overflow: ellipsis;
  }
  .find input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .clear {
    position: absolute;
    right: 4px;
    top: 4px;
    width: 26px;
    height: 26px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--muted);
  }
  .counted {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  table-uses {
    margin-left: auto;
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
  col.of-number,
  col.of-restates {
    width: 7.2em;
  }
  col.of-title,
  col.of-leads {
    width: 20em;
  }
  col.of-section {
    width: 15em;
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
  thead th.sentence,
  thead button {
    width: 100%;
    padding: 6px 10px;
    font-size: 12.5px;
    font-weight: 600;
    line-height: 1.4;
  }
  thead button {
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
  .rest,
  .zero,
  tbody .of-origin,
  tbody .of-evidence {
    color: var(--muted);
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
    .tools {
      gap: 8px;
      padding: 8px 10px;
    }
    .lists button {
      min-height: 36px;
    }
    /* Below 16 px some phones zoom in on the field. */
    .find input {
      height: 38px;
      font-size: 16px;
    }
    .clear {
      top: 6px;
    }
    .find {
      flex-basis: 120px;
    }
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
    .tools > :not(.counted),
    .earlier,
    .more {
      display: none;
    }
    .frame {
      overflow: visible;
      border: 0;
      contain: none;
    }
    thead th,
    tbody th {
      position: static;
    }
    col {
      width: auto !important;
    }
    tr {
      break-inside: avoid;
    }
  }
`;

export const usesStyles = css`
  :host {
    display: block;
    position: relative;
  }
  button {
    min-height: 34px;
    white-space: nowrap;
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .uses {
    position: absolute;
    z-index: 10;
    top: calc(100% + 6px);
    right: 0;
    display: flex;
    flex-direction: column;
    min-width: 220px;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .uses button {
    border: 0;
    background: none;
    text-align: left;
  }
  .uses button:hover {
    background: var(--sunken);
  }
  hr {
    width: calc(100% - 20px);
    margin: 4px 10px;
    border: 0;
    border-top: 1px solid var(--line);
  }
  .said {
    padding-inline: 10px;
    font-size: 12.5px;
    color: var(--muted);
  }
  .said:empty {
    display: none;
  }
`;
