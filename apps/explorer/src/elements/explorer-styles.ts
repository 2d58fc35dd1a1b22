import { css } from 'lit';

/** The page's frame: three columns on wide screens, picture and sheet on narrow ones. */
export const explorerStyles = css`
  :host {
    display: grid;
    grid-template: 'header header header' auto 'kinds main details' minmax(0, 1fr) / 252px minmax(0, 1fr) 368px;
  }
  header {
    grid-area: header;
    display: flex;
    align-items: center;
    gap: 20px;
    padding: 10px 20px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  h1 {
    flex: none;
    font-size: 16px;
    line-height: 1.2;
  }
  h1 a {
    display: flex;
    align-items: baseline;
    gap: 12px;
    color: var(--ink);
    text-decoration: none;
  }
  .product {
    font-size: 19px;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .plan {
    font-size: 14px;
    font-weight: 400;
    color: var(--muted);
  }
  search-box {
    flex: 1 1 auto;
    max-width: 560px;
    margin-inline: auto;
  }
  .actions {
    display: flex;
    gap: 8px;
  }
  .actions button {
    min-height: 36px;
    font-size: 14px;
    white-space: nowrap;
  }
  .help {
    min-width: 36px;
  }
  .legend-toggle,
  .sheet-toggle {
    display: none;
  }
  .kinds {
    grid-area: kinds;
    overflow: auto;
    border-right: 1px solid var(--line);
    background: var(--surface);
  }
  main {
    grid-area: main;
    position: relative;
    min-height: 0;
    overflow: hidden;
  }
  .details {
    grid-area: details;
    position: relative;
    display: flex;
    flex-direction: column;
    overflow: auto;
    border-left: 1px solid var(--line);
    background: var(--surface);
  }
  .kinds:focus-visible,
  .details:focus-visible,
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  details-panel {
    flex: 1 0 auto;
  }
  footer {
    padding: 14px 22px 18px;
    border-top: 1px solid var(--line);
    font-size: 12px;
    line-height: 1.6;
    color: var(--muted);
  }
  .sheet-tools {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    justify-content: flex-end;
    height: 0;
  }
  .close {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    margin: 12px 14px 0 0;
    border-radius: 8px;
    background: var(--surface);
    color: var(--muted);
    text-decoration: none;
  }
  .close:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .views {
    position: absolute;
    z-index: 3;
    top: 12px;
    left: 12px;
    display: flex;
    padding: 2px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .views button {
    border: 0;
    padding: 4px 14px;
    font-size: 13.5px;
    background: none;
  }
  .views button[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .scroll {
    position: absolute;
    inset: 0;
    overflow: auto;
  }
  .waiting {
    grid-column: 1 / -1;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 10px;
    padding: 24px;
    text-align: center;
  }
  .so-far {
    font-size: 13px;
    color: var(--muted);
  }
  progress {
    width: 220px;
    accent-color: var(--accent);
  }
  .drawing {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--muted);
    pointer-events: none;
  }

  @media (max-width: 1100px) {
    :host {
      grid-template: 'header header' auto 'main details' minmax(0, 1fr) / minmax(0, 1fr) 340px;
    }
    .plan {
      display: none;
    }
    .legend-toggle {
      display: block;
    }
    .kinds {
      display: none;
      position: fixed;
      z-index: 30;
      top: 61px;
      left: 0;
      bottom: 0;
      width: min(300px, 88vw);
      box-shadow: var(--shadow);
    }
    .kinds.open {
      display: block;
    }
  }

  @media (max-width: 760px) {
    :host {
      grid-template: 'header' auto 'main' minmax(0, 1fr) 'details' auto / minmax(0, 1fr);
    }
    header {
      flex-wrap: wrap;
      gap: 8px 12px;
      padding: 8px 12px;
    }
    .actions {
      margin-left: auto;
    }
    .help {
      display: none;
    }
    search-box {
      order: 3;
      flex-basis: 100%;
      max-width: none;
    }
    .kinds {
      top: 0;
      padding-bottom: 60px;
    }
    .details {
      height: 38dvh;
      border-left: 0;
      border-top: 1px solid var(--line);
      border-radius: 16px 16px 0 0;
      box-shadow: var(--shadow);
    }
    .details.open {
      height: 76dvh;
    }
    .sheet-toggle {
      display: block;
      height: 32px;
      margin: 12px 6px 0 0;
      padding: 0 12px;
      font-size: 13px;
    }
  }
`;
