import { css } from 'lit';

/** What is its own of the dialog; the rest is in styles/dialog.ts. */
export const embedDialogStyles = css`
  dialog {
    width: min(720px, calc(100vw - 32px));
  }
  .forms {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 12px 0 6px;
  }
  .forms button {
    min-height: 34px;
  }
  .forms button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    font-weight: 700;
  }
  .options {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    gap: 10px 16px;
    margin: 10px 0 12px;
  }
  .options label {
    display: grid;
    gap: 2px;
    align-content: end;
    font-size: 13px;
  }
  .wide {
    grid-column: 1 / -1;
  }
  p.wide {
    margin-top: -6px;
  }
  input,
  select {
    min-width: 0;
    min-height: 34px;
    padding: 2px 8px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
  }
  input[aria-invalid='true'] {
    border-color: currentcolor;
  }
  .code {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  pre {
    flex: 1;
    min-width: 0;
    max-height: 220px;
    margin: 0;
    padding: 10px 12px;
    overflow: auto;
    border-radius: 8px;
    background: var(--sunken);
    font: 12px / 1.6 var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  pre code {
    font: inherit;
  }
  .copy {
    flex: none;
    min-height: 34px;
  }
  .heard {
    min-height: 1.6em;
    font-size: 12.5px;
    text-align: right;
    color: var(--muted);
  }
  .note + .note {
    margin-top: 6px;
  }
  .preview {
    margin: 12px 0 16px;
  }
  summary {
    min-height: 34px;
    cursor: pointer;
  }
  iframe {
    display: block;
    max-width: 100%;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  section {
    margin-top: 14px;
  }
  h3 {
    font-size: 13px;
    color: var(--muted);
  }
  .others {
    display: grid;
    gap: 6px;
    margin-top: 6px;
    font-size: 13px;
  }
  @media (max-width: 760px) {
    dialog {
      padding: 0 16px 24px;
    }
    .head {
      margin: 0 -16px;
      padding: 12px 16px 8px;
    }
    .code {
      display: grid;
    }
    .copy {
      justify-self: end;
    }
    input,
    select {
      min-height: 44px;
    }
  }
`;
