import { css } from 'lit';

/** A dialog in the middle of the page. */
export const dialogStyles = css`
  dialog {
    max-height: calc(100dvh - 48px);
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
    color: var(--ink);
    font-size: 14px;
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(10 14 22 / 40%);
  }
  .head {
    display: flex;
    gap: 12px;
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 17px;
  }
  .close {
    width: 34px;
    height: 34px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--muted);
  }
  .close:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .note {
    font-size: 12.5px;
    color: var(--muted);
  }
  section {
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  progress {
    accent-color: var(--accent);
  }
`;

/** The same on a telephone; after a dialog's own styles, which say how wide it is elsewhere. */
export const dialogOnPhones = css`
  @media (max-width: 760px) {
    dialog {
      width: 100vw;
      max-width: none;
      height: 100dvh;
      max-height: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    button {
      min-height: 44px;
    }
    .close {
      width: 44px;
    }
  }
`;

/** One that is longer than the window: its head stays while the rest is scrolled. */
export const longDialogStyles = css`
  dialog {
    padding: 0 24px 24px;
    line-height: 1.6;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    align-items: center;
    margin: 0 -24px;
    padding: 16px 24px 10px;
    background: var(--surface);
  }
  @media (max-width: 760px) {
    dialog {
      padding: 0 16px 24px;
    }
    .head {
      margin: 0 -16px;
      padding: 8px 8px 6px 16px;
    }
  }
`;
