/** The head of the page: its name, the search, and what changes the page as a whole. */
import { hashFor, type ViewName, type ViewState } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlanIndex } from '../../model/plan-index.js';
import { type Language, otherLanguage } from '../../strings/language.js';
import type { Strings } from '../../strings/strings.js';
import { type Column, foldButton } from '../fold-button.js';
import type { PlanData } from '../plan-data.js';
import '../search-box.js';

interface Head {
  strings: Strings;
  language: Language;
  /** Absent before the data are here. */
  plan: PlanIndex | undefined;
  data: PlanData;
  state: ViewState;
  /** The view that is shown, which is another than that of the state where this cannot be. */
  view: ViewName;
  folded: ReadonlySet<Column>;
  /** Whether a legend stands beside the view, and whether its drawer is open. */
  legend: { there: boolean; open: boolean };
}

export interface HeadActions {
  toDetails: () => void;
  toView: () => void;
  choose: (id: string) => void;
  mark: (ids: readonly string[]) => void;
  find: (query: string) => void;
  fold: (column: Column) => void;
  showLegend: (open: boolean) => void;
  speak: (language: Language) => void;
  help: () => void;
}

export function pageHeader(head: Head, act: HeadActions): TemplateResult {
  const { strings, language, plan, data, folded, legend } = head;
  const other = otherLanguage(language);
  return html`<header ?inert=${legend.open}>
    ${plan === undefined ? nothing : skipLinks(head, act)}
    <h1>
      <a href="#/"><span class="product">${strings.product}</span>
      <span class="plan">${plan === undefined ? nothing : plan.title[language]}</span></a>
    </h1>
    <search-box
      .strings=${strings}
      .language=${language}
      .query=${data.query}
      .hits=${data.hits}
      .plan=${plan}
      @search-choose=${(event: CustomEvent<string>) => act.choose(event.detail)}
      @search-all=${(event: CustomEvent<string[]>) => act.mark(event.detail)}
      @search-change=${(event: CustomEvent<string>) => act.find(event.detail)}
      @search-focus=${() => data.prepareSearch()}
    ></search-box>
    <div class="actions">
      ${foldButton('kinds', strings.foldLegend, folded, () => act.fold('kinds'))}
      ${foldButton('details', strings.foldDetails, folded, () => act.fold('details'))}
      <button ?hidden=${!legend.there} class="legend-toggle" aria-expanded=${legend.open ? 'true' : 'false'} aria-controls="kinds"
        @click=${() => act.showLegend(!legend.open)}>${strings.legend}</button>
      <button lang=${other} title=${strings.otherLanguageHint} @click=${() => act.speak(other)}>
        ${strings.otherLanguage}
      </button>
      <button class="help" aria-label=${strings.shortcuts} title=${strings.shortcuts} @click=${act.help}>?</button>
    </div>
  </header>`;
}

/** Past the head, for the keyboard. */
function skipLinks({ strings, state, view }: Head, act: HeadActions): TemplateResult {
  const link = (words: string, go: () => void): TemplateResult => html`<a class="skip" href=${hashFor(state.selection)}
    @click=${(event: Event) => {
      event.preventDefault();
      go();
    }}>${words}</a>`;
  return html`${link(strings.skip, act.toDetails)} ${link(strings.skipToView({ view: strings.views[view] }), act.toView)}`;
}
