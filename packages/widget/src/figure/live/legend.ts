/** The legend beside a live figure, in the colours of the scheme. */
import { EDGE_APPEARANCE, NODE_APPEARANCE, PALETTES, type Scheme, TIE_APPEARANCE } from '../../looks/appearance.js';
import { DASHES } from '../../looks/dashes.js';
import { glyphPath } from '../../looks/glyph.js';
import { coveredMentions } from '../../picture/reduce.js';
import { isTie } from '../../picture/ties.js';
import { sampleOf } from '../network/edges.js';
import type { FigureGraph, Language } from '../options.js';
import { kindsLegend } from '../sheet/legend.js';
import { html, svg } from './elements.js';
import { LIVE_WORDS } from './words.js';

/** Pixels of a line. */
const WIDTH = 1.8;

export function legendOf(graph: FigureGraph, language: Language, scheme: Scheme): HTMLElement[] {
  const palette = PALETTES[scheme];
  const covered = coveredMentions(graph);
  const families = new Map(graph.mapNodes((_, { kind, family }) => [kind, family]));
  const entries = kindsLegend(
    new Set(families.keys()),
    new Set(graph.filterEdges((key) => !covered.has(key)).map((key) => graph.getEdgeAttribute(key, 'kind'))),
    language,
    false,
  );
  const items = entries.map((entry) => {
    const { length, head } = 'edge' in entry ? sampleOf(entry.edge, WIDTH) : { length: 22, head: undefined };
    const size = { viewBox: `0 0 ${length + 2} 14`, width: `${length + 2}`, height: '14' };
    const swatch = svg('svg', { ...size, 'aria-hidden': 'true' });
    if ('node' in entry) {
      const { shape, filling } = NODE_APPEARANCE[entry.node];
      const fill = palette.family[families.get(entry.node) ?? 'plan'];
      const d = glyphPath(shape, filling, 5);
      swatch.append(svg('path', { d, fill, 'fill-rule': 'evenodd', transform: `translate(${length / 2 + 1} 7)` }));
    } else if ('edge' in entry) {
      const { stroke, tone } = isTie(entry.edge) ? TIE_APPEARANCE[entry.edge] : EDGE_APPEARANCE[entry.edge];
      const dashes = stroke === 'solid' ? {} : { 'stroke-dasharray': DASHES[stroke].join(' ') };
      const color = palette.family[tone];
      const end = 1 + length - (head?.length ?? 0);
      swatch.append(svg('path', { d: `M1 7H${end}`, stroke: color, 'stroke-width': `${WIDTH}`, ...dashes }));
      if (head !== undefined) {
        const d = `M${length + 1} 7L${end} ${7 + head.half}v${-2 * head.half}Z`;
        swatch.append(svg('path', { d, fill: color }));
      }
    }
    return html('li', {}, swatch, entry.label);
  });
  return [html('h2', {}, LIVE_WORDS[language].legend), html('ul', {}, ...items)];
}
