/** Small pieces of templates: the mark of a kind, the line of an edge, the link to a node. */
import { type EdgeKind, type NodeKind, numberOf } from '@plangraph/core/graph';
import { hashFor } from '@plangraph/core/state';
import { DASHES, EDGE_APPEARANCE, glyphPath, KINDS_BY_FAMILY, NODE_APPEARANCE } from '@plangraph/widget';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { nameOf } from '../model/names.js';
import type { PlanNode } from '../model/plan-index.js';
import type { Language } from '../strings/language.js';

const FAMILIES: ReadonlyMap<NodeKind, string> = new Map(
  [...KINDS_BY_FAMILY].flatMap(([family, kinds]) => kinds.map((kind) => [kind, family] as const)),
);
const PATHS = new Map<NodeKind, string>();

/** Made once: lists have hundreds of marks. */
function pathOf(kind: NodeKind): string {
  const { shape, filling } = NODE_APPEARANCE[kind];
  const path = PATHS.get(kind) ?? glyphPath(shape, filling, 5.8);
  PATHS.set(kind, path);
  return path;
}

/** The mark of a kind as the picture draws it; words beside it say what it is. */
export function glyph(kind: NodeKind, size = 16): TemplateResult {
  return html`<svg class="glyph" width=${size} height=${size} viewBox="-9 -9 18 18" aria-hidden="true">
    <path d=${pathOf(kind)} fill="var(--family-${FAMILIES.get(kind) ?? 'division'})" fill-rule="evenodd"></path>
  </svg>`;
}

/** A sample of the line that the picture draws for an edge. */
export function stroke(kind: EdgeKind): TemplateResult {
  const { tone, width, stroke: style } = EDGE_APPEARANCE[kind];
  const [on, off] = DASHES[style];
  return html`<svg class="glyph" width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
    ${svg`<line x1="1" y1="6" x2="33" y2="6" stroke="var(--family-${tone})" stroke-width=${width}
      stroke-dasharray=${off === 0 ? nothing : `${on} ${off}`}></line>`}
  </svg>`;
}

/** What a link says beside the name. */
interface Beside {
  /** Who does it, for readers who cannot read the name: it takes the name's place, and the name goes below. */
  gist?: string | undefined;
  /** Small words below. */
  note?: string | undefined;
}

/** The number of a part of the plan; where that is in Latin letters, what the plan prints is at hand. */
export function numberMark(node: PlanNode, language: Language, content?: TemplateResult): TemplateResult {
  const number = numberOf(node, language) ?? '';
  const printed = number === node.identifier;
  return html`<span class="number" lang=${printed ? 'ja' : language} title=${printed ? nothing : (node.identifier ?? nothing)}>${content ?? number}</span>`;
}

/** A link to a node, with its mark, its number and its name in the right language. */
export function nodeLink(node: PlanNode, language: Language, { gist, note }: Beside = {}): TemplateResult {
  const { text, lang } = nameOf(node, language);
  return html`<a class="node" href=${hashFor({ node: node.id })}
    >${glyph(node.kind, 14)}<span
      >${node.identifier === undefined ? nothing : html`${numberMark(node, language)} `}${
        gist === undefined ? nothing : html`<span lang=${language}>${gist}</span> `
      }<span lang=${lang} class=${gist === undefined ? nothing : 'below'}>${text}</span>${
        note === undefined ? nothing : html` <span class="below" lang=${language}>${note}</span>`
      }</span
    ></a
  >`;
}
