import { css } from 'lit';

export const connectionsStyles = css`
  :host {
    display: block;
    font-size: 14px;
    line-height: 1.6;
  }
  section {
    padding: 14px 22px;
    border-bottom: 1px solid var(--line);
  }
  .way-in {
    padding: 14px 56px 12px 22px;
  }
  .found {
    padding-right: 22px;
  }
  header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    margin-bottom: 8px;
    padding-right: 32px;
  }
  h2:focus-visible {
    outline-offset: 4px;
  }
  h2 {
    font-size: 16px;
    line-height: 1.4;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin: 0 0 8px;
    padding: 0;
    border: 0;
  }
  .way-in .row {
    margin-bottom: 0;
  }
  .row button,
  .end {
    font-size: 13px;
  }
  .end {
    flex: none;
  }
  legend {
    float: left;
    padding: 0;
    margin-right: 6px;
    font-size: 13px;
    color: var(--muted);
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    margin-right: 6px;
    font-size: 13px;
  }
  .walked .choice {
    display: flex;
    min-height: 26px;
  }
  input {
    accent-color: var(--accent);
  }
  select {
    padding: 2px 4px;
    border-radius: 6px;
  }
  .picker {
    display: grid;
    gap: 6px;
    margin-top: 10px;
  }
  .picker p {
    font-size: 13px;
    color: var(--muted);
  }
  .picker > button {
    justify-self: start;
    font-size: 13px;
  }
  .note {
    font-size: 12.5px;
    color: var(--muted);
  }
  .counts {
    font-size: 13px;
    color: var(--muted);
  }
  .pair {
    display: grid;
    gap: 2px;
    margin-bottom: 6px;
  }
  a.node {
    padding: 2px 0;
  }
  a.node:hover {
    text-decoration: underline;
  }
  details {
    margin-top: 6px;
  }
  summary {
    padding: 3px 0;
    cursor: pointer;
  }
  details ul {
    padding-left: 18px;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    padding-left: 22px;
    font-size: 12.5px;
    color: var(--muted);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }
  thead th,
  td {
    text-align: right;
    font-variant-numeric: tabular-nums;
    padding: 2px 4px;
  }
  tbody th {
    text-align: left;
    font-weight: 400;
  }
  .numbers {
    width: auto;
    min-width: 70%;
    margin: 4px 0 10px;
  }
  thead th {
    font-weight: 600;
    white-space: nowrap;
  }
  details thead th {
    vertical-align: bottom;
  }
  .numbers td {
    padding-left: 16px;
  }
  .roles {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    margin-left: 22px;
    font-size: 12.5px;
    color: var(--muted);
  }
  .role {
    display: inline-flex;
    align-items: center;
    white-space: nowrap;
  }
  tr.pillar th {
    font-weight: 600;
  }
  tr:not(.pillar, .flat) th a {
    padding-left: 14px;
  }
  .avoided {
    font-size: 13px;
    color: var(--muted);
  }
  .chip {
    padding: 1px 8px;
    font-size: 12.5px;
    color: var(--ink);
  }
  .plain {
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--accent);
    font-size: 13px;
  }
  .paths > li > details {
    margin: 6px -10px 0;
    padding: 2px 10px;
    border: 1px solid var(--line);
    border-radius: 10px;
  }
  .paths details.chosen {
    border-color: var(--accent);
  }
  .paths summary {
    line-height: 1.5;
  }
  .path-number {
    font-weight: 600;
    margin-right: 6px;
  }
  .hops {
    padding-bottom: 6px;
  }
  .stop {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 6px;
  }
  .tie {
    margin: 2px 0 6px 6px;
    padding-left: 14px;
    border-left: 2px solid var(--line);
  }
  .statement a {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: 13px;
    color: var(--muted);
    text-decoration: none;
  }
  .statement a:hover {
    text-decoration: underline;
  }
  blockquote {
    margin: 2px 0 0;
    font-size: 13.5px;
  }
  mark {
    border-radius: 3px;
    background: color-mix(in oklab, var(--accent) 18%, transparent);
    color: inherit;
  }
  @media (pointer: coarse) {
    .row button,
    .end {
      min-height: 36px;
    }
  }
  @media print {
    button,
    input,
    label {
      display: none;
    }
  }
`;
