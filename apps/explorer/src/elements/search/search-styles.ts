import { css } from 'lit';

/** The field, and the list of hits that drops below it. */
export const searchStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .box {
    position: relative;
  }
  .lens {
    position: absolute;
    left: 12px;
    top: 12px;
    color: var(--muted);
    pointer-events: none;
  }
  input {
    width: 100%;
    height: 40px;
    padding: 0 40px 0 36px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    text-overflow: ellipsis;
  }
  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  input:focus-visible {
    outline-offset: 0;
  }
  kbd {
    position: absolute;
    right: 10px;
    top: 9px;
    min-width: 22px;
    padding: 0 6px;
    border: 1px solid var(--line);
    border-radius: 5px;
    font: 12px/20px var(--mono);
    text-align: center;
    color: var(--muted);
    pointer-events: none;
  }
  .clear {
    position: absolute;
    right: 6px;
    top: 6px;
    width: 28px;
    height: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--muted);
  }
  .drop {
    position: absolute;
    z-index: 20;
    inset: calc(100% + 6px) 0 auto 0;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    box-shadow: var(--shadow);
    overflow: hidden;
  }
  .list {
    max-height: min(60dvh, 480px);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 6px 6px;
    scroll-padding-top: 32px;
  }
  .heading {
    position: sticky;
    top: 0;
    padding: 8px 8px 4px;
    background: var(--surface);
    font-size: 12px;
    font-weight: 600;
    color: var(--muted);
  }
  [role='group'] + [role='group'] {
    border-top: 1px solid var(--line);
    margin-top: 4px;
  }
  [role='option'] {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 6px 8px;
    border-radius: 8px;
    cursor: pointer;
    font-size: 14px;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  [role='option']:hover {
    background: var(--sunken);
  }
  [role='option'][aria-selected='true'] {
    background: var(--accent-soft);
  }
  .action {
    padding-left: 32px;
    font-size: 13px;
    color: var(--accent);
  }
  .all {
    margin-top: 4px;
    border-top: 1px solid var(--line);
    border-radius: 0 0 8px 8px;
    padding-block: 9px;
  }
  .name {
    flex: 1;
    min-width: 0;
  }
  .kind {
    flex: none;
    font-size: 12px;
    color: var(--muted);
  }
  .where::after {
    content: ':';
  }
  .where:lang(ja)::after {
    content: '：';
  }
  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 0.2em;
  }
  .below mark {
    color: var(--ink);
  }
  .count {
    padding: 6px 14px;
    font-size: 12.5px;
    color: var(--muted);
  }
  .list + .count {
    border-top: 1px solid var(--line);
  }
  @media (max-width: 760px) {
    /* Below 16 px some phones zoom in on the field. */
    input {
      font-size: 16px;
    }
    kbd {
      display: none;
    }
    [role='option'] {
      padding-block: 9px;
    }
  }
`;
