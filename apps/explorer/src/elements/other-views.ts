/** Views that are loaded when someone first looks at them. */
import { html, type TemplateResult } from 'lit';
import type { View } from '../model/address.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import type { Texts } from '../model/texts.js';
import type { Language, Strings } from '../strings/strings.js';

/** What every view is given; it tells of nothing but by links (`hashFor`), which the address bar follows. */
export interface ViewContext {
  strings: Strings;
  language: Language;
  plan: PlanIndex;
  /** Undefined while they are loading. */
  texts: Texts | undefined;
  textsFailed: boolean;
  selected: PlanNode | undefined;
}

/** The view's element; it draws itself once its module is here. */
export function otherView(view: Exclude<View, 'network' | 'list'>, context: ViewContext): TemplateResult {
  const { strings, language, plan, texts, textsFailed, selected } = context;
  switch (view) {
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
