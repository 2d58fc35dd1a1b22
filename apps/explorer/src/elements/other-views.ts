/** Views that are loaded when someone first looks at them. */
import type { ViewName } from '@plangraph/core/state';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CATALOGUES, type Part } from '../strings/strings.js';
import { LateModules } from './late-modules.js';
import type { ViewContext } from './view-context.js';

type OtherView = Exclude<ViewName, 'network'>;

const MODULES: Readonly<Record<OtherView, () => Promise<unknown>>> = {
  agencies: () => withWords(import('../views/agencies/plan-agencies.js'), 'agenciesView'),
  matrix: () => withWords(import('../views/matrix/plan-matrix.js'), 'matrix'),
  reader: () => withWords(import('../views/reader/plan-reader.js'), 'reader'),
  table: () => withWords(import('../views/table/plan-table.js'), 'table'),
  query: () => withWords(import('../views/query/plan-query.js'), 'query'),
  data: () => withWords(import('../views/data/plan-data-view.js'), 'dataView', 'bilingual'),
};

/** A view is here when its words are. */
function withWords(module: Promise<unknown>, ...parts: readonly Part[]): Promise<unknown> {
  return Promise.all([module, CATALOGUES.want(...parts)]);
}

export class OtherViews {
  private readonly modules: LateModules<typeof MODULES>;

  constructor(host: ReactiveControllerHost) {
    this.modules = new LateModules(host, MODULES);
  }

  /** The view, or what stands in its place until its module is here. */
  render(view: OtherView, context: ViewContext): TemplateResult {
    const { strings } = context;
    const name = strings.views[view];
    switch (this.modules.get(view).state) {
      case 'here':
        return element(view, context);
      case 'failed':
        return html`<div class="waiting">
          <p role="alert">${strings.viewFailed({ view: name })}</p>
          <button @click=${() => void this.modules.load(view)}>${strings.retry}</button>
        </div>`;
      case 'loading':
        return html`<div class="waiting late"><progress aria-label=${strings.viewLoading({ view: name })}></progress></div>`;
    }
  }
}

function element(view: OtherView, context: ViewContext): TemplateResult {
  switch (view) {
    case 'agencies':
      return html`<plan-agencies .context=${context}></plan-agencies>`;
    case 'matrix':
      return html`<plan-matrix .context=${context}></plan-matrix>`;
    case 'table':
      return html`<plan-table .context=${context} .notice=${context.notice}></plan-table>`;
    case 'reader':
      return html`<plan-reader .context=${context}></plan-reader>`;
    case 'query':
      return html`<plan-query .context=${context}></plan-query>`;
    case 'data':
      return html`<plan-data-view .context=${context}></plan-data-view>`;
  }
}
