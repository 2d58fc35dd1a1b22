import { css } from 'lit';

export const agenciesStyles = css`
  :host {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    container: agencies / inline-size;
    font-size: 13.5px;
    line-height: 1.55;
  }
  .options {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: center;
    padding: 6px 16px;
    border-bottom: 1px solid var(--line);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    float: left;
    margin-right: 8px;
    padding: 0;
    color: var(--muted);
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--muted);
  }
  .choice {
    color: var(--ink);
  }
  input {
    accent-color: var(--accent);
  }
  select,
  .least {
    min-height: 30px;
    padding: 2px 6px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
  .least {
    width: 64px;
  }
  .absent {
    flex: none;
    padding: 6px 16px;
    background: var(--sunken);
  }
  .parts {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) clamp(208px, 32%, 300px);
    min-height: 0;
  }
  .picture {
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow: hidden;
  }
  .plot {
    position: relative;
    flex: 1;
    min-height: 120px;
    overflow: hidden;
  }
  .count,
  .working,
  .empty {
    position: absolute;
    left: 14px;
    bottom: 10px;
    font-size: 12px;
    color: var(--muted);
    pointer-events: none;
  }
  .count {
    max-width: calc(100% - 104px);
    line-height: 1.4;
  }
  .chart {
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
  .chart:focus-visible {
    outline-offset: -3px;
  }
  .failed {
    padding: 16px;
  }
  .working {
    z-index: 2;
    top: 12px;
    bottom: auto;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .working progress {
    width: 90px;
    accent-color: var(--accent);
  }
  .empty {
    top: 20px;
    bottom: auto;
    right: 14px;
  }
  .side {
    overflow: auto;
    padding: 10px 14px 16px;
    border-left: 1px solid var(--line);
    background: var(--surface);
  }
  .side:focus-visible {
    outline-offset: -3px;
  }
  .note {
    margin: 4px 0;
    font-size: 12px;
    color: var(--muted);
  }
  .tie-details {
    flex: none;
    max-height: 50%;
    overflow: auto;
    padding: 12px 16px;
    border-top: 1px solid var(--line);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .tie-details header {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }
  .tie-details li {
    padding: 4px 0;
  }
  .says {
    margin: 2px 0 2px 22px;
    font-size: 12.5px;
  }
  .says blockquote {
    margin: 2px 0 4px;
    padding-left: 8px;
    border-left: 2px solid var(--line);
  }
  .weight {
    margin-left: 12px;
    color: var(--muted);
  }
  @container agencies (max-width: 600px) {
    .options {
      padding: 6px 10px;
      gap: 4px 12px;
    }
    .parts {
      grid-template: minmax(240px, 62%) minmax(0, 1fr) / minmax(0, 1fr);
    }
    .side {
      border-top: 1px solid var(--line);
      border-left: 0;
    }
    .parts.charted {
      display: block;
      overflow: auto;
    }
    .charted .picture,
    .charted .chart,
    .charted .side {
      overflow: visible;
    }
  }
  @media print {
    .options {
      display: none;
    }
    .parts {
      display: block;
    }
    .parts:not(.charted) .picture {
      height: 50vh;
    }
    .chart,
    .charted .picture {
      overflow: visible;
    }
    .side {
      overflow: visible;
    }
  }
`;
