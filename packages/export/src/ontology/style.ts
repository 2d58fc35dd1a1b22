/** Style sheet of the ontology's pages. Colours are those of the explorer (apps/explorer/src/styles/page.css). */
export const ONTOLOGY_STYLE = `:root {
  color-scheme: light dark;
  --ground: #fbfaf7;
  --surface: #ffffff;
  --sunken: #f3f1eb;
  --ink: #1d2433;
  --muted: #5b6472;
  --line: #dedad0;
  --accent: #27478f;
  --accent-soft: #e7ecf8;
  --fonts: "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic", "Meiryo",
    system-ui, sans-serif;
  --mono: ui-monospace, "SFMono-Regular", "Cascadia Mono", "Noto Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12161d;
    --surface: #191e27;
    --sunken: #1f2530;
    --ink: #e9edf3;
    --muted: #a3adba;
    --line: #303846;
    --accent: #9bb8f5;
    --accent-soft: #24304a;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 4rem; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 16px / 1.75 var(--fonts);
  text-size-adjust: 100%;
  -webkit-text-size-adjust: 100%;
}
:lang(en) { line-height: 1.65; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: 0.875em; }
h1, h2, h3, p, ul, dl, dd, blockquote, pre { margin: 0; padding: 0; }
ul { list-style: none; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--surface); z-index: 2; }
.skip:focus { top: 0.5rem; }
.to-contents { margin-left: auto; margin-right: 1.5rem; }
.top {
  position: sticky;
  top: 0;
  z-index: 1;
  display: flex;
  justify-content: space-between;
  padding: 0.6rem max(clamp(1rem, 3vw, 2rem), calc((100vw - 74rem) / 2 + 1.5rem));
  background: var(--ground);
  border-bottom: 1px solid var(--line);
}
.top a { text-decoration: none; }
.top .home { font-weight: 600; color: var(--ink); }
.top a:hover { text-decoration: underline; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 74rem; margin: 0 auto; }
main { min-width: 0; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 5rem; }
main > section { margin-top: 3.5rem; }
h1 { font-size: clamp(1.6rem, 4vw, 2.1rem); line-height: 1.35; font-weight: 700; }
h2 { font-size: 1.35rem; line-height: 1.4; margin-bottom: 0.75rem; }
h2 .count { font-size: 0.95rem; font-weight: 400; }
h2 + p { margin-bottom: 1rem; color: var(--muted); max-width: 44em; }
.lead { margin-top: 0.75rem; max-width: 44em; font-size: 1.05rem; }
.count { color: var(--muted); font-variant-numeric: tabular-nums; }
.gloss { color: var(--muted); font-size: 0.875em; }
.contents { padding: 1rem clamp(1rem, 3vw, 2rem) 3rem; scroll-margin-top: 3rem; border-top: 1px solid var(--line); font-size: 0.9rem; line-height: 1.5; }
.contents h2 { font-size: 1rem; font-weight: 400; color: var(--muted); }
.contents ul ul { margin: 0.15rem 0 0.9rem; }
.contents a { display: block; padding: 0.2rem 0; text-decoration: none; color: var(--ink); overflow-wrap: anywhere; }
.contents a:hover { color: var(--accent); text-decoration: underline; }
.contents code { color: var(--muted); font-size: 0.8em; }
.contents .part { font-weight: 600; }
dl { display: grid; gap: 0.35rem; font-size: 0.925rem; }
dl > div { display: grid; grid-template-columns: 8.5em minmax(0, 1fr); gap: 1rem; }
dt { color: var(--muted); }
dd { overflow-wrap: anywhere; }
.names, .counts { display: flex; flex-wrap: wrap; gap: 0 1.5em; }
.facts { padding: 1rem 0; border-block: 1px solid var(--line); }
.note { max-width: 44em; margin-top: 0.75rem; padding-left: 0.9em; border-left: 3px solid var(--line); font-size: 0.95rem; }
.note strong { margin-right: 0.5em; color: var(--accent); }
.warnings { border-top: 1px solid var(--line); }
.warnings li { display: grid; grid-template-columns: 10em minmax(0, 1fr); gap: 1rem; padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
.scroll { overflow-x: auto; }
.model { display: block; width: 100%; min-width: 42rem; max-width: 54rem; height: auto; }
.model rect { fill: var(--surface); stroke: var(--line); }
.model a.box:hover rect { fill: var(--accent-soft); stroke: var(--accent); }
.model text { fill: var(--ink); font: 600 14px var(--fonts); text-anchor: middle; }
.model text.small { fill: var(--muted); font: 400 10.5px var(--fonts); }
.model a text.small { font-family: var(--mono); }
.model text.tie { font: 400 10.5px var(--mono); fill: var(--muted); paint-order: stroke; stroke: var(--ground); stroke-width: 5px; stroke-linejoin: round; }
.model text.beside { text-anchor: start; }
.model .tie a { fill: var(--accent); }
.model .tie a:hover { text-decoration: underline; }
.model > path { fill: none; stroke: var(--muted); }
.model marker path { fill: var(--muted); }
.term { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); scroll-margin-top: 3rem; }
.term:target { border-top-color: var(--accent); box-shadow: 0 -1px 0 var(--accent); }
.term h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75rem; font-size: 1.15rem; line-height: 1.5; }
.term h3 .other { font-size: 0.95rem; font-weight: 400; color: var(--muted); }
.term h3 .iri { margin-left: auto; font-weight: 400; text-decoration: none; }
.term h3 .iri:hover { text-decoration: underline; }
p, .warnings span { text-wrap: pretty; }
.definition { margin-top: 0.3rem; max-width: 44em; }
.term dl { margin-top: 0.9rem; }
.example { margin-top: 1rem; padding: 0.9rem 1rem; overflow-x: auto; background: var(--sunken); border-radius: 8px; line-height: 1.6; }
.example a { color: var(--accent); text-decoration: none; }
.example a:hover { text-decoration: underline; }
.example .comment { color: var(--muted); }
table { border-collapse: collapse; width: 100%; min-width: 44rem; font-size: 0.9rem; }
th, td { padding: 0.5rem 1rem 0.5rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--muted); }
td.count { text-align: right; padding-right: 2rem; }
tbody th { white-space: nowrap; }
td .counts { display: block; }
blockquote { padding: 1rem; background: var(--sunken); border-radius: 8px; overflow-wrap: anywhere; }
blockquote p + p { margin-top: 0.5rem; }
@media (min-width: 64rem) {
  .columns { grid-template-columns: 17rem minmax(0, 1fr); }
  .to-contents { display: none; }
  main { grid-area: 1 / 2; }
  .contents { grid-area: 1 / 1; align-self: start; border-top: 0; position: sticky; top: 3rem; height: calc(100vh - 3rem); overflow-y: auto; padding: 1.5rem 0.5rem 2rem 1.5rem; border-right: 1px solid var(--line); }
}
@media (max-width: 40rem) {
  dl > div, .warnings li { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dl { gap: 0.6rem; }
  .term h3 .iri { margin-left: 0; width: 100%; }
}
@media print {
  .contents, .top, .skip { display: none; }
  .term { break-inside: avoid; }
}
`;
