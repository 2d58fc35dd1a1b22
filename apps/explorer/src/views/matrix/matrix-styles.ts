import { css, unsafeCSS } from 'lit';

/** Shares of the accent in a cell's ground, in percent, by step; between the fifth and sixth no ink is legible. */
const SHARES = [0, 10, 20, 30, 40, 78, 88, 100];

const shades = SHARES.map(
  (share, step) => `
  :is(.scroll td, .swatch).more.shade-${step} { background: color-mix(in oklab, var(--accent) ${share}%, var(--surface)); }
  :is(.scroll td, .swatch).less.shade-${step} { background: color-mix(in oklab, var(--less) ${share}%, var(--surface)); }
  ${share >= 50 ? `.scroll td.more.shade-${step}, .scroll td.less.shade-${step} { color: var(--on-accent); }` : ''}`,
).join('');

export const matrixStyles = css`
  :host {
    --less: #a4500f;
    position: absolute;
    inset: 0;
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    font-size: 13px;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --less: #f0a868;
    }
  }
  .options {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 10px;
    align-items: end;
    padding: 10px 16px 6px;
  }
  label {
    display: grid;
    gap: 2px;
  }
  label span {
    font-size: 12px;
    color: var(--muted);
  }
  select {
    min-height: 32px;
    padding: 2px 6px;
  }
  .save {
    display: flex;
    gap: 6px;
    margin-left: auto;
  }
  .save button {
    min-height: 32px;
  }
  .means,
  .empty {
    flex: none;
    padding: 0 16px 8px;
    line-height: 1.55;
    color: var(--muted);
  }
  .key {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    padding: 0 16px 8px;
    font-size: 12px;
    color: var(--muted);
  }
  .swatch {
    display: inline-block;
    width: 14px;
    height: 14px;
    border-radius: 3px;
    background: var(--sunken);
    box-shadow: inset 0 0 0 1px var(--line);
    color: var(--ink);
    font-size: 10px;
    line-height: 14px;
    text-align: center;
    vertical-align: -2px;
  }
  .both {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-top: 1px solid var(--line);
  }
  .scroll {
    flex: 1;
    min-width: 0;
    min-height: 0;
    overflow: auto;
    /* What is brought into sight is not under the heads. */
    scroll-padding: 150px 8px 8px 264px;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
  }
  caption {
    position: sticky;
    left: 0;
    padding: 4px 16px;
    text-align: left;
    font-size: 12px;
    color: var(--muted);
  }
  .scroll thead tr > * {
    position: sticky;
    z-index: 2;
    top: 0;
    background: var(--surface);
    vertical-align: bottom;
    border-bottom: 1px solid var(--line);
  }
  .scroll thead th {
    padding-inline: 4px;
  }
  .scroll thead th a {
    display: block;
    max-height: 150px;
    padding: 6px 0;
    margin: 0 auto;
    writing-mode: vertical-rl;
    line-height: 1.2;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .scroll thead th a[lang='en'] {
    transform: rotate(180deg);
  }
  .scroll tbody th {
    position: sticky;
    z-index: 1;
    left: 0;
    padding: 3px 10px 3px 16px;
    border-right: 1px solid var(--line);
    background: var(--surface);
    text-align: left;
    font-weight: 400;
    line-height: 1.3;
  }
  .scroll thead td {
    z-index: 3;
    left: 0;
    border-right: 1px solid var(--line);
  }
  .scroll tbody th a {
    display: -webkit-box;
    width: 230px;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  th a {
    color: var(--ink);
    text-decoration: none;
  }
  .scroll th.without a {
    color: var(--muted);
    font-weight: 400;
  }
  .scroll th.at a {
    color: var(--accent);
    font-weight: 700;
  }
  th a:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .scroll tbody td {
    min-width: 28px;
    height: 28px;
    padding: 0 3px;
    border: 1px solid var(--surface);
    border-radius: 4px;
    text-align: center;
    font-variant-numeric: tabular-nums;
    cursor: default;
    background: var(--sunken);
  }
  tbody td.more,
  tbody td.less {
    cursor: pointer;
  }
  ${unsafeCSS(shades)}
  tbody td:hover {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  tbody td:focus-visible {
    outline-offset: -2px;
  }
  tbody td.open {
    box-shadow: inset 0 0 0 2px var(--ink);
  }
  /* Where what stands above leaves no room the whole scrolls, and the matrix has most of a screen. */
  @media screen and (max-width: 760px), screen and (max-height: 700px) {
    :host {
      overflow-y: auto;
    }
    .both {
      flex: none;
      height: 70vh;
    }
  }
  @media (max-width: 760px) {
    .scroll tbody th {
      padding-left: 8px;
      font-size: 12px;
    }
    .scroll tbody th a {
      width: 104px;
    }
    .options {
      padding-inline: 10px;
    }
    .save {
      margin-left: 0;
    }
    .scroll thead th a {
      max-height: 118px;
    }
  }
  @media (pointer: coarse) {
    .scroll tbody td {
      min-width: 36px;
      height: 36px;
    }
  }
`;
