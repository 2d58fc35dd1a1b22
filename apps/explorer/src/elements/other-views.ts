/** Views that are loaded when someone first looks at them. */
import type { ViewName } from '@plangraph/core/state';
import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './view-context.js';

/** The view's element; it draws itself once its module is here. */
export function otherView(view: Exclude<ViewName, 'network'>, context: ViewContext): TemplateResult {
  const { strings, language, plan, texts, textsFailed, selected } = context;
  switch (view) {
    case 'agencies':
      void import('../views/agencies/plan-agencies.js');
      return html`<plan-agencies .context=${context}></plan-agencies>`;
    case 'matrix':
      void import('../views/matrix/plan-matrix.js');
      return html`<plan-matrix .context=${context}></plan-matrix>`;
    case 'table':
      void import('../views/table/plan-table.js');
      return html`<plan-table .context=${context} .notice=${context.notice}></plan-table>`;
    case 'reader':
      void import('../views/reader/plan-reader.js');
      return html`<plan-reader .strings=${strings} .language=${language} .plan=${plan} .texts=${texts} .textsFailed=${textsFailed} .selected=${selected}></plan-reader>`;
    case 'query':
      void import('../views/query/plan-query.js');
      return html`<plan-query .strings=${strings} .language=${language} .plan=${plan}></plan-query>`;
    case 'data':
      void import('../views/data/plan-data-view.js');
      return html`<plan-data-view .strings=${strings} .language=${language} .plan=${plan}></plan-data-view>`;
  }
}
