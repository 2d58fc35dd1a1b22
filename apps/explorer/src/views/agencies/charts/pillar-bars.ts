/** An agency's roles by pillar, as small bars in a table. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ViewContext } from '../../../elements/view-context.js';
import { type AgencyNetwork, ROLE_KINDS } from '../agency-network.js';
import { rolesByPillar } from './chart-data.js';
import { pillarName } from './chart-words.js';
import { toneOf } from './drawing.js';

/** Units of the drawing; it is as wide as its cell. */
const WIDTH = 100;
const HEIGHT = 9;

export function pillarBars(
  context: ViewContext,
  { whole }: Pick<AgencyNetwork, 'whole'>,
  actor: string,
): TemplateResult | typeof nothing {
  const { strings } = context;
  const words = strings.agenciesView;
  const { roles, rows } = rolesByPillar(whole, actor);
  const sum = (counts: readonly number[]): number => counts.reduce((so, count) => so + count, 0);
  const most = Math.max(0, ...rows.map(({ counts }) => sum(counts)));
  if (most === 0) return nothing;
  return html`<h3>${words.pillarRoles}</h3>
  <ul class="roles" aria-hidden="true">${roles.map((role, at) => html`<li><span class="swatch ${toneOf(at)}"></span> ${strings.edge[ROLE_KINDS[role]]}</li>`)}</ul>
  <table class="pillars">
    <caption class="out-of-sight">${words.pillarRoles}</caption>
    <thead class="out-of-sight"><tr><th scope="col">${words.pillar}</th>
      ${roles.map((role) => html`<th scope="col">${strings.edge[ROLE_KINDS[role]]}</th>`)}</tr></thead>
    ${rows.map(
      ({ pillar, counts }) => html`<tbody>
        <tr><th scope="row">${pillarName(context, pillar)}</th>${counts.map((count) => html`<td class="value">${count}</td>`)}</tr>
        <tr class="bars" aria-hidden="true"><td colspan=${roles.length + 1}>${bars(counts, most)}</td></tr>
      </tbody>`,
    )}
  </table>
  <p class="note">${words.pillarRolesNote}</p>`;
}

function bars(counts: readonly number[], most: number): TemplateResult {
  let left = 0;
  const parts = counts.map((count, at) => {
    const width = (count / most) * WIDTH;
    const part = svg`<rect class=${toneOf(at)} x=${left} y="0" width=${width} height=${HEIGHT}></rect>`;
    left += width;
    return part;
  });
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" width="100%" height=${HEIGHT}>${parts}</svg>`;
}
