import { css } from 'lit';

export const detailsStyles = css`
  :host {
    display: block;
    font-size: 14.5px;
    line-height: 1.6;
  }
  article {
    padding: 20px 22px 28px;
    overflow-wrap: anywhere;
  }
  .kind {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-right: 36px;
    font-size: 13px;
    color: var(--muted);
  }
  h2 {
    margin-top: 6px;
    font-size: 20px;
    line-height: 1.4;
    font-weight: 700;
    border-radius: 2px;
  }
  h2:focus-visible {
    outline-offset: 1px;
  }
  h2 .number,
  h2 .whole {
    white-space: nowrap;
  }
  .gist {
    margin-top: 4px;
    font-size: 15px;
    font-weight: 600;
  }
  .hidden-kind {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }
  .hidden-kind button {
    font-size: 13px;
  }
  .read {
    margin-top: 8px;
  }
  .read button {
    font-size: 13px;
  }
  .leads {
    margin-bottom: 4px;
    font-size: 13px;
  }
  .leads > span {
    color: var(--muted);
  }
  .leads > a {
    margin-left: 6px;
    white-space: nowrap;
  }
  h2 .number {
    margin-right: 4px;
    color: var(--ink);
  }
  h2 .printed {
    font-size: 14px;
    font-weight: 400;
    color: var(--muted);
  }
  section {
    margin-top: 20px;
  }
  h3 {
    margin-bottom: 6px;
    font-size: 13px;
    font-weight: 700;
    color: var(--muted);
  }
  h4 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 0 4px;
    font-size: 13.5px;
    font-weight: 600;
  }
  h4 .number {
    font-weight: 400;
  }
  .relation + .relation {
    margin-top: 14px;
  }
  .relation li,
  .path li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 6px;
  }
  a.node {
    padding: 3px 0;
  }
  a.node:hover span[lang] {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .relation li {
    flex-wrap: wrap;
  }
  .relation li > a.node {
    flex: 1 1 0;
    min-width: 0;
  }
  .path li + li {
    margin-left: 12px;
  }
  .path li + li + li {
    margin-left: 24px;
  }
  .path li + li + li + li {
    margin-left: 36px;
  }
  .more {
    margin-top: 6px;
    font-size: 13px;
  }
  .note {
    margin-top: 6px;
    font-size: 12.5px;
    color: var(--muted);
  }
  .note + .relation {
    margin-top: 10px;
  }
  .names {
    margin-top: 6px;
  }
  .names ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: 13px;
    color: var(--muted);
  }
  .names .note {
    margin-top: 2px;
    font-size: 12px;
  }
  .partners dl > div + div {
    margin-top: 6px;
  }
  .partners dt {
    font-size: 13px;
    color: var(--muted);
  }
  .partners dd {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    margin: 2px 0 0;
  }
  .partner {
    padding: 1px 9px;
    font-size: 13px;
  }
  .partner.all {
    border-color: transparent;
    background: none;
    color: var(--accent);
  }
  .reading-place {
    font-size: 12px;
  }
  blockquote {
    margin: 0;
    padding: 12px 14px;
    border-radius: 10px;
    background: var(--sunken);
    font-size: 15px;
    line-height: 1.85;
  }
  .ends p {
    margin: 0;
  }
  .between {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 2px 0;
    padding-left: 22px;
    font-size: 13px;
    color: var(--muted);
  }
  .intro h2 {
    margin: 0 0 10px;
  }
  .intro p + p {
    margin-top: 8px;
  }
  .intro h3 {
    margin-top: 22px;
  }
  .questions li + li {
    margin-top: 8px;
  }
  .questions a {
    display: block;
    padding: 9px 14px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    color: var(--accent);
    text-decoration: none;
    line-height: 1.5;
  }
  .questions a:hover {
    background: var(--accent-soft);
  }
  /* The sheet's bar stands above the text there. */
  @media (max-width: 760px) {
    article {
      padding: 4px 18px 28px;
    }
    .kind {
      padding-right: 0;
    }
  }
  @media print {
    button:not(.partner),
    .partner.all {
      display: none;
    }
  }
`;
