/** Where text and appendix say different, one by one: in the cells they may cancel each other out. */
import { hashFor } from '@plangraph/core/state';
import type { LayerCell } from '@plangraph/network';
import { html, nothing, type TemplateResult } from 'lit';
import { numberMark } from '../../elements/marks.js';
import { saveText } from '../../elements/save-file.js';
import type { ViewContext } from '../../elements/view-context.js';
import { fullName, nameOf, shortName } from '../../model/names.js';
import { tableStem } from '../../take-along/files/file-name.js';
import { planName } from '../data/manifest.js';
import { hasColumn } from './disagreements.js';
import { disagreementsCsv } from './matrix-csv.js';

/** Who by a note of the table, which the graph does not have, sits in the column of another. */
const BY_NOTE = 'actor:ppc';

export function disagreementList(context: ViewContext, all: readonly LayerCell[]): TemplateResult | typeof nothing {
  const { strings, plan, loaded, state } = context;
  const { matrix: words } = strings;
  if (all.length === 0) return nothing;
  const within = all.filter(({ actor }) => hasColumn(loaded.graph, actor));
  const without = all.filter(({ actor }) => !hasColumn(loaded.graph, actor));
  const main = within.filter(({ appendix }) => appendix === 'main').length;
  const summary = words.disagreements({
    all: all.length,
    within: within.length,
    text: within.length - main,
    appendix: main,
    without: without.length,
  });
  const save = (): void => {
    const name = `${tableStem(planName(plan), 'matrix-disagreements', state)}.csv`;
    saveText(disagreementsCsv(context, all), name, 'text/csv');
  };
  const byNote = without.some(({ actor }) => plan.at(actor)?.id === BY_NOTE);
  return html`<details class="disagreements" ?open=${state.matrix.cell === undefined && hasRoom()}>
    <summary>${summary}</summary>
    <div class="list" tabindex="0" role="region" aria-label=${summary}>
      <button @click=${save}>${words.saveDisagreements}</button>
      ${group(context, words.inColumns.yes({ count: within.length }), within)}
      ${group(context, words.inColumns.no({ count: without.length }), without)}
      <p class="note">${words.disagreementsNote} ${byNote ? words.byNote : nothing}</p>
    </div>
  </details>`;
}

/** Whether the matrix has a place below the list. */
function hasRoom(): boolean {
  return matchMedia('(min-width: 701px) and (min-height: 701px)').matches;
}

function group({ strings, language, plan }: ViewContext, title: string, all: readonly LayerCell[]) {
  if (all.length === 0) return nothing;
  const { matrix: words } = strings;
  const { division, agency, text, appendix, measures } = words.columns;
  return html`<table>
    <caption>${title}</caption>
    <thead><tr>${[division, agency, text, appendix, measures].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>
      ${all.map(({ division, actor, text, appendix, measures }) => {
        const [where, who] = [plan.at(division), plan.at(actor)];
        if (where === undefined || who === undefined) return nothing;
        return html`<tr>
          <th scope="row"><a href=${hashFor({ node: where.id })} lang=${nameOf(where, language).lang}>${fullName(where, language)}</a></th>
          <td><a href=${hashFor({ node: who.id })} lang=${nameOf(who, language).lang} title=${fullName(who, language)}>${shortName(who, language)}</a></td>
          <td>${words.inText[text.length > 0 ? 'lead' : 'none']}</td>
          <td>${words.inAppendix[appendix]}</td>
          <td>${measures.map((key) => {
            const measure = plan.at(key);
            if (measure === undefined) return nothing;
            return html`<a class="measure" href=${hashFor({ node: measure.id })} title=${nameOf(measure, language).text}>${numberMark(measure, language)}</a> `;
          })}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
