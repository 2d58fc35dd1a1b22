import { css } from 'lit';

/** A text in one of several forms, with a button that copies it and a line that says so. */
export const copyingStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 10px 0 8px;
  }
  .choices button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    font-weight: 700;
  }
  .copyable {
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
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  pre.code {
    font: 12.5px/1.6 var(--mono);
  }
  pre.prose,
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
    color: var(--muted);
    text-align: right;
  }
  @media (max-width: 760px) {
    .copyable {
      flex-direction: column;
      align-items: stretch;
    }
    .copy {
      align-self: flex-end;
      min-height: 44px;
    }
  }
`;
