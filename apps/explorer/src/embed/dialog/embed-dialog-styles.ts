import { css } from 'lit';

/** What is its own of the dialog; the rest is in styles/dialog.ts. */
export const embedDialogStyles = css`
  dialog {
    width: min(720px, calc(100vw - 32px));
  }
  .forms button {
    min-height: 34px;
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
    input,
    select {
      min-height: 44px;
    }
  }
`;
