/**
 * The script of a page that holds one figure: where the browser can, the live picture takes the place of the drawn one.
 * It asks no server for anything; what goes wrong leaves the drawn figure as it is.
 */
import { MultiDirectedGraph } from 'graphology';
import { hasWebGL } from '../../drawing/webgl.js';
import type { Scheme } from '../../looks/appearance.js';
import { NetworkView } from '../../network-view.js';
import { Guard } from '../../pointer/guard.js';
import type { FigureGraph } from '../options.js';
import { fullName, labelOf } from '../text/names.js';
import { detailsOf } from './details.js';
import { button, html } from './elements.js';
import { finderOf } from './find.js';
import { legendOf } from './legend.js';
import { type LiveFigure, PLACES, readLive } from './live-figure.js';
import { LIVE_WORDS } from './words.js';

/** Names that a search lists. */
const MOST_FOUND = 20;

/** Pictures of so few nodes have room for names of measures. */
const FEW = 24;

const ARROWS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;

/** What is there beside a live picture; a drawn one has its own. */
const AROUND = ['tools', 'details', 'legend', 'foot'] as const;

function place(name: keyof typeof PLACES): HTMLElement {
  const found = document.getElementById(PLACES[name]);
  if (found === null) throw new Error(`This page has no element ${PLACES[name]}.`);
  return found;
}

function open(figure: LiveFigure): void {
  const { language, subjects } = figure;
  const [subject] = subjects.length === 1 ? subjects : [];
  const words = LIVE_WORDS[language];
  const graph = MultiDirectedGraph.from(figure.graph) as unknown as FigureGraph;
  const few = graph.order <= FEW;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const schemeNow = (): Scheme => figure.scheme ?? (dark.matches ? 'dark' : 'light');
  const live = place('live');
  live.hidden = false;
  live.setAttribute('aria-label', words.picture);
  // The hint beside the picture says it already.
  new Guard(live);
  const view = new NetworkView(live, {
    graph: graph as never,
    scheme: schemeNow(),
    labelOf: (_key, node, prominent) =>
      prominent || (few && node.family === 'measure') ? fullName(node, language) : labelOf(node, language),
    still: matchMedia('(prefers-reduced-motion: reduce)').matches,
    onSelect: (key) => select(key),
    onLost: () => close(),
    ...(subject === undefined ? {} : { selection: subject }),
  });
  if (!figure.whole) view.setRegions(false);
  // Of a way every step counts.
  if (subjects.length > 1) view.setFocus({ nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) });
  const select = (key: string | undefined): void => {
    const node = key !== undefined && graph.hasNode(key) ? key : undefined;
    view.select(key);
    const hint = html('p', { class: 'hint' }, words.hint);
    place('details').replaceChildren(...(node === undefined ? [hint] : detailsOf(graph, node, figure, select)));
  };
  const paint = (): void => {
    view.setScheme(schemeNow());
    place('legend').replaceChildren(...legendOf(graph, language, schemeNow()));
  };
  /** The drawn figure is always there to go back to. */
  const close = (): void => {
    view.kill();
    for (const name of ['live', ...AROUND] as const) place(name).hidden = true;
    place('drawn').classList.remove('printed');
  };
  dark.addEventListener('change', paint);
  live.addEventListener('keydown', (event) => {
    const direction = Object.hasOwn(ARROWS, event.key) ? ARROWS[event.key as keyof typeof ARROWS] : undefined;
    const next = direction && view.step(direction);
    if (direction !== undefined) event.preventDefault();
    if (next !== undefined) select(next);
    if (event.key === 'Escape') select(undefined);
  });
  place('tools').replaceChildren(
    ...finder(graph, language, select),
    button(words.closer, () => view.zoom(1.5)),
    button(words.farther, () => view.zoom(1 / 1.5)),
    button(words.whole, () => view.reset()),
  );
  for (const name of AROUND) place(name).hidden = false;
  place('drawn').classList.add('printed');
  paint();
  select(subject);
}

/** A field with the names that fit what is written in it. */
function finder(graph: FigureGraph, language: LiveFigure['language'], select: (key: string) => void): HTMLElement[] {
  const words = LIVE_WORDS[language];
  const find = finderOf(graph, language, MOST_FOUND);
  const field = html('input', { type: 'search', placeholder: words.find, 'aria-label': words.find });
  const found = html('ul', { class: 'found', 'aria-label': words.results });
  field.addEventListener('input', () => {
    const items = find(field.value).map(({ key, name }) =>
      html(
        'li',
        {},
        button(name, () => {
          found.replaceChildren();
          select(key);
        }),
      ),
    );
    found.replaceChildren(...(field.value.trim() !== '' && items.length === 0 ? [html('li', {}, words.none)] : items));
  });
  return [html('div', { class: 'finder' }, field, found)];
}

/** Whether the page can be made alive at all: an old browser has no way to unpack the data. */
if ('DecompressionStream' in globalThis && hasWebGL()) {
  readLive(place('data').textContent ?? '').then(open, () => {
    // The drawn figure says it all; there is nobody to tell of what could not be unpacked.
  });
}
