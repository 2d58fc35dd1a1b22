/** Where text and appendix say different, one by one: in the cells they may cancel each other out. */

import { hashFor } from '@plangraph/core/state';
import type { LayerCell } from '@plangraph/network';
import { html, nothing, type TemplateResult } from 'lit';
import { saveText } from '../../elements/save-file.js';
import type { ViewContext } from '../../elements/view-context.js';
import { fullName, nameOf, shortName } from '../../model/names.js';
import { csvWithSource } from '../../model/spreadsheet.js';

export function disagreementList(context: ViewContext, all: readonly LayerCell[]): TemplateResult | typeof nothing {
  const { strings, language, plan } = context;
  const { matrix: words } = strings;
  if (all.length === 0) return nothing;
  const main = all.filter(({ appendix }) => appendix === 'main').length;
  return html`<details class="disagreements" open>
    <summary>${words.disagreements({ all: all.length, text: all.length - main, appendix: main })}</summary>
    <div class="list" tabindex="0" role="region" aria-label=${words.disagreements({ all: all.length, text: all.length - main, appendix: main })}>
      <button @click=${() => saveText(disagreementsCsv(context, all), 'matrix-disagreements.csv', 'text/csv')}>${words.saveDisagreements}</button>
      <table>
        <thead><tr>${columnsOf(context).map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
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
                return html`<a class="measure" href=${hashFor({ node: measure.id })} lang="ja" title=${fullName(measure, language)}>${measure.identifier ?? measure.id}</a> `;
              })}</td>
            </tr>`;
          })}
        </tbody>
      </table>
      <p class="note">${words.disagreementsNote}</p>
    </div>
  </details>`;
}

function columnsOf({ strings }: Pick<ViewContext, 'strings'>): readonly string[] {
  const { division, agency, text, appendix, measures } = strings.matrix.columns;
  return [division, agency, text, appendix, measures];
}

/** The same as CSV (RFC 4180), with a byte order mark so that spreadsheets read Japanese; the source line is last. */
function disagreementsCsv(
  { strings, language, plan }: Pick<ViewContext, 'strings' | 'language' | 'plan'>,
  all: readonly LayerCell[],
): string {
  const { matrix: words } = strings;
  const name = (key: string): string => {
    const node = plan.at(key);
    return node === undefined ? key : fullName(node, language);
  };
  const rows = all.map(({ division, actor, text, appendix, measures }) => [
    name(division),
    name(actor),
    words.inText[text.length > 0 ? 'lead' : 'none'],
    words.inAppendix[appendix],
    measures.map((key) => plan.at(key)?.identifier ?? key).join(' '),
  ]);
  return csvWithSource(columnsOf({ strings }), rows, plan.source[language]);
}
