/** Where the content comes from and what it is not: the terms of the source ask for both. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PlanIndex } from '../model/plan-index.js';
import type { Language } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';

/** The data say whom to name and under which licence; before they are there, and where they do not, nothing is claimed. */
export function attribution(strings: Strings, language: Language, plan: PlanIndex | undefined): TemplateResult {
  const license = plan?.license ?? '';
  const licence =
    license === ''
      ? nothing
      : html`<a href=${license}>${license.includes('/by/4.0') ? strings.license : license}</a> · `;
  return html`<footer>
    <p>${plan?.source[language] || strings.unofficial}</p>
    <p>${licence}<a href=${language === 'ja' ? './ontology/' : './ontology/en.html'}>${strings.ontology}</a></p>
  </footer>`;
}
