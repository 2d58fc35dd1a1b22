import { css } from 'lit';

/** What stands beside the picture: profile, ranking, lines. */
export const sideStyles = css`
  .rank-by {
    flex-wrap: wrap;
    max-width: 100%;
  }
  .rank-by select {
    max-width: 100%;
  }
  .warning {
    padding-left: 8px;
    border-left: 3px solid var(--accent);
  }
  .plain {
    padding: 0 2px;
    border: 0;
    background: none;
    color: var(--accent);
    font-size: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .uses {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin: 6px 0;
    font-size: 12.5px;
  }
  .uses button {
    padding: 2px 9px;
    font-size: 12.5px;
  }
  .ties {
    margin-top: 14px;
    padding-top: 10px;
    border-top: 1px solid var(--line);
  }
  .tie {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    width: 100%;
    padding: 4px 6px;
    border: 0;
    background: none;
    text-align: left;
    line-height: 1.4;
  }
  .tie span:first-child {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .tie.through,
  .tie.with {
    color: var(--family-actor);
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    color: var(--ink);
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
  .pillars {
    margin: 4px 0 2px;
    font-size: 12px;
  }
  .roles {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: 12px;
  }
  .pillars tr > :first-child {
    padding-left: 0;
  }
  .pillars .bars td {
    padding: 0 0 4px;
    line-height: 0;
  }
  meter {
    display: block;
    margin-top: 2px;
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
    padding: 2px 0;
  }
  a.node:hover {
    text-decoration: underline;
  }
  @media print {
    .uses,
    .switch,
    .plain,
    .side > button {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .uses button,
    .tie {
      min-height: 36px;
    }
  }
`;
