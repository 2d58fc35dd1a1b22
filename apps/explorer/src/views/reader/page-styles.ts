/** The document itself, as it is printed. */
import { css } from 'lit';

export const pageStyles = css`
  .note {
    font-size: 13px;
    color: var(--muted);
  }
  .document {
    max-width: 1080px;
    margin-inline: auto;
    padding: 20px 24px 40vh;
    overflow-wrap: anywhere;
  }
  .document:not(.both) {
    max-width: 760px;
  }
  .legend {
    margin-bottom: 20px;
    font-size: 12.5px;
    color: var(--muted);
  }
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-bottom: 6px;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    line-height: 1.45;
  }
  .plan-title {
    margin-bottom: 10px;
    font-size: 24px;
  }
  .division {
    display: flex;
    gap: 12px;
    align-items: baseline;
  }
  .head {
    margin: 28px -12px 10px;
    padding: 4px 12px;
    border-radius: 6px;
  }
  section > h2 {
    margin: 44px 0 12px;
    padding-bottom: 6px;
    border-bottom: 2px solid var(--line);
    font-size: 20px;
  }
  .head.depth-1 {
    margin-top: 44px;
    padding-bottom: 8px;
    border-bottom: 2px solid var(--line);
    border-radius: 6px 6px 0 0;
  }
  h2.division {
    font-size: 20px;
  }
  h3.division {
    font-size: 17.5px;
  }
  h4.division {
    font-size: 16px;
  }
  h5.division {
    font-size: 15px;
  }
  .other {
    display: block;
    font-size: 13px;
    font-weight: 400;
    color: var(--muted);
  }
  a.number {
    flex: none;
    text-decoration: none;
    white-space: nowrap;
  }
  a.number:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .unit {
    padding: 10px 12px;
    margin-inline: -12px;
    border-radius: 8px;
    content-visibility: auto;
    contain-intrinsic-size: auto 150px;
  }
  .unit[aria-current],
  .head[aria-current] {
    background: var(--accent-soft);
    box-shadow: inset 3px 0 var(--accent);
  }
  .unit.at {
    background: var(--sunken);
    box-shadow: inset 3px 0 var(--accent);
  }
  .measure {
    margin-bottom: 4px;
    font-size: 14px;
    font-weight: 700;
  }
  .measure .number {
    margin-right: 6px;
    font-weight: 400;
  }
  .term h3 a {
    color: var(--ink);
    text-decoration: none;
  }
  .term h3 a:hover {
    text-decoration: underline;
  }
  .term .other {
    display: inline;
    margin-left: 8px;
  }
  .texts {
    display: grid;
    gap: 6px 28px;
    line-height: 1.85;
  }
  .texts p {
    white-space: pre-line;
  }
  .texts [lang='en'] {
    line-height: 1.65;
  }
  .texts p + p {
    font-size: 14px;
    color: var(--muted);
  }
  .box {
    margin: 10px 0 12px;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: 8px;
    font-size: 14px;
  }
  .box-name {
    font-size: 12.5px;
    font-weight: 700;
    color: var(--muted);
  }
  .direction {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    padding-block: 4px;
    contain-intrinsic-size: auto 60px;
  }
  .select {
    display: grid;
    place-items: center;
    width: 24px;
    height: 26px;
    margin-left: -4px;
    border-radius: 6px;
  }
  .select:hover {
    background: var(--sunken);
  }
  .bullets {
    padding-left: 24px;
  }
  .bullet-number {
    font-size: 13px;
  }
  .unit.marked {
    box-shadow: inset 3px 0 color-mix(in srgb, var(--accent) 55%, var(--ground));
  }
  .unit.marked[aria-current] {
    box-shadow: inset 3px 0 var(--accent);
  }
  .unit.folded {
    padding-block: 3px;
    contain-intrinsic-size: auto 30px;
  }
  .folded .measure {
    margin: 0;
    color: var(--muted);
    font-weight: 400;
  }
  .left-out > details > summary {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr);
    align-items: baseline;
    cursor: pointer;
    list-style: none;
  }
  .left-out > details > summary::-webkit-details-marker {
    display: none;
  }
  .left-out > details > summary::before {
    content: '▸' / '';
    font-size: 12px;
    color: var(--muted);
  }
  .left-out > details[open] > summary::before {
    content: '▾' / '';
  }
  .left-out > details:not([open]) > summary :is(.head, h2) {
    margin-block: 2px;
    padding-block: 2px;
    border: 0;
    font-size: 14px;
    font-weight: 400;
    color: var(--muted);
  }
  .left-out > details:not([open]) > summary :is(h2, h3, h4, h5) {
    font-size: 14px;
    font-weight: 400;
  }
  .mention.lead,
  .mention.via,
  .mention.partner {
    background: color-mix(in srgb, var(--family-actor) 11%, transparent);
  }
  .mention.grouped {
    outline: 1px solid var(--accent);
    outline-offset: 1px;
    border-radius: 1px;
  }
  .mention.here {
    --ground-here: color-mix(in srgb, var(--accent) 20%, transparent);
    background: var(--ground-here);
    box-shadow: 0 0 0 2px var(--ground-here);
    border-radius: 1px;
  }
  @media print {
    .left-out,
    .unit.folded,
    .not-asked .texts {
      display: none;
    }
  }
  @container text (min-width: 640px) {
    .both .texts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .both .texts > :only-child {
      max-width: 46em;
      grid-column: 1 / -1;
    }
  }
  @container text (max-width: 560px) {
    .document {
      padding-inline: 18px;
    }
    .bullets {
      padding-left: 12px;
    }
  }
`;
