import { css } from 'lit';

/** The list of disagreements above the matrix, and what a cell opens beside it. */
export const panelsStyles = css`
  .disagreements {
    flex: none;
    padding: 0 16px 8px;
  }
  .disagreements summary {
    cursor: pointer;
    font-weight: 700;
  }
  .disagreements .list {
    max-height: min(22vh, 200px);
    margin-top: 4px;
    overflow: auto;
  }
  .disagreements caption {
    padding: 8px 0 2px;
    font-weight: 700;
  }
  .disagreements tbody th {
    min-width: 220px;
    line-height: 1.35;
  }
  .disagreements .note {
    margin-top: 4px;
    font-size: 12px;
    color: var(--muted);
  }
  .disagreements th,
  .disagreements td {
    padding: 3px 14px 3px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: baseline;
    font-weight: 400;
  }
  .disagreements thead th {
    white-space: nowrap;
    color: var(--muted);
  }
  .disagreements .measure {
    white-space: nowrap;
  }
  .cell-details {
    flex: none;
    max-height: 45%;
    overflow: auto;
    padding: 12px 16px 16px;
    border-top: 1px solid var(--line);
    background: var(--surface);
  }
  @container (min-width: 600px) {
    .both {
      flex-direction: row;
    }
    .cell-details {
      width: min(320px, 38%);
      max-height: none;
      border-top: 0;
      border-left: 1px solid var(--line);
    }
  }
  .cell-details header {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    align-items: start;
  }
  .cell-details h2 {
    font-size: 15px;
    line-height: 1.4;
  }
  .cell-details h3 {
    margin: 10px 0 4px;
    font-size: 12.5px;
    color: var(--muted);
  }
  a.node:hover {
    text-decoration: underline;
  }
  .cell-details li {
    padding: 3px 0;
  }
  .duty {
    font-size: 12px;
    color: var(--muted);
  }
  .disagreements .measure .number {
    color: inherit;
  }
`;
