/** One connection: what it says, between whom, and the sentence that says so. */
import type { EdgeKind } from '@plangraph/core/graph';
import { html, type TemplateResult } from 'lit';
import { evidenceFor } from '../model/evidence.js';
import type { PlanNode } from '../model/plan-index.js';
import type { DetailsContext } from './details-panel.js';
import { nodeLink, stroke } from './marks.js';
import { markedText } from './unit-text.js';

export function edgeDetails(
  context: DetailsContext,
  source: PlanNode,
  kind: EdgeKind,
  target: PlanNode,
): TemplateResult {
  const { strings, language } = context;
  return html`<article>
    <header>
      <p class="kind">${stroke(kind)}<span>${strings.edges}</span></p>
      <h2 tabindex="-1">${strings.edge[kind]}</h2>
    </header>
    <section class="ends">
      <p>${nodeLink(source, language)}</p>
      <p class="between">${stroke(kind)}<span>${strings.outward[kind]}</span></p>
      <p>${nodeLink(target, language)}</p>
    </section>
    <section>
      <h3>${strings.evidence}</h3>
      ${sentence(context, source, kind, target)}
    </section>
  </article>`;
}

function sentence(context: DetailsContext, source: PlanNode, kind: EdgeKind, target: PlanNode): TemplateResult {
  const { strings, texts, textsFailed, plan } = context;
  if (texts === undefined) {
    return html`<p class="note">${textsFailed ? strings.textFailed : strings.textLoading}</p>`;
  }
  const evidence = evidenceFor(plan, texts, source, kind, target);
  if (evidence === undefined) return html`<p class="note">${strings.evidenceMissing}</p>`;
  const inherited = evidence.unit !== source;
  return html`<blockquote lang="ja">${markedText(context, evidence.segments)}</blockquote>
    ${
      inherited
        ? html`<p class="note">${strings.evidenceInherited(evidence.unit.identifier ?? evidence.unit.labelJa)}</p>`
        : ''
    }`;
}
