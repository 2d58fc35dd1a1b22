import { css } from 'lit';

export const answerStyles = css`
  :host {
    display: block;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-top: 10px;
    min-height: 34px;
    font-size: 14px;
  }
  .tools button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .hint,
  .note {
    font-size: 13px;
    color: var(--muted);
  }
  .note {
    margin-top: 10px;
  }
  select {
    max-width: 16em;
    min-height: 34px;
    padding: 4px 8px;
  }
  .network {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-right: 8px;
    border-right: 1px solid var(--line);
  }
  .fault {
    margin-top: 12px;
    padding: 10px 14px;
    border-left: 3px solid var(--query-fault);
    border-radius: 4px 10px 10px 4px;
    background: var(--query-fault-soft);
    overflow-wrap: anywhere;
  }
  .fault h3 {
    font-size: 14px;
    color: var(--query-fault);
  }
  .fault p {
    font-size: 13.5px;
  }
  .fault blockquote {
    margin: 6px 0 0;
    font-size: 12.5px;
    line-height: 1.6;
    font-family: var(--mono), var(--fonts);
    color: var(--ink);
  }
  .fault button {
    margin-top: 8px;
    font-size: 13px;
  }
  .result {
    margin-top: 18px;
    font-size: 15px;
  }
  .verdict {
    margin-top: 16px;
    font-size: 17px;
    font-weight: 700;
  }
  .frame {
    margin-top: 10px;
    max-height: 72vh;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 13.5px;
    line-height: 1.5;
  }
  th,
  td {
    padding: 5px 10px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  td {
    min-width: 5em;
    max-width: 24em;
    overflow-wrap: break-word;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--sunken);
    font-family: var(--mono);
    font-weight: 600;
    white-space: nowrap;
  }
  .count {
    width: 1px;
    font-family: inherit;
    font-weight: 400;
    text-align: right;
    white-space: nowrap;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .numeric {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  code,
  pre {
    font-family: var(--mono), var(--fonts);
    font-size: 13px;
  }
  pre {
    margin: 0;
    padding: 12px 14px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
