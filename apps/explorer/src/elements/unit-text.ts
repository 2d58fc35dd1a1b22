/** The original text of a unit, with everything it names marked in its kind's colour and linked. */
import { html, nothing, type TemplateResult } from 'lit';
import { hashFor } from '../model/address.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import { type Segment, segmentsOf } from '../model/texts.js';
import type { DetailsContext } from './details-panel.js';

/** Families that have a text of their own. */
const WITH_TEXT = new Set(['measure', 'direction', 'term']);

export function unitText(context: DetailsContext, node: PlanNode): TemplateResult | typeof nothing {
  const { strings, texts, textsFailed } = context;
  const known = texts?.[node.iri];
  if (known === undefined && !WITH_TEXT.has(node.family)) return nothing;
  return html`<section>
    <h3>${node.family === 'term' ? strings.definition : strings.originalText}</h3>
    ${
      known === undefined
        ? html`<p class="note">
          ${textsFailed ? strings.textFailed : texts === undefined ? strings.textLoading : strings.textMissing}
        </p>`
        : html`<blockquote lang="ja">${markedText(context, segmentsOf(known.text, known.mentions ?? []))}</blockquote>`
    }
  </section>`;
}

/** Segments of a text as words and links. */
export function markedText({ plan, strings }: DetailsContext, segments: readonly Segment[]) {
  return segments.map(({ text, mention }) => {
    if (mention === undefined) return text;
    const target: ReturnType<PlanIndex['at']> = plan.at(mention.target);
    if (target === undefined) return text;
    const role = mention.role === undefined ? '' : ` · ${strings.edge[mention.role]}`;
    return html`<a
      class="mention ${target.family} ${mention.role ?? ''}"
      href=${hashFor({ node: target.id })}
      title=${strings.kind[target.kind] + role}
      >${text}</a
    >`;
  });
}
