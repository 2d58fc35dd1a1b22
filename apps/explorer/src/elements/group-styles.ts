import { css } from 'lit';

export const groupStyles = css`
  :host {
    display: block;
    font-size: 14px;
    line-height: 1.55;
  }
  section {
    padding: 16px 22px;
    border-bottom: 1px solid var(--line);
  }
  h2 {
    font-size: 16px;
    overflow-wrap: anywhere;
  }
  .uses,
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 6px;
    margin: 6px 0;
  }
  label {
    flex: 1 1 10em;
    display: grid;
    font-size: 12.5px;
    color: var(--muted);
  }
  input {
    min-width: 0;
    padding: 4px 8px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    color: var(--ink);
    font-size: 14px;
  }
  summary {
    cursor: pointer;
  }
  a.node {
    line-height: inherit;
    padding: 2px 0;
  }
  .hint {
    font-size: 12.5px;
    color: var(--muted);
  }
  .shelf li {
    display: flex;
    gap: 6px;
    margin-top: 6px;
  }
  .shelf .open {
    flex: 1;
    min-width: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    button,
    input {
      min-height: 36px;
    }
  }
  @media print {
    .uses,
    form,
    .shelf {
      display: none;
    }
  }
`;
