/** Who is responsible: by the text, else by the appendix for the division that a measure stands in. */
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../model/names.js';
import type { PlanNode } from '../model/plan-index.js';
import { isResponsibility, type Relation, relationsOf } from '../model/relations.js';
import type { DetailsContext } from './details-panel.js';
import { relationList } from './relation-list.js';

export function agencies(
  context: DetailsContext,
  node: PlanNode,
  responsible: readonly Relation[],
): TemplateResult | typeof nothing {
  const { strings, plan, language } = context;
  if (responsible.length > 0) {
    return html`<section>
      <h3>${strings.agencies}</h3>
      ${responsible.map((relation) => relationList(context, node, relation))}
    </section>`;
  }
  if (node.family !== 'measure') return nothing;
  for (const above of plan.pathTo(node).reverse()) {
    const theirs = relationsOf(plan, above).filter(isResponsibility);
    if (theirs.length === 0) continue;
    const { text } = nameOf(above, language);
    return html`<section>
      <h3>${strings.agencies}</h3>
      <p class="note">${strings.agenciesAbove({ name: above.identifier === undefined ? text : `${above.identifier} ${text}` })}</p>
      ${theirs.map((relation) => relationList(context, above, relation))}
    </section>`;
  }
  return html`<section><h3>${strings.agencies}</h3><p class="note">${strings.noAgencies}</p></section>`;
}
