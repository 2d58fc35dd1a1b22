/** One value of a facet: it must be there, it must not, or neither; with the number of measures that have it. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { numberWords } from '../../strings/language.js';
import type { Strings } from '../../strings/strings.js';
import type { Want } from './clauses.js';

export interface ValueRow {
  value: string;
  /** What it is called, all of it. */
  name: string;
  /** Language of the name where it is not the page's. */
  lang?: 'ja' | 'en';
  /** A mark before the name. */
  mark?: TemplateResult | typeof nothing;
  count: number;
  want: Want;
}

export function valueRow(
  strings: Strings,
  { value, name, lang, mark = nothing, count, want }: ValueRow,
  choose: (want: Want) => void,
): TemplateResult {
  return html`<div class="value ${want ?? ''} ${count === 0 ? 'none' : ''}">
    <label title=${name}>
      <input type="checkbox" data-value=${value} .checked=${want === 'any'}
        @change=${(event: Event) => choose((event.target as HTMLInputElement).checked ? 'any' : undefined)} />
      ${mark}
      <span class="name" lang=${lang ?? nothing}>${name}</span>
      <span class="number">${numberWords(strings.language, count)}</span>
    </label>
    <button class="without" aria-pressed=${want === 'not' ? 'true' : 'false'} aria-label=${strings.filter.without({ name })}
      title=${strings.filter.without({ name })} @click=${() => choose(want === 'not' ? undefined : 'not')}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        ${svg`<circle cx="7" cy="7" r="5.2" fill="none" stroke="currentColor" stroke-width="1.5"></circle>
          <line x1="3.4" y1="10.6" x2="10.6" y2="3.4" stroke="currentColor" stroke-width="1.5"></line>`}
      </svg>
    </button>
  </div>`;
}
