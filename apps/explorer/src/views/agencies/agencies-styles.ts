import { css } from 'lit';

export const agenciesStyles = css`
  :host {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    container: agencies / inline-size;
    font-size: 13.5px;
    line-height: 1.55;
  }
  .options {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: center;
    padding: 8px 16px;
    border-bottom: 1px solid var(--line);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    float: left;
    margin-right: 8px;
    padding: 0;
    color: var(--muted);
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--muted);
  }
  .choice {
    color: var(--ink);
  }
  input {
    accent-color: var(--accent);
  }
  select,
  .least {
    min-height: 30px;
    padding: 2px 6px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
  .least {
    width: 64px;
  }
  .absent {
    flex: none;
    padding: 6px 16px;
    background: var(--sunken);
  }
  .parts {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(220px, 270px);
    min-height: 0;
  }
  .picture {
    position: relative;
    min-height: 0;
    overflow: hidden;
  }
  .count,
  .empty {
    position: absolute;
    left: 14px;
    bottom: 10px;
    font-size: 12px;
    color: var(--muted);
    pointer-events: none;
  }
  .empty {
    top: 20px;
    bottom: auto;
    right: 14px;
  }
  .side {
    overflow: auto;
    padding: 10px 14px 16px;
    border-left: 1px solid var(--line);
    background: var(--surface);
  }
  .side:focus-visible {
    outline-offset: -3px;
  }
  .rank-by {
    flex-wrap: wrap;
  }
  .note {
    margin: 6px 0;
    font-size: 12px;
    color: var(--muted);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  td,
  tbody th {
    padding: 3px 4px;
    text-align: left;
    font-weight: 400;
    vertical-align: baseline;
  }
  .rank,
  .value {
    text-align: right;
    font-variant-numeric: tabular-nums;
    color: var(--muted);
    white-space: nowrap;
  }
  tbody th a {
    color: var(--ink);
    text-decoration: none;
  }
  tbody th a:hover {
    text-decoration: underline;
  }
  .current th a {
    color: var(--accent);
    font-weight: 700;
  }
  meter {
    display: block;
    width: 100%;
    height: 5px;
    border: 0;
    appearance: none;
    background: var(--sunken);
  }
  meter::-webkit-meter-inner-element {
    display: block;
  }
  meter::-webkit-meter-bar {
    height: 5px;
    border: 0;
    border-radius: 3px;
    background: var(--sunken);
  }
  meter::-webkit-meter-optimum-value {
    border-radius: 3px;
    background: var(--accent);
  }
  meter::-moz-meter-bar {
    border-radius: 3px;
    background: var(--accent);
  }
  .profile {
    margin-bottom: 14px;
    padding-bottom: 10px;
    border-bottom: 1px solid var(--line);
  }
  h2 {
    font-size: 15px;
    line-height: 1.4;
  }
  h3 {
    margin: 8px 0 2px;
    font-size: 12.5px;
    color: var(--muted);
  }
  summary {
    cursor: pointer;
  }
  a.node {
    display: flex;
    gap: 8px;
    align-items: baseline;
    padding: 2px 0;
    color: var(--ink);
    text-decoration: none;
    line-height: 1.45;
  }
  a.node:hover {
    text-decoration: underline;
  }
  .tie-details {
    position: absolute;
    z-index: 4;
    inset: auto 0 0;
    max-height: 55%;
    overflow: auto;
    padding: 12px 16px;
    border-top: 1px solid var(--line);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .tie-details header {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }
  .close {
    width: 32px;
    height: 32px;
    padding: 0;
    border: 0;
    color: var(--muted);
  }
  @container agencies (max-width: 720px) {
    .parts {
      grid-template: minmax(220px, 1fr) minmax(0, 40%) / minmax(0, 1fr);
    }
    .side {
      border-top: 1px solid var(--line);
      border-left: 0;
    }
  }
`;
