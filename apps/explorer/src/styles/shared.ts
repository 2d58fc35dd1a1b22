/** Styles that every component takes, and the colours of the families as custom properties. */
import type { NodeFamily } from '@plangraph/core/graph';
import { PALETTES, type Scheme } from '@plangraph/widget';
import { css, unsafeCSS } from 'lit';

function families(scheme: Scheme): string {
  return (Object.entries(PALETTES[scheme].family) as [NodeFamily, string][])
    .map(([family, color]) => `--family-${family}: ${color};`)
    .join(' ');
}

export const familyColors = css`
  :host {
    ${unsafeCSS(families('light'))}
  }
  @media (prefers-color-scheme: dark) {
    :host {
      ${unsafeCSS(families('dark'))}
    }
  }
`;

/** The button that closes a part of a view. */
export const closeButton = css`
  .close {
    flex: none;
    width: 32px;
    height: 32px;
    padding: 0;
    border: 0;
    color: var(--muted);
  }
`;

export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  a {
    color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    padding: 4px 10px;
    cursor: pointer;
  }
  button:hover {
    background: var(--sunken);
  }
  select {
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  /* The link to a node that \`nodeLink\` gives. */
  a.node {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-width: 0;
    color: var(--ink);
    text-decoration: none;
    line-height: 1.45;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  h3,
  button {
    word-break: auto-phrase;
  }
  ul,
  ol {
    list-style: none;
  }
  .out-of-sight {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .number {
    font-variant-numeric: tabular-nums;
    color: var(--muted);
  }
  .below {
    display: block;
    font-size: 12.5px;
    color: var(--muted);
  }
  svg.glyph {
    flex: none;
    vertical-align: -0.2em;
    overflow: visible;
  }
`;
