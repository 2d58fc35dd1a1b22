/** Two actors in the appendix: the divisions whose row has a mark of both. */
import { html, nothing, type TemplateResult } from 'lit';
import { nodeLink } from '../../elements/marks.js';
import type { ViewContext } from '../../elements/view-context.js';
import type { AppendixKind, ComparedInAppendix } from '../../model/compared.js';
import { langOf, shortName } from '../../model/names.js';
import type { PlanNode } from '../../model/plan-index.js';

export const APPENDIX_KINDS: readonly AppendixKind[] = ['main-agency', 'related-agency'];

/** The marks that the appendix itself prints. */
const MARKS: Readonly<Record<AppendixKind, string>> = { 'main-agency': '◎', 'related-agency': '○' };

export function comparedInAppendix(
  { strings, language, plan }: ViewContext,
  nodes: readonly [PlanNode, PlanNode],
  { both }: ComparedInAppendix,
): TemplateResult | typeof nothing {
  if (both.length === 0) return nothing;
  const mark = (kind: AppendixKind) =>
    html`<td><span aria-hidden="true">${MARKS[kind]}</span><span class="out-of-sight">${strings.edge[kind]}</span></td>`;
  return html`<details>
    <summary>${strings.connectionsPanel.inAppendix({ count: both.length })}</summary>
    <table>
      <thead><tr><td></td>${nodes.map((node) => html`<th scope="col" lang=${langOf(node, language)}>${shortName(node, language)}</th>`)}</tr></thead>
      <tbody>
        ${both.map(({ division, a, b }) => {
          const node = plan.at(division);
          return node === undefined
            ? nothing
            : html`<tr class="flat"><th scope="row">${nodeLink(node, language)}</th>${mark(a)}${mark(b)}</tr>`;
        })}
      </tbody>
    </table>
  </details>`;
}
