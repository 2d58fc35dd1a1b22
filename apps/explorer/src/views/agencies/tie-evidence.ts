/** What the text says of the two ends of a line in one measure: who has which role, and in which sentence. */
import { hashFor } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { markedText } from '../../elements/unit-text.js';
import type { ViewContext } from '../../elements/view-context.js';
import { evidenceFor } from '../../model/evidence.js';
import { shortName } from '../../model/names.js';
import { type AgencyNetwork, type AgencyTie, ROLE_KINDS } from './agency-network.js';

/** @param measure that the line was counted from; its bullets and what repeats it speak for it too */
export function tieEvidence(
  context: ViewContext,
  { whole }: Pick<AgencyNetwork, 'whole'>,
  { source, target }: AgencyTie,
  measure: string,
): TemplateResult | typeof nothing {
  const { strings, language, plan, texts } = context;
  const said = new Set<string>();
  const rows = [source, target].flatMap((end) => {
    if (!whole.hasNode(end) || !whole.hasNode(measure)) return [];
    const edge = whole.edge(measure, end);
    if (edge === undefined) return [];
    return whole.getEdgeAttribute(edge, 'sources').map((one) => {
      const [unit, actor] = [plan.at(one.unit), plan.at(one.actor)];
      if (unit === undefined || actor === undefined) return nothing;
      const kind = ROLE_KINDS[one.role];
      const found = texts === undefined ? undefined : evidenceFor(plan, texts, unit, kind, actor);
      const english = language === 'en' && (found?.sentencesEn.length ?? 0) > 0;
      const sentences = ((english ? found?.sentencesEn : found?.sentences) ?? []).filter((segments) => {
        const sentence = segments.map(({ text }) => text).join('');
        // One sentence often names both ends.
        if (said.has(sentence)) return false;
        said.add(sentence);
        return true;
      });
      return html`<div class="says">
        <a href=${hashFor({ node: unit.id, edge: { kind, target: actor.id } })}>≡ ${strings.agenciesView.saysSo({ name: shortName(actor, language), role: strings.edge[kind] })}</a>
        ${sentences.map((segments) => html`<blockquote lang=${english ? 'en' : (found?.lang ?? 'ja')}>${markedText(context, segments)}</blockquote>`)}
      </div>`;
    });
  });
  return rows.length === 0 ? nothing : html`${rows}`;
}
