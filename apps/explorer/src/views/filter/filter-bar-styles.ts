import { css } from 'lit';

export const filterBarStyles = css`
  :host {
    flex: none;
    display: block;
    min-width: 0;
    font-size: 13px;
    line-height: 1.4;
  }
  .filtered {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    padding: 6px 12px;
    border-bottom: 1px solid var(--line);
    background: var(--accent-soft);
  }
  .nothing-filtered {
    background: var(--surface);
  }
  .apart {
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    gap: 8px;
    min-width: 0;
    color: var(--muted);
    white-space: nowrap;
  }
  .apart .chips {
    overflow: hidden;
  }
  .apart .chips li {
    flex: 0 1 auto;
    min-width: 7em;
  }
  .apart .chips button {
    width: 100%;
    border-color: var(--accent);
  }
  .everything {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 14px;
    min-height: 41px;
    padding: 0 12px;
    border-bottom: 1px solid var(--line);
    color: var(--muted);
  }
  .filtered > .chips {
    flex: 1 1 220px;
  }
  .chips {
    display: flex;
    flex: 0 1 auto;
    gap: 6px;
    min-width: 0;
    margin: -3px;
    padding: 3px;
    overflow: auto;
  }
  .chips li {
    flex: none;
    max-width: 100%;
  }
  .chips button {
    display: flex;
    align-items: center;
    gap: 6px;
    max-width: 280px;
    min-height: 28px;
    padding: 2px 8px 2px 10px;
    border-radius: 14px;
    white-space: nowrap;
  }
  .chips button span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .cross {
    font-size: 11px;
    color: var(--muted);
  }
  .left {
    display: grid;
    flex: none;
    margin-left: auto;
    grid-template-columns: auto auto;
    column-gap: 14px;
    font-size: 12px;
    line-height: 1.2;
    justify-items: end;
    color: var(--muted);
    white-space: nowrap;
  }
  .only {
    flex: none;
    min-height: 28px;
    padding: 2px 10px;
    color: var(--ink);
  }
  .clear {
    grid-area: 1 / 2 / 3;
    align-self: center;
    min-height: 28px;
    border: 0;
    padding: 2px 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .nothing {
    max-width: 24em;
  }
  .faults {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 12px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
    border-left: 3px solid var(--accent);
    overflow-wrap: anywhere;
  }
  .faults button {
    flex: none;
  }
  @media print {
    .cross,
    .only,
    .clear {
      display: none;
    }
    .chips,
    .chips button {
      flex-wrap: wrap;
      max-width: none;
      white-space: normal;
    }
  }
  @media (max-width: 760px) {
    .everything {
      display: none;
    }
    /* The way out of what is looked at comes first, then what is filtered, then how much is left. */
    .filtered {
      flex-flow: column;
      align-items: stretch;
      padding: 6px 8px;
    }
    .filtered > .chips {
      flex: none;
    }
    .chips {
      scrollbar-width: none;
    }
    .left {
      display: flex;
      gap: 14px;
      align-items: center;
      margin-left: 0;
    }
    .left .clear {
      margin-left: auto;
    }
    .only,
    .clear {
      min-height: 36px;
    }
    .nothing {
      max-width: none;
    }
    .chips li {
      flex: none;
    }
    .chips button {
      min-height: 36px;
      border-radius: 18px;
    }
  }
`;
