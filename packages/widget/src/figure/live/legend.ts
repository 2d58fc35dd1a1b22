/** The legend beside a live figure, in the colours of the scheme. */
import { EDGE_APPEARANCE, NODE_APPEARANCE, PALETTES, type Scheme, TIE_APPEARANCE } from '../../looks/appearance.js';
import { DASHES } from '../../looks/dashes.js';
import { glyphPath } from '../../looks/glyph.js';
import { coveredMentions } from '../../picture/reduce.js';
import { isTie } from '../../picture/ties.js';
import type { FigureGraph, Language } from '../options.js';
import { kindsLegend } from '../sheet/legend.js';
import { html, svg } from './elements.js';
import { LIVE_WORDS } from './words.js';

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
    const swatch = svg('svg', { viewBox: '0 0 24 14', width: '24', height: '14', 'aria-hidden': 'true' });
    if ('node' in entry) {
      const { shape, filling } = NODE_APPEARANCE[entry.node];
      const fill = palette.family[families.get(entry.node) ?? 'plan'];
      const d = glyphPath(shape, filling, 5);
      swatch.append(svg('path', { d, fill, 'fill-rule': 'evenodd', transform: 'translate(12 7)' }));
    } else if ('edge' in entry) {
      const { stroke, tone } = isTie(entry.edge) ? TIE_APPEARANCE[entry.edge] : EDGE_APPEARANCE[entry.edge];
      const dashes = stroke === 'solid' ? {} : { 'stroke-dasharray': DASHES[stroke].join(' ') };
      swatch.append(svg('path', { d: 'M1 7H23', stroke: palette.family[tone], 'stroke-width': '1.8', ...dashes }));
    }
    return html('li', {}, swatch, entry.label);
  });
  return [html('h2', {}, LIVE_WORDS[language].legend), html('ul', {}, ...items)];
}
