import { css } from 'lit';

/** The page's frame: three columns on wide screens, picture and sheet on narrow ones. */
export const explorerStyles = css`
  :host {
    display: grid;
    grid-template: 'header header header' auto 'kinds main details' minmax(0, 1fr) / var(--kinds, 252px) minmax(0, 1fr) var(--details, 368px);
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
  .sheet-title,
  .sheet-toggle {
    display: none;
  }
  .kinds {
    grid-area: kinds;
  }
  .skip {
    position: absolute;
    z-index: 40;
    top: 10px;
    left: 12px;
    padding: 8px 14px;
    border-radius: 8px;
    background: var(--accent);
    color: var(--on-accent);
  }
  .skip:not(:focus) {
    width: 1px;
    height: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  main {
    grid-area: main;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .bar {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .bar > button {
    flex: none;
    min-height: 32px;
    font-size: 13px;
    white-space: nowrap;
  }
  .take {
    margin-left: auto;
  }
  .embed {
    display: grid;
    place-items: center;
    width: 36px;
    padding: 0;
  }
  .actions > .fold {
    display: grid;
    place-items: center;
    width: 36px;
    padding: 0;
    color: var(--muted);
  }
  .fold[aria-expanded='false'] {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .texts-failed {
    flex: none;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 6px 12px;
    border-bottom: 1px solid var(--line);
    border-left: 3px solid var(--accent);
    background: var(--surface);
    font-size: 13px;
  }
  .view {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden;
  }
  .view:focus-visible {
    outline-offset: -3px;
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
  .details:focus-visible {
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
    display: flex;
    min-width: 0;
    padding: 2px;
    border-radius: 10px;
    background: var(--sunken);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .views button {
    flex: none;
    border: 0;
    padding: 4px 10px;
    font-size: 13.5px;
    background: none;
    white-space: nowrap;
  }
  .views button:hover {
    background: var(--surface);
  }
  .views button[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
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
  .view > .waiting {
    height: 100%;
  }
  /* What is here within 200 ms needs no progress. */
  .late {
    animation: appear 1ms 200ms backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .so-far {
    font-size: 13px;
    color: var(--muted);
  }
  progress {
    width: 220px;
    accent-color: var(--accent);
  }

  @media (min-width: 1101px) {
    :host([without-legend]) {
      grid-template: 'header header' auto 'main details' minmax(0, 1fr) / minmax(0, 1fr) var(--details, 368px);
    }
    :host([without-legend]) .actions > .fold-kinds {
      display: none;
    }
    :host([without-kinds]) {
      --kinds: 0px;
    }
    :host([without-kinds]) .kinds {
      display: none;
    }
  }

  @media screen and (min-width: 761px) {
    :host([without-details]) {
      --details: 0px;
    }
    :host([without-details]) .details {
      display: none;
    }
  }

  @media (max-width: 1100px) {
    :host {
      grid-template: 'header header' auto 'main details' minmax(0, 1fr) / minmax(0, 1fr) var(--details, 340px);
    }
    .actions > .fold-kinds {
      display: none;
    }
    .plan {
      display: none;
    }
    .legend-toggle {
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
    .bar {
      gap: 4px 8px;
      padding: 4px 8px;
      @media (max-width: 519px) {
        flex-wrap: wrap;
      }
    }
    /* What goes on beyond the edge fades; at the end of the views the fade stands beside the last one. */
    .views::after {
      content: '';
      position: sticky;
      right: -2px;
      flex: none;
      align-self: stretch;
      width: 32px;
      background: linear-gradient(to right, transparent, var(--sunken));
      pointer-events: none;
    }
    .actions > .fold {
      display: none;
    }
    @media (max-width: 519px) {
      .views {
        flex: 1 1 100%;
      }
    }
    .views button {
      min-height: 36px;
      padding-inline: 9px;
    }
    search-box {
      order: 3;
      flex-basis: 100%;
      max-width: none;
    }
    .details {
      --low: 38dvh;
      @media (max-height: 560px) {
        --low: 28dvh;
      }
      --high: min(76dvh, 100dvh - 124px);
      height: var(--low);
      border-left: 0;
      border-top: 1px solid var(--line);
      border-radius: 16px 16px 0 0;
      box-shadow: var(--shadow);
    }
    .details.low {
      --low: 52px;
    }
    .details.low:not(.open) {
      overflow: hidden;
    }
    .details.low:not(.open) > :not(.sheet-tools) {
      visibility: hidden;
    }
    /* Wide open it rises over the picture, which keeps its size. */
    .details.open {
      z-index: 10;
      height: var(--high);
      margin-top: calc(var(--low) - var(--high));
    }
    .sheet-tools {
      flex: none;
      align-items: center;
      gap: 6px;
      height: 50px;
      padding: 0 10px 0 18px;
      background: var(--surface);
    }
    .sheet-title {
      display: block;
      flex: 1;
      min-width: 0;
      overflow: hidden;
      font-size: 13px;
      font-weight: 700;
      color: var(--muted);
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .sheet-toggle {
      display: block;
      height: 36px;
      padding: 0 14px;
      font-size: 13px;
      white-space: nowrap;
    }
    .close {
      width: 36px;
      height: 36px;
      margin: 0;
    }
  }

  @media print {
    :host {
      display: block;
      height: auto;
    }
    header,
    .bar,
    .texts-failed,
    .kinds,
    .sheet-tools {
      display: none;
    }
    main {
      display: block;
    }
    .view {
      overflow: visible;
    }
    .on-paper {
      padding: 8px 14px;
    }
    .on-paper h2 {
      font-size: 15px;
    }
    .on-paper ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 14px;
    }
    .on-paper :is(li, label, .row) {
      display: flex;
      align-items: center;
      gap: 5px;
      border: 0;
      padding: 0;
      background: none;
      font-size: 12px;
    }
    .on-paper input {
      display: none;
    }
    .on-paper .hint {
      font-size: 11px;
      color: var(--muted);
    }
    /* A picture has the height of its frame; what is read takes what it needs. */
    .view:has(> plan-network) {
      height: 60vh;
    }
    .view > :not(plan-network) {
      position: static;
      display: block;
      height: auto;
      overflow: visible;
    }
    .details {
      position: static;
      display: block;
      height: auto;
      max-height: none;
      border: 0;
      overflow: visible;
      transform: none;
      box-shadow: none;
    }
    /* What greets a reader is nothing to keep; whose data it is, is. */
    .welcome > :not(footer) {
      display: none;
    }
    .details.low:not(.open) > :not(.sheet-tools) {
      visibility: visible;
    }
  }
`;
