/** A figure as a page of one file: drawn, and alive where the browser can. It opens from disk and asks no server. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { PlanGraph } from '@plangraph/core/graph';
import {
  arrangedPlaces,
  cleanText,
  type FigureGraph,
  type FigureOptions,
  type LiveFigure,
  type Matrix,
  PLACES,
  type SheetOptions,
} from '@plangraph/widget/figure';
import { aboutOf, parseFigure } from '../files/svg-tree.js';
import { drawSubject, type Subject } from '../views/subject.js';
import { pictures } from './schemes.js';
import { pageStyle } from './style.js';

export interface PageOptions {
  graph: PlanGraph;
  subject: Subject;
  sheet: SheetOptions;
  /** Absent where the page follows the reader's system. */
  scheme: 'light' | 'dark' | undefined;
  site: string | undefined;
  /** First line in the plan's text, by the number that the plan prints. */
  lines: ReadonlyMap<string, number>;
}

const WORDS = {
  ja: {
    explorer: 'エクスプローラーで同じものを開く',
    table: '数の表',
    noScript: '動かせる図には JavaScript と WebGL が要ります。',
  },
  en: {
    explorer: 'Open the same in the explorer',
    table: 'The numbers',
    noScript: 'The live picture needs JavaScript and WebGL.',
  },
} as const;

/** Units of the layout for one unit of an arranged picture; about what whole plans have. */
const SPREAD = 600;

/** @returns the document; the same options give the same bytes, whatever the machine */
export function pageOf(options: PageOptions): string {
  const { graph, subject, sheet, scheme, site } = options;
  const { language = 'ja', title } = sheet;
  // The page has the title above everything.
  const draw = (one: 'light' | 'dark'): string => drawSubject(subject, graph, { ...sheet, title: '', scheme: one });
  const first = draw(scheme ?? 'light');
  const about = aboutOf(parseFigure(first));
  const { svg, style } = pictures(first, scheme === undefined ? draw('dark') : undefined);
  const live = subject.network === undefined ? undefined : liveFigure(options, subject.network);
  const css = pageStyle(scheme) + style;
  const script = live === undefined ? '' : viewer();
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(css)}'`,
    ...(live === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const words = WORDS[language];
  const heading = title ?? about.title;
  const link = site === undefined ? '' : `<p><a href="${attribute(site + subject.state)}">${words.explorer}</a></p>\n`;
  const dark = scheme === undefined ? 'light dark' : scheme;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${dark}">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="PlanGraph">
<meta name="description" content="${attribute(about.description)}">
${metaOf('plangraph-state', about.state)}${metaOf('plangraph-text-sha256', about.sha256)}${linkOf('license', about.licence)}${linkOf('canonical', about.address)}<title>${text(heading === '' ? about.title : heading)}</title>
<style>${css}</style>
</head>
<body>
<main>
${heading === '' ? '' : `<h1>${text(heading)}</h1>\n`}<div id="${PLACES.tools}" hidden></div>
<div class="split">
<div class="picture">
<figure id="${PLACES.drawn}">${svg}</figure>
<div id="${PLACES.live}" tabindex="0" role="application" hidden></div>
</div>
<aside id="${PLACES.details}" aria-live="polite" hidden></aside>
</div>
<section id="${PLACES.legend}" hidden></section>
${subject.matrix === undefined ? '' : tableOf(subject.matrix, words.table)}${live === undefined ? '' : `<noscript><p>${words.noScript}</p></noscript>\n`}${link}</main>
<footer id="${PLACES.foot}" hidden>${notesOf(subject.notes)}<p>${text(about.rights ?? '')}</p>${about.licence === undefined ? '' : `<p><a rel="license" href="${attribute(about.licence)}">${text(about.licence)}</a></p>`}</footer>
${live === undefined ? '' : `<script type="text/plain" id="${PLACES.data}">${packed(live)}</script>\n<script>${script}</script>\n`}</body>
</html>
`;
}

function liveFigure(
  { graph, sheet, scheme, site, lines, subject: { state } }: PageOptions,
  network: Omit<FigureOptions, keyof SheetOptions>,
): LiveFigure {
  const { language = 'ja' } = sheet;
  const { shown, subject, view, arrange } = network;
  const part = (network.graph as FigureGraph).copy() as FigureGraph;
  if (shown !== undefined) {
    for (const key of part.edges()) if (!shown.edges.has(key)) part.dropEdge(key);
    for (const key of part.nodes()) if (!shown.nodes.has(key)) part.dropNode(key);
  }
  const arranged = arrange === true || view === 'agencies';
  const places = arranged ? (network.places ?? arrangedPlaces({ ...network, ...sheet })) : undefined;
  const unit = network.places === undefined ? SPREAD : 1;
  part.updateEachNodeAttributes((key, node) => {
    const { mentions: _, hiddenLabels: _labels, ...kept } = node;
    const { x, y } = places?.get(key) ?? node;
    return { ...kept, x: Math.round(x * unit * 10) / 10, y: Math.round(y * unit * 10) / 10 };
  });
  const numbers = new Set(part.mapNodes((_, { identifier }) => identifier));
  return {
    language,
    ...(scheme === undefined ? {} : { scheme }),
    graph: part.export() as LiveFigure['graph'],
    whole: !arranged && graph.order === part.order,
    subjects: typeof subject === 'string' ? [subject] : (subject ?? []),
    ...(site === undefined ? {} : { address: site + state.replace(/#.*$/s, '') }),
    lines: Object.fromEntries([...lines].filter(([number]) => numbers.has(number))),
  };
}

/** As `readLive` unpacks it. */
function packed(live: LiveFigure): string {
  return deflateSync(Buffer.from(JSON.stringify(live), 'utf8'), { level: 9 }).toString('base64');
}

/** The bundle stands beside the widget's figures; it is no module, so it is no entry of the package. */
function viewer(): string {
  const figures = createRequire(import.meta.url).resolve('@plangraph/widget/figure');
  const script = readFileSync(join(dirname(figures), 'live/bundle.js'), 'utf8').trimEnd();
  // Neither may stand in a script of a page (HTML, 4.12.1.3).
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function notesOf(notes: readonly string[] = []): string {
  if (notes.length === 0) return '';
  return `<ul class="notes">${notes.map((note) => `<li>${text(note)}</li>`).join('')}</ul>`;
}

function tableOf({ rows, columns, cells, legend }: Matrix, title: string): string {
  const head = columns.map(({ label }) => `<th scope="col">${text(label)}</th>`).join('');
  const body = rows.map(
    ({ label }, i) =>
      `<tr><th scope="row">${text(label)}</th>${columns.map((_, j) => `<td>${cells[i]?.[j] || ''}</td>`).join('')}</tr>`,
  );
  return `<details><summary>${title}</summary>\n<div class="scroll"><table>\n<caption>${text(legend)}</caption>\n<tr><td></td>${head}</tr>\n${body.join('\n')}\n</table></div></details>\n`;
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}`;
}

function metaOf(name: string, content: string | undefined): string {
  return content === undefined ? '' : `<meta name="${name}" content="${attribute(content)}">\n`;
}

function linkOf(rel: string, href: string | undefined): string {
  return href === undefined ? '' : `<link rel="${rel}" href="${attribute(href)}">\n`;
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;');
}

function text(words: string): string {
  return cleanText(words, 4000).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
