/** Views that are loaded when someone first looks at them. */
import type { ViewName } from '@plangraph/core/state';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { LateModules } from './late-modules.js';
import type { ViewContext } from './view-context.js';

type OtherView = Exclude<ViewName, 'network'>;

const MODULES: Readonly<Record<OtherView, () => Promise<unknown>>> = {
  agencies: () => import('../views/agencies/plan-agencies.js'),
  matrix: () => import('../views/matrix/plan-matrix.js'),
  reader: () => import('../views/reader/plan-reader.js'),
  table: () => import('../views/table/plan-table.js'),
  query: () => import('../views/query/plan-query.js'),
  data: () => import('../views/data/plan-data-view.js'),
};

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
          <p role="alert">${strings.viewFailed(name)}</p>
          <button @click=${() => void this.modules.load(view)}>${strings.retry}</button>
        </div>`;
      case 'loading':
        return html`<div class="waiting late"><progress aria-label=${strings.viewLoading(name)}></progress></div>`;
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
