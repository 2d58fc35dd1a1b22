import { css } from 'lit';

/** The frame around a view. */
export const frameStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    background: var(--ground);
  }
  header {
    display: flex;
    align-items: baseline;
    gap: 4px 16px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  h1 {
    flex: 1;
    min-width: 0;
    font-size: 14px;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .what {
    font-weight: 400;
    color: var(--muted);
  }
  .open {
    flex: none;
    font-size: 13px;
    white-space: nowrap;
  }
  main:not(.waiting) {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
  }
  .view {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden;
  }
  .waiting {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: 10px;
    padding: 16px;
    text-align: center;
  }
  .late {
    height: 100%;
  }
  progress {
    width: 160px;
    accent-color: var(--accent);
  }
  .so-far {
    font-size: 12.5px;
    color: var(--muted);
  }
  .hint {
    position: absolute;
    z-index: 4;
    inset: 0;
    width: fit-content;
    height: fit-content;
    max-width: 80%;
    margin: auto;
    padding: 4px 14px;
    border-radius: 8px;
    background: var(--ink);
    color: var(--ground);
    font-size: 13px;
    pointer-events: none;
    opacity: 0;
    transition: opacity 0.2s;
  }
  .hint.on {
    opacity: 1;
  }
  .legend {
    flex: none;
    max-height: 40%;
    padding: 4px 12px;
    overflow: auto;
    border-top: 1px solid var(--line);
    background: var(--surface);
    font-size: 12.5px;
  }
  summary {
    min-height: 24px;
    color: var(--muted);
    cursor: pointer;
  }
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 5px;
    white-space: nowrap;
  }
  .legend label,
  .legend .row {
    display: flex;
    align-items: center;
    gap: 5px;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
  }
  .legend .hint {
    all: unset;
    display: block;
    color: var(--muted);
  }
  .chosen {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    padding: 4px 12px;
    border-top: 1px solid var(--line);
    border-left: 3px solid var(--accent);
    background: var(--surface);
    font-size: 13.5px;
  }
  .chosen span {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .chosen button {
    flex: none;
    width: 32px;
    height: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--muted);
  }
  footer {
    flex: none;
    max-height: 5.5em;
    padding: 4px 12px 6px;
    overflow: auto;
    border-top: 1px solid var(--line);
    font-size: 11.5px;
    line-height: 1.45;
    color: var(--muted);
  }
  @media (max-width: 480px) {
    header {
      flex-wrap: wrap;
    }
    .open {
      margin-left: auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .hint {
      transition: none;
    }
  }
  @media print {
    :host {
      height: auto;
    }
    .view {
      overflow: visible;
    }
    .view.picture {
      flex: none;
      height: 70vh;
    }
    .open,
    .chosen button {
      display: none;
    }
  }
`;
