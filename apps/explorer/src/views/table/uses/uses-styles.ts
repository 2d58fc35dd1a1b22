import { css } from 'lit';

export const usesStyles = css`
  :host {
    display: block;
    position: relative;
  }
  button {
    min-height: 34px;
    white-space: nowrap;
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .uses {
    position: absolute;
    z-index: 10;
    top: calc(100% + 6px);
    right: 0;
    display: flex;
    flex-direction: column;
    min-width: 220px;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .uses button {
    border: 0;
    background: none;
    text-align: left;
  }
  .uses button:hover {
    background: var(--sunken);
  }
  hr {
    width: calc(100% - 20px);
    margin: 4px 10px;
    border: 0;
    border-top: 1px solid var(--line);
  }
  .said {
    padding-inline: 10px;
    font-size: 12.5px;
    color: var(--muted);
  }
  .said:empty {
    display: none;
  }
`;
