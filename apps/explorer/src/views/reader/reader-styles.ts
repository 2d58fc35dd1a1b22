import { css } from 'lit';

export const readerStyles = css`
  :host {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    
    container: reader / inline-size;
  }
  .tools {
    position: absolute;
    top: 12px;
    right: 16px;
    display: flex;
    align-items: center;
    gap: 6px 16px;
    min-height: 38px;
    font-size: 13px;
  }
  .tools label {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--muted);
    cursor: pointer;
  }
  .tools input {
    accent-color: var(--accent);
  }
  .frame {
    position: relative;
    flex: 1;
    display: flex;
    min-height: 0;
    border-top: 1px solid var(--line);
  }
  nav {
    flex: none;
    width: 204px;
    padding: 14px 8px 24px 12px;
    overflow: auto;
    border-right: 1px solid var(--line);
    font-size: 12.5px;
    line-height: 1.45;
  }
  .narrow nav {
    position: absolute;
    z-index: 2;
    inset: 0;
    width: auto;
    border: 0;
    background: var(--surface);
    font-size: 14px;
  }
  nav a,
  nav button {
    display: block;
    width: 100%;
    padding: 4px 8px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--muted);
    text-align: left;
    text-decoration: none;
  }
  .narrow nav a,
  .narrow nav button {
    padding-block: 8px;
  }
  nav a:hover,
  nav button:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  nav a.depth-1 {
    margin-top: 8px;
    color: var(--ink);
    font-weight: 700;
  }
  nav .glossary {
    margin-top: 12px;
    color: var(--ink);
    font-weight: 700;
  }
  nav .number {
    color: inherit;
  }
  nav ul ul ul {
    margin-left: 10px;
  }
  nav [aria-current] {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .scroll {
    flex: 1;
    min-width: 0;
    overflow: auto;
    container: text / inline-size;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
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
  .note {
    font-size: 13px;
    color: var(--muted);
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
  .mention.here {
    --ground-here: color-mix(in srgb, var(--accent) 20%, transparent);
    background: var(--ground-here);
    box-shadow: 0 0 0 2px var(--ground-here);
    border-radius: 1px;
  }
  .passages {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 16px;
    border-top: 1px solid var(--line);
    background: var(--surface);
    font-size: 13.5px;
  }
  .passages .name {
    min-width: 0;
    overflow: hidden;
    font-weight: 700;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .passages .count {
    flex: 1 0 auto;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .passages button {
    width: 36px;
    height: 34px;
    padding: 0;
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
  @container reader (max-width: 620px) {
    .tools {
      position: static;
      flex: none;
      justify-content: space-between;
      padding: 0 12px 8px;
      min-height: 0;
    }
    .document {
      padding-inline: 18px;
    }
    .bullets {
      padding-left: 12px;
    }
  }
`;
