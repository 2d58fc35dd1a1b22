import { css } from 'lit';

/** What is its own of the dialog; the frame is in styles/dialog.ts. */
export const openDataStyles = css`
  dialog {
    width: min(600px, calc(100vw - 32px));
    padding: 22px 24px 24px;
    line-height: 1.7;
  }
  .head {
    align-items: start;
    margin-bottom: 8px;
  }
  h2 {
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  /* The keyboard is put here when what had it is gone; nothing can be done with it. */
  h2:focus-visible {
    outline: none;
  }
  mark {
    border-radius: 3px;
    background: var(--accent-soft);
    color: inherit;
    text-decoration: underline wavy var(--accent);
    text-underline-offset: 0.3em;
  }
  h3 {
    margin: 0 0 4px;
    font-size: 14px;
  }
  .close {
    flex: none;
  }
  .zone {
    display: grid;
    justify-items: center;
    gap: 8px;
    margin: 14px 0 18px;
    padding: 22px 16px;
    border: 1.5px dashed var(--line);
    border-radius: 12px;
    background: var(--sunken);
    text-align: center;
  }
  .zone.over {
    border-color: var(--accent);
    border-style: solid;
  }
  .drop {
    font-weight: 700;
  }
  .formats {
    font-size: 12.5px;
    color: var(--muted);
  }
  button {
    min-height: 36px;
    padding: 4px 14px;
  }
  .main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .main:hover {
    border-color: var(--accent);
    background: var(--accent);
    filter: brightness(1.1);
  }
  .address {
    margin-top: 12px;
  }
  label {
    display: block;
    margin-bottom: 3px;
    font-weight: 700;
  }
  .field {
    display: flex;
    gap: 8px;
  }
  .field input {
    flex: 1;
    min-width: 0;
    min-height: 36px;
    padding: 4px 10px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--ground, var(--surface));
  }
  .field input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .field button {
    flex: none;
    min-width: 92px;
  }
  form + .note {
    margin-top: 8px;
  }
  section {
    margin-top: 18px;
  }
  details {
    margin: 8px 0;
  }
  summary {
    cursor: pointer;
  }
  pre {
    max-height: 240px;
    margin: 8px 0;
    padding: 10px 12px;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--sunken);
    font: 12.5px/1.6 var(--mono);
  }
  .url {
    margin-bottom: 8px;
    padding: 8px 12px;
    border-radius: 8px;
    background: var(--sunken);
    font: 12.5px/1.6 var(--mono);
    overflow-wrap: anywhere;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 18px;
  }
  .working {
    display: grid;
    justify-items: center;
    gap: 14px;
    padding: 26px 0 10px;
    font-variant-numeric: tabular-nums;
  }
  progress {
    width: min(320px, 100%);
  }
  .wrong {
    margin-bottom: 6px;
    font-weight: 700;
    color: var(--fault, var(--ink));
  }
  .at {
    margin-top: 10px;
    font-weight: 700;
  }
  div[role='alert'] p {
    overflow-wrap: anywhere;
  }
  div[role='alert'] .note {
    margin-top: 12px;
  }

  @media (max-width: 760px) {
    dialog {
      padding: 14px 16px 24px;
    }
    .field input {
      min-height: 44px;
    }
  }
`;
