import { html, type Markup } from './markup.js';
import type { Language, Vocabulary } from './vocabulary.js';
import { WORDS } from './words.js';

interface Box {
  /** Local name of a class; undefined for the box of all named things. */
  term: string | undefined;
  x: number;
  y: number;
  height: number;
}

const WIDTH = 150;
const HEIGHT = 52;

const BOXES: readonly Box[] = [
  { term: 'Plan', x: 10, y: 10, height: HEIGHT },
  { term: 'Direction', x: 10, y: 130, height: HEIGHT },
  { term: 'Term', x: 10, y: 250, height: HEIGHT },
  { term: 'Division', x: 270, y: 10, height: HEIGHT },
  { term: 'Measure', x: 270, y: 130, height: HEIGHT },
  { term: 'Mention', x: 270, y: 250, height: HEIGHT },
  { term: 'Actor', x: 640, y: 10, height: 172 },
  { term: undefined, x: 640, y: 250, height: HEIGHT },
];

interface Tie {
  /** Undefined for more words at the line before. */
  path?: string;
  /** Words beside it: local names of properties, or prefixed names of others. */
  names: readonly string[];
  x: number;
  y: number;
  /** Words start at x; else x is their middle. */
  beside?: true;
}

const TIES: readonly Tie[] = [
  { path: 'M160 36 H262', names: ['dcterms:hasPart'], x: 215, y: 28 },
  { path: 'M345 62 V122', names: ['dcterms:hasPart'], x: 353, y: 97, beside: true },
  { path: 'M270 156 H168', names: ['follows'], x: 215, y: 148 },
  { path: 'M420 36 H632', names: ['mainAgency'], x: 529, y: 28 },
  { names: ['relatedAgency'], x: 529, y: 52 },
  { path: 'M420 146 H632', names: ['lead', 'via', 'partner'], x: 529, y: 138 },
  { path: 'M345 250 V190', names: ['unit'], x: 353, y: 224, beside: true },
  { path: 'M270 276 H168', names: ['names'], x: 215, y: 268 },
  { path: 'M420 286 H632', names: ['names'], x: 529, y: 302 },
  { path: 'M420 168 H500 V264 H632', names: ['mentions'], x: 508, y: 218, beside: true },
];

function box({ term: name, x, y, height }: Box, vocabulary: Vocabulary, language: Language): Markup {
  const term = vocabulary.terms.find((one) => one.name === name);
  const words = WORDS[language];
  const middle = y + height / 2;
  const shape = html`<rect x="${x}" y="${y}" width="${WIDTH}" height="${height}" rx="8"/>`;
  const text = (first: string, second: string) =>
    html`${shape}<text x="${x + WIDTH / 2}" y="${middle - 4}">${first}</text><text class="small" x="${x + WIDTH / 2}" y="${middle + 14}">${second}</text>`;
  if (term === undefined) return html`<g class="box">${text(words.modelThings, words.modelThingsList)}</g>`;
  return html`<a class="box" href="#${term.name}">${text(term.label[language], `${vocabulary.prefix}:${term.name}`)}</a>`;
}

function tie({ path, names, x, y, beside }: Tie, vocabulary: Vocabulary): Markup {
  const spans = names.map((name, at) => {
    const gap = at === 0 ? '' : ' · ';
    if (name.includes(':')) return html`${gap}<tspan>${name}</tspan>`;
    return html`${gap}<a href="#${name}"><tspan>${vocabulary.prefix}:${name}</tspan></a>`;
  });
  const line = path === undefined ? undefined : html`<path d="${path}" marker-end="url(#arrow)"/>`;
  return html`${line}<text class="${beside === true ? 'tie beside' : 'tie'}" x="${x}" y="${y}">${spans}</text>`;
}

/** The main classes and what ties them, as an inline picture with links to the terms. */
export function diagram(vocabulary: Vocabulary, language: Language): Markup {
  return html`<svg class="model" viewBox="0 0 800 312" role="group" aria-label="${WORDS[language].model}">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 z"/></marker></defs>
${TIES.map((one) => tie(one, vocabulary))}
${BOXES.map((one) => box(one, vocabulary, language))}
</svg>`;
}
