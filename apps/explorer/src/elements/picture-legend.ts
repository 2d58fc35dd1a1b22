/** What the marks and lines of the picture mean, in a row or two. */
import { EDGE_KINDS, KINDS_BY_FAMILY, NODE_KINDS } from '@plangraph/widget';
import { html, nothing, type TemplateResult } from 'lit';
import { glyph, stroke } from './marks.js';
import type { ViewContext } from './view-context.js';

/** @param agencies whether the picture is the one of agencies, which says itself what its lines are */
export function pictureLegend({ strings, loaded, shown, state }: ViewContext, agencies: boolean): TemplateResult {
  const { graph } = loaded;
  const nodes = new Set([...shown.nodes].map((key) => graph.getNodeAttribute(key, 'kind')));
  const edges = new Set([...shown.edges].map((key) => graph.getEdgeAttribute(key, 'kind')));
  const drawn = agencies ? (KINDS_BY_FAMILY.get('actor') ?? []) : NODE_KINDS;
  const kinds = drawn.filter((kind) => nodes.has(kind) && !state.filter.hidden.has(kind));
  return html`<ul>
      ${kinds.map((kind) => html`<li>${glyph(kind, 14)}<span>${strings.kind[kind]}</span></li>`)}
    </ul>
    ${
      agencies
        ? nothing
        : html`<ul>
            ${EDGE_KINDS.filter((kind) => edges.has(kind)).map(
              (kind) => html`<li>${stroke(kind)}<span>${strings.edge[kind]}</span></li>`,
            )}
          </ul>`
    }`;
}
