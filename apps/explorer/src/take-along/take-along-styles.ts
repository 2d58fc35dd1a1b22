import { css } from 'lit';

/** What is its own of the dialog; the rest is in styles/dialog.ts. */
export const takeAlongStyles = css`
  dialog {
    width: min(680px, calc(100vw - 32px));
  }
  h3 {
    margin: 0 0 2px;
    font-size: 15px;
  }
  h4 {
    margin: 14px 0 4px;
    font-size: 13px;
  }
  section {
    margin-top: 16px;
  }
  .files {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 24px;
    margin: 8px 0;
  }
  .files li {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 7px 0;
  }
  .files div {
    flex: 1;
    min-width: 0;
  }
  .files button {
    flex: none;
    min-height: 34px;
  }
  button:disabled {
    color: var(--muted);
    cursor: default;
  }
  .below {
    line-height: 1.5;
  }
  .making {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    margin-top: 10px;
    padding: 8px 12px;
    border-radius: 8px;
    background: var(--sunken);
  }
  .making span {
    overflow-wrap: anywhere;
  }
  progress {
    flex: 1 1 120px;
  }
  .fault {
    margin-top: 10px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    overflow-wrap: anywhere;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 34px;
    font-size: 13px;
  }
  .choice input {
    flex: none;
    accent-color: var(--accent);
  }

  @media (max-width: 760px) {
    .files {
      grid-template-columns: minmax(0, 1fr);
    }
    .files button {
      min-height: 44px;
    }
  }
`;
