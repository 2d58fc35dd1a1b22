import { css } from 'lit';

/** Rows of values and their controls. */
export const controls = css`
  :host {
    display: block;
    font-size: 13.5px;
    line-height: 1.35;
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 15px;
    height: 15px;
    margin: 0;
    accent-color: var(--accent);
  }
  label,
  .row {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
    min-width: 0;
    min-height: 26px;
    padding: 1px 4px;
    border-radius: 6px;
    cursor: pointer;
  }
  span.row {
    cursor: default;
  }
  label:hover,
  button.row:hover {
    background: var(--sunken);
  }
  .name {
    display: -webkit-box;
    min-width: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .number {
    margin-left: auto;
    font-size: 12.5px;
  }
  .value {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 2px;
    min-width: 0;
  }
  .value.any .name {
    font-weight: 600;
  }
  .value.not .name {
    text-decoration: line-through;
  }
  .value.none label {
    color: var(--muted);
  }
  .without {
    display: grid;
    flex: none;
    place-items: center;
    width: 26px;
    height: 26px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--muted);
  }
  .without[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .find {
    width: 100%;
    min-height: 32px;
    margin: 2px 0 4px;
    padding: 4px 8px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--ground);
  }
  .find::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .more {
    min-height: 28px;
    padding: 2px 10px;
    font-size: 12.5px;
  }
  .found:empty {
    display: none;
  }
  .hint {
    margin: 4px 0 2px;
    font-size: 12px;
    line-height: 1.5;
    color: var(--muted);
  }
  @media (pointer: coarse), (max-width: 1100px) {
    input[type='checkbox'],
    input[type='radio'] {
      width: 24px;
      height: 24px;
    }
    label,
    .row {
      min-height: 36px;
    }
    .without {
      width: 36px;
      height: 36px;
    }
    .find,
    .more {
      min-height: 36px;
    }
  }
`;

/** The column itself. */
export const panel = css`
  :host {
    padding: 0 14px 24px;
  }
  .jump {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    gap: 4px;
    margin-inline: -14px;
    padding: 8px 10px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  @media (max-width: 1100px) {
    /* Beside the drawer's own button to close it. */
    .jump {
      align-items: center;
      min-height: 56px;
      padding-right: 56px;
    }
  }
  .jump button {
    border: 0;
    padding: 3px 8px;
    background: none;
    font-size: 13px;
    color: var(--accent);
    white-space: nowrap;
  }
  .jump button:hover {
    background: var(--sunken);
  }
  h2 {
    font-size: 13px;
    font-weight: 700;
    color: var(--muted);
  }
  section {
    margin-top: 16px;
    scroll-margin-top: 56px;
  }
  section:focus {
    outline: none;
  }
  .waiting:empty {
    display: none;
  }
  .look {
    display: grid;
    gap: 6px;
  }
  .look > label {
    display: grid;
    grid-template-columns: 4.2em minmax(0, 1fr);
    padding: 0;
    cursor: auto;
  }
  .look > label:hover {
    background: none;
  }
  select {
    width: 100%;
    min-height: 30px;
    padding: 2px 6px;
  }
  .colors {
    margin-top: 2px;
  }
  .colors .row {
    width: 100%;
    border: 0;
    background: none;
    text-align: start;
  }
  details {
    border-top: 1px solid var(--line);
  }
  details:last-of-type {
    border-bottom: 1px solid var(--line);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 34px;
    border-radius: 6px;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before,
  .fold span {
    color: var(--muted);
    font-size: 11px;
    transition: transform 120ms;
  }
  .fold span {
    display: inline-block;
  }
  summary::before {
    content: '▸';
  }
  details[open] > summary::before,
  .fold[aria-expanded='true'] span {
    transform: rotate(90deg);
  }
  summary:hover {
    background: var(--sunken);
  }
  .badge {
    margin-left: auto;
    padding: 0 8px;
    border-radius: 9px;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: 12px;
    font-weight: 600;
  }
  .inside {
    padding: 0 0 10px;
  }
  .places .places {
    margin-left: 9px;
    padding-left: 4px;
    border-left: 1px solid var(--line);
  }
  .place {
    display: flex;
    align-items: center;
  }
  .fold,
  .leaf {
    flex: none;
    width: 24px;
    height: 26px;
  }
  .fold {
    padding: 0;
    border: 0;
    background: none;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset + fieldset,
  fieldset + details,
  fieldset + .switch {
    margin-top: 12px;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .switch {
    font-weight: 600;
  }
  .side {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 10px;
  }
  .side label {
    flex: none;
  }
  .side legend {
    float: left;
    width: 100%;
  }
  .lines li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
  }
  @media (pointer: coarse), (max-width: 1100px) {
    select {
      min-height: 40px;
    }
    summary {
      min-height: 44px;
    }
    /* The drawer's button to close it stands at the end. */
    .jump {
      padding-right: 56px;
    }
    .jump button {
      min-height: 40px;
    }
    .fold,
    .leaf {
      width: 32px;
      height: 36px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    summary::before,
    .fold span {
      transition: none;
    }
  }
`;
