/** What is known of one node: its name, its text in the plan with the place, and what it is tied to. */
import { EDGE_WORDS, KIND_WORDS } from '@plangraph/core/graph';
import { EDGE_KINDS } from '../../looks/kinds.js';
import { coveredMentions } from '../../picture/reduce.js';
import { isTie } from '../../picture/ties.js';
import type { FigureGraph, Language } from '../options.js';
import { cleanText, webAddress } from '../text/clean.js';
import { fullName } from '../text/names.js';
import { WORDS } from '../text/words.js';
import { button, html } from './elements.js';
import type { LiveFigure } from './live-figure.js';
import { LIVE_WORDS } from './words.js';

/** Longest text, in code points; the longest measure of a plan has some 2,000. */
const LONGEST = 20_000;
/** Who does what comes first. */
const ORDER: readonly string[] = EDGE_KINDS;
/** Ties of one kind that are listed. */
const MOST = 60;

/** @param onSelect somebody follows a tie, or (undefined) closes this */
export function detailsOf(
  graph: FigureGraph,
  key: string,
  figure: LiveFigure,
  onSelect: (key: string | undefined) => void,
): HTMLElement[] {
  const node = graph.getNodeAttributes(key);
  const { language } = figure;
  const words = LIVE_WORDS[language];
  const parts: HTMLElement[] = [
    html('p', { class: 'kind' }, KIND_WORDS[language][node.kind] ?? ''),
    html('h2', { tabindex: '-1' }, fullName(node, language)),
  ];
  const others = [
    language === 'ja' ? node.labelEn : node.labelJa,
    ...(node.alternativesJa ?? []),
    ...(node.alternativesEn ?? []),
  ]
    .filter((name) => name !== undefined)
    .map((name) => cleanText(name, 120));
  const names = [...new Set(others)].filter((name) => name !== '' && name !== cleanText(node.labelJa));
  if (node.family !== 'measure' && names.length > 0) {
    parts.push(
      html('p', {}, html('b', {}, `${words.also}: `), names.slice(0, 8).join(language === 'ja' ? '、' : ', ')),
    );
  }
  const place = placeOf(graph, key, figure, onSelect);
  if (place !== undefined) parts.push(place);
  if (language === 'en' && node.textEn !== undefined) parts.push(...paragraph(words.inEnglish, node.textEn, 'en'));
  if (node.text !== undefined) parts.push(...paragraph(words.text, node.text, 'ja'));
  parts.push(...tiesOf(graph, key, language, onSelect));
  const address = webAddress(figure.address);
  if (address !== undefined) {
    const link = `${address}#/${encodeURIComponent(node.id).replaceAll('%3A', ':')}`;
    parts.push(html('p', {}, html('a', { href: link, rel: 'noopener noreferrer', target: '_blank' }, words.explorer)));
  }
  parts.push(button(words.close, () => onSelect(undefined)));
  return parts;
}

function paragraph(title: string, text: string, language: Language): HTMLElement[] {
  return [html('h3', {}, title), html('p', { class: 'text', lang: language }, cleanText(text, LONGEST))];
}

/** What it stands in, as far as the figure shows it, and the line of the text. */
function placeOf(
  graph: FigureGraph,
  key: string,
  { lines, language }: LiveFigure,
  onSelect: (key: string) => void,
): HTMLElement | undefined {
  const words = LIVE_WORDS[language];
  const { identifier, family } = graph.getNodeAttributes(key);
  if (family !== 'measure' && family !== 'division' && family !== 'direction') return undefined;
  const above: string[] = [];
  for (
    let at: string | undefined = wholeOf(graph, key);
    at !== undefined && !above.includes(at);
    at = wholeOf(graph, at)
  ) {
    above.unshift(at);
  }
  const line = identifier !== undefined && Object.hasOwn(lines, identifier) ? lines[identifier] : undefined;
  if (above.length === 0 && line === undefined) return undefined;
  const steps = above.map((one) =>
    html(
      'li',
      {},
      button(fullName(graph.getNodeAttributes(one), language), () => onSelect(one)),
    ),
  );
  if (line !== undefined) steps.push(html('li', {}, words.place(line)));
  return html('nav', { 'aria-label': words.inPlan }, html('ol', { class: 'place' }, ...steps));
}

function wholeOf(graph: FigureGraph, key: string): string | undefined {
  const edge = graph.findOutEdge(key, (_, { kind }) => kind === 'part-of');
  return edge === undefined ? undefined : graph.target(edge);
}

function tiesOf(graph: FigureGraph, key: string, language: Language, onSelect: (key: string) => void): HTMLElement[] {
  const kinds = new Map<string, Map<string, number>>();
  const covered = coveredMentions(graph);
  const rank = (edge: string): number => ORDER.indexOf(graph.getEdgeAttribute(edge, 'kind'));
  for (const edge of [...graph.edges(key)].sort((a, b) => rank(a) - rank(b))) {
    const { kind, weight } = graph.getEdgeAttributes(edge);
    const [source, target] = graph.extremities(edge);
    const said = isTie(kind) ? WORDS[language].edge[kind] : EDGE_WORDS[language][kind];
    if (said === undefined || covered.has(edge)) continue;
    // The arrow says which of the two the words are said of.
    const title = source === key ? `${said} →` : `← ${said}`;
    const list = kinds.get(title) ?? new Map<string, number>();
    kinds.set(title, list.set(source === key ? target : source, isTie(kind) ? weight : 1));
  }
  return [...kinds].flatMap(([title, others]) => {
    const items = [...others].slice(0, MOST).map(([other, weight]) => {
      const name = fullName(graph.getNodeAttributes(other), language);
      const follow = button(name, () => onSelect(other));
      return html('li', {}, follow, ...(weight > 1 ? [` ${weight}`] : []));
    });
    const more = others.size > MOST ? [html('li', {}, `+ ${others.size - MOST}`)] : [];
    return [html('h3', {}, title), html('ul', {}, ...items, ...more)];
  });
}
