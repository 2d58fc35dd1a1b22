import { css } from 'lit';

/** What stands above the table. */
export const toolsStyles = css`
  .notice {
    flex: none;
    margin: 12px 14px 2px;
    padding: 8px 14px;
    border-left: 3px solid var(--accent);
    background: var(--sunken);
  }
  .tools {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 14px;
  }
  .lists {
    display: flex;
    flex: 1 0 100%;
    gap: 6px;
    min-width: 0;
    /* Room for the outline of the focus, which scrolling would cut off. */
    margin: -4px;
    padding: 4px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .lists button {
    flex: none;
    border-radius: 999px;
    padding: 3px 12px;
    white-space: nowrap;
  }
  .lists button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }
  .lists button[aria-pressed='true'] .number {
    color: inherit;
  }
  .find {
    position: relative;
    flex: 1 1 200px;
    max-width: 340px;
  }
  .find input {
    width: 100%;
    height: 34px;
    padding: 0 34px 0 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    text-overflow: ellipsis;
  }
  .find input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .clear {
    position: absolute;
    right: 4px;
    top: 4px;
    width: 26px;
    height: 26px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--muted);
  }
  .counted {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  table-uses {
    margin-left: auto;
  }

  @media (max-width: 760px) {
    .tools {
      gap: 8px;
      padding: 8px 10px;
    }
    .lists button {
      min-height: 36px;
    }
    /* Below 16 px some phones zoom in on the field. */
    .find input {
      height: 38px;
      font-size: 16px;
    }
    .clear {
      top: 6px;
    }
    .find {
      flex-basis: 120px;
    }
  }

  @media print {
    .tools > :not(.counted) {
      display: none;
    }
  }
`;
