/** What a cell counts: measures and duties, each a link. */
import { hashFor } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { nodeLink } from '../../elements/marks.js';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { fullName, langOf } from '../../model/names.js';
import type { PlanNode } from '../../model/plan-index.js';
import type { Cell } from './matrix-model.js';

export function cellDetails(
  context: ViewContext,
  row: PlanNode,
  column: PlanNode,
  cell: Cell,
  close: () => void,
): TemplateResult {
  const { strings, language, plan } = context;
  const { matrix: words } = strings;
  const nodes = (keys: Iterable<string>): PlanNode[] =>
    [...keys].map((key) => plan.at(key)).filter((node) => node !== undefined);
  const list = (keys: Iterable<string>, title: string): TemplateResult | typeof nothing => {
    const all = nodes(keys);
    return all.length === 0
      ? nothing
      : html`<h3>${title}</h3>
        <ul>${all.map((node) => html`<li>${nodeLink(node, language)}</li>`)}</ul>`;
  };
  const difference = context.state.matrix.layer === 'difference' && context.state.matrix.rows !== 'actors';
  return html`<section class="cell-details" aria-label=${words.cell({ row: fullName(row, language), column: fullName(column, language), value: String(cell.value) })}>
    <header>
      <h2><a href=${hashFor({ node: row.id })} lang=${langOf(row, language)}>${fullName(row, language)}</a> × <a href=${hashFor({ node: column.id })} lang=${langOf(column, language)}>${fullName(column, language)}</a></h2>
      <button class="close" aria-label=${words.closeCell} title=${words.closeCell} @click=${close}>✕</button>
    </header>
    ${difference ? html`${list(cell.onlyText, words.onlyText({ count: cell.onlyText.length }))}${list(cell.onlyAppendix, words.onlyAppendix({ count: cell.onlyAppendix.length }))}` : nothing}
    ${list(cell.measures, words.measures({ count: cell.measures.length }))}
    ${
      cell.measures.length === 0
        ? nothing
        : html`<button @click=${(event: Event) =>
            changeState(event.currentTarget as HTMLElement, {
              view: 'network',
              marked: nodes(cell.measures).map(({ id }) => id),
            })}>${words.mark}</button>`
    }
    ${
      cell.duties.size === 0
        ? nothing
        : html`<h3>${words.duties({ count: cell.duties.size })}</h3>
          <ul>${[...cell.duties].map(([key, duty]) => {
            const node = plan.at(key);
            return node === undefined
              ? nothing
              : html`<li>${nodeLink(node, language)} <span class="duty">${words.duty[duty]}</span></li>`;
          })}</ul>`
    }
  </section>`;
}
