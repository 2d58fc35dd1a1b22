import { css } from 'lit';

export const dataStyles = css`
  :host {
    position: absolute;
    inset: 0;
    border-top: 1px solid var(--line);
    font-size: 14.5px;
    line-height: 1.65;
  }
  .scroll {
    position: relative;
    height: 100%;
    overflow: auto;
    container-type: inline-size;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  article {
    max-width: 920px;
    margin-inline: auto;
    padding: 24px 28px 56px;
    overflow-wrap: anywhere;
  }
  h2,
  h3,
  h4 {
    text-wrap: balance;
    word-break: auto-phrase;
  }
  h2 {
    font-size: 22px;
    line-height: 1.4;
  }
  h3 {
    font-size: 17px;
    line-height: 1.5;
  }
  h4 {
    margin: 18px 0 4px;
    font-size: 14px;
    line-height: 1.5;
  }
  section {
    margin-top: 36px;
  }
  section > p,
  section > dl,
  section > ol,
  section > ul,
  section > table {
    margin-top: 8px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    color: var(--muted);
  }
  .note {
    color: var(--muted);
    font-size: 13.5px;
  }
  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
    column-gap: 28px;
  }
  .counts div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    padding: 6px 0;
    border-bottom: 1px solid var(--line);
  }
  .counts dt {
    font-size: 13.5px;
    color: var(--muted);
  }
  .counts dd,
  td {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    white-space: nowrap;
  }
  .about div {
    display: grid;
    grid-template-columns: 11em minmax(0, 1fr);
    gap: 2px 16px;
    padding: 6px 0;
    border-bottom: 1px solid var(--line);
  }
  .about dt {
    color: var(--muted);
    font-size: 13.5px;
  }
  .terms li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 16px;
    padding: 3px 0;
    border-bottom: 1px solid var(--line);
  }
  .terms span {
    font-variant-numeric: tabular-nums;
  }
  .warnings {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 22px 36px;
    counter-reset: warning;
    margin-top: 14px;
  }
  .warnings + .note {
    margin-top: 18px;
  }
  .warnings li {
    position: relative;
    padding-left: 34px;
    counter-increment: warning;
  }
  .warnings li::before {
    content: counter(warning);
    position: absolute;
    left: 0;
    display: grid;
    place-items: center;
    width: 23px;
    height: 23px;
    border-radius: 50%;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: 12.5px;
    font-weight: 700;
  }
  .warnings h4 {
    margin: 0 0 4px;
  }
  .examples {
    margin-top: 4px;
    font-size: 13.5px;
  }
  .examples span {
    color: var(--muted);
  }
  .examples a + a {
    margin-left: 10px;
  }
  .files li {
    display: grid;
    grid-template: 'file sizes' auto 'purpose hash' auto / minmax(0, 1fr) 290px;
    gap: 1px 24px;
    padding: 9px 0;
    border-bottom: 1px solid var(--line);
  }
  .file {
    grid-area: file;
    font-weight: 600;
  }
  .purpose {
    grid-area: purpose;
    font-size: 13.5px;
    color: var(--muted);
  }
  .sizes {
    grid-area: sizes;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .media {
    color: var(--muted);
  }
  .hash {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .files .hash {
    grid-area: hash;
    align-self: end;
  }
  .hash code {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    user-select: all;
    color: var(--muted);
  }
  .files .hash code {
    max-width: 15ch;
  }
  code {
    font: 12.5px / 1.6 var(--mono);
  }
  pre {
    margin: 6px 0 0;
    padding: 10px 14px;
    border-radius: 10px;
    background: var(--sunken);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .prose code {
    font: 13.5px / 1.7 var(--fonts);
  }
  .copy {
    flex: none;
    min-height: 28px;
    padding: 2px 10px;
    font-size: 12.5px;
    white-space: nowrap;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 6px 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    font-weight: 400;
  }
  td {
    padding-left: 16px;
    text-align: end;
    font-weight: 600;
  }
  tr:last-child > * {
    font-weight: 700;
  }
  .long {
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
  }
  .citation {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    margin-top: 14px;
  }
  .citation h4 {
    margin: 0;
  }
  .citation pre {
    grid-column: 1 / -1;
  }
  .citation + p,
  .after {
    margin-top: 12px;
  }
  .links li {
    padding: 3px 0;
  }
  /* What was said last stands at the foot for a reader who has not heard it. */
  .said {
    position: sticky;
    bottom: 0;
    width: fit-content;
    margin: 0 auto;
  }
  .said:not(:empty) {
    bottom: 16px;
    padding: 6px 16px;
    border-radius: 999px;
    background: var(--ink);
    color: var(--ground);
    font-size: 13.5px;
    box-shadow: var(--shadow);
  }
  @container (max-width: 660px) {
    .about div {
      grid-template-columns: minmax(0, 1fr);
    }
    article {
      padding: 18px 16px 40px;
    }
    .counts {
      grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
      column-gap: 20px;
    }
    .warnings {
      grid-template-columns: 1fr;
    }
    .files li {
      grid-template: 'file' 'purpose' 'sizes' 'hash' / minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    .copy {
      min-height: 36px;
    }
  }
  @media print {
    .scroll {
      height: auto;
      overflow: visible;
    }
  }
`;
