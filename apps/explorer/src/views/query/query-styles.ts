import { css } from 'lit';

export const queryStyles = css`
  :host {
    --query-string: #7a5200;
    --query-name: #1f6b4a;
    --query-variable: #7d2f6e;
    --query-fault: #b3261e;
    --query-fault-soft: #fbeceb;
    position: absolute;
    inset: 0;
    display: block;
    border-top: 1px solid var(--line);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --query-string: #e3c27a;
      --query-name: #8fd3b0;
      --query-variable: #e0a3d4;
      --query-fault: #f2a29c;
      --query-fault-soft: #3a2224;
    }
  }
  .scroll {
    height: 100%;
    overflow: auto;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  .work {
    max-width: 1200px;
    padding: 16px 20px 28px;
  }
  h2 {
    font-size: 17px;
  }
  .source {
    margin: 2px 0 14px;
    font-size: 13px;
    color: var(--muted);
    overflow-wrap: anywhere;
  }
  .asked {
    margin-top: 10px;
    font-size: 14.5px;
    font-weight: 600;
  }
  .asked .below {
    font-weight: 400;
  }
  .editor {
    margin-top: 10px;
    border: 1px solid var(--line);
    border-radius: 10px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-top: 10px;
    min-height: 34px;
    font-size: 14px;
  }
  .tools button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .run {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .run:hover:not(:disabled) {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }
  .hint,
  .note {
    font-size: 13px;
    color: var(--muted);
  }
  .note {
    margin-top: 10px;
  }
  progress {
    width: 140px;
    accent-color: var(--accent);
  }
  @media (max-width: 760px) {
    .work {
      padding: 14px 12px 24px;
    }
    /* Keys are for keyboards. */
    .keys {
      display: none;
    }
  }
  @media print {
    .scroll {
      height: auto;
      overflow: visible;
    }
  }
`;
