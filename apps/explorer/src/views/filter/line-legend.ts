/** What the lines of the picture mean. */
import { EDGE_KINDS } from '@plangraph/widget';
import { html, type TemplateResult } from 'lit';
import { stroke } from '../../elements/marks.js';
import type { PlanIndex } from '../../model/plan-index.js';
import { numberWords } from '../../strings/language.js';
import type { Strings } from '../../strings/strings.js';

export function lineLegend(strings: Strings, plan: PlanIndex): TemplateResult {
  return html`<ul class="lines">
      ${EDGE_KINDS.filter((kind) => plan.edgeCounts.has(kind)).map(
        (kind) =>
          html`<li>${stroke(kind)}<span>${strings.edge[kind]}</span
            ><span class="number">${numberWords(strings.language, plan.edgeCounts.get(kind) ?? 0)}</span></li>`,
      )}
    </ul>
    <p class="hint">${strings.edgesHint}</p>`;
}
