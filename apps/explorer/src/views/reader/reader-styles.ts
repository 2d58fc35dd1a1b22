import { css } from 'lit';

export const readerStyles = css`
  :host {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    container: reader / inline-size;
  }
  .tools {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    min-height: 46px;
    padding: 5px 16px 5px 12px;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
  }
  .tools button {
    min-height: 34px;
  }
  .tools label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 34px;
    color: var(--muted);
    cursor: pointer;
  }
  .tools .both {
    margin-left: auto;
  }
  .tools input {
    accent-color: var(--accent);
  }
  /* Where one is, while the outline is closed. */
  .tools .here {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .filtered {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    font-variant-numeric: tabular-nums;
  }
  .frame {
    position: relative;
    flex: 1;
    display: flex;
    min-height: 0;
  }
  nav {
    /* What is out of sight within it is not to make what is around it scroll. */
    position: relative;
    flex: none;
    width: 204px;
    padding: 14px 8px 24px 12px;
    overflow: auto;
    border-right: 1px solid var(--line);
    font-size: 12.5px;
    line-height: 1.45;
  }
  .narrow nav {
    position: absolute;
    z-index: 2;
    inset: 0;
    width: auto;
    border: 0;
    background: var(--surface);
    font-size: 14px;
  }
  nav a,
  nav button {
    display: block;
    width: 100%;
    padding: 4px 8px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--muted);
    text-align: left;
    text-decoration: none;
  }
  .narrow nav a,
  .narrow nav button {
    padding-block: 8px;
  }
  nav a:hover,
  nav button:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  nav a.depth-1 {
    margin-top: 8px;
    color: var(--ink);
    font-weight: 700;
  }
  nav .glossary {
    margin-top: 12px;
    color: var(--ink);
    font-weight: 700;
  }
  nav a.left:not([aria-current]) {
    color: var(--ink);
  }
  nav a.left-out {
    color: var(--muted);
    font-weight: 400;
  }
  nav .number {
    color: inherit;
  }
  nav ul ul ul {
    margin-left: 10px;
  }
  nav [aria-current] {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .scroll {
    position: relative;
    flex: 1;
    min-width: 0;
    overflow: auto;
    container: text / inline-size;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  .passages {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 16px;
    border-top: 1px solid var(--line);
    background: var(--surface);
    font-size: 13.5px;
  }
  .passages .name {
    min-width: 0;
    overflow: hidden;
    font-weight: 700;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .passages .count {
    flex: 1 0 auto;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .passages button {
    width: 36px;
    height: 34px;
    padding: 0;
  }
  @container reader (max-width: 620px) {
    .tools {
      gap: 0 12px;
      padding-inline: 12px;
    }
    .filtered {
      order: 1;
      flex-basis: 100%;
    }
  }
  @media print {
    .frame {
      display: block;
    }
    .scroll {
      overflow: visible;
    }
    .tools,
    nav,
    .passages {
      display: none;
    }
  }
`;
