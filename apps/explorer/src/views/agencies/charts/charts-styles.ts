import type { Scheme } from '@plangraph/widget';
import { css, unsafeCSS } from 'lit';
import { CATEGORIES } from '../../../model/paint/colors.js';

function groupColors(scheme: Scheme): string {
  return CATEGORIES[scheme].map((color, at) => `--c${at}: ${color};`).join(' ');
}

const toneRules = CATEGORIES.light
  .map((_, at) => `.c${at} { fill: var(--c${at}); background: var(--c${at}); }`)
  .join('\n');

/** Colours of groups without an order, for marks and for their swatches in a legend. */
export const groupTones = css`
  :host {
    ${unsafeCSS(groupColors('light'))}
  }
  @media (prefers-color-scheme: dark) {
    :host {
      ${unsafeCSS(groupColors('dark'))}
    }
  }
  ${unsafeCSS(toneRules)}
  .swatch {
    display: inline-block;
    flex: none;
    width: 11px;
    height: 11px;
    border-radius: 2px;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
`;

export const chartsStyles = css`
  :host {
    display: block;
    padding: 12px 16px 20px;
  }
  h2 {
    font-size: 15px;
    line-height: 1.4;
  }
  .choices,
  .uses {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    margin: 6px 0;
  }
  label {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    max-width: 100%;
    color: var(--muted);
  }
  label > select {
    max-width: 100%;
  }
  label > select,
  .uses button {
    min-height: 30px;
    padding: 2px 8px;
  }
  input {
    accent-color: var(--accent);
  }
  #says {
    margin: 4px 0;
  }
  .note {
    margin: 2px 0;
    font-size: 12px;
    color: var(--muted);
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin: 8px 0 4px;
    font-size: 12.5px;
  }
  .parts li {
    display: inline-flex;
    align-items: baseline;
    gap: 6px;
  }
  .frame {
    margin-top: 8px;
  }
  .drawing {
    display: block;
    max-width: 100%;
    height: auto;
    overflow: visible;
  }
  .line {
    stroke-width: 1;
  }
  .line.rule {
    stroke: var(--line);
  }
  .line.accent {
    stroke: var(--accent);
    stroke-width: 2;
  }
  text.ink {
    fill: var(--ink);
  }
  .muted {
    fill: var(--muted);
  }
  .swatch.muted {
    background: var(--muted);
  }
  .accent {
    fill: var(--accent);
  }
  .circle {
    stroke: var(--ground);
    stroke-width: 1;
  }
  .item text {
    paint-order: stroke;
    stroke: var(--ground);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .item {
    text-decoration: none;
    outline: none;
  }
  .target {
    fill: transparent;
    stroke: none;
    stroke-width: 2;
  }
  .item:hover .target {
    fill: color-mix(in oklab, var(--accent) 9%, transparent);
  }
  .item:focus-visible .target {
    stroke: var(--accent);
  }
  .late {
    visibility: hidden;
  }
  .item:hover .late,
  .item:focus .late,
  .item.selected .late {
    visibility: visible;
  }
  .more {
    margin-top: 6px;
  }
  .keys {
    margin-top: 8px;
  }
  summary {
    padding: 4px 0;
    cursor: pointer;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 3px 10px 3px 0;
    text-align: left;
    vertical-align: baseline;
    border-bottom: 1px solid var(--line);
  }
  thead th {
    font-weight: 600;
  }
  @media print {
    .choices,
    .uses,
    .keys,
    .more,
    .twin:not([open]) {
      display: none;
    }
    .drawing {
      print-color-adjust: exact;
    }
  }
`;
