/** What the underlines mean, and whose words the document is not. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../strings/strings.js';

const ROLES = ['lead', 'via', 'partner'] as const;
const FAMILIES = ['actor', 'thing', 'term'] as const;

/**
 * @param english whether the rendering in English is on the page
 * @param own whether somebody's own data are shown, whose words are theirs
 */
export function legend({ reader, edge, family }: Strings, english: boolean, own: boolean): TemplateResult {
  return html`<div class="legend">
    <p id="colours" class="out-of-sight">${reader.colours}</p>
    <ul aria-labelledby="colours">
      ${ROLES.map((role) => html`<li><span class="mention actor ${role}">${edge[role]}</span></li>`)}
      ${FAMILIES.map((name) => html`<li><span class="mention ${name}">${family[name]}</span></li>`)}
    </ul>
    ${own ? nothing : html`<p>${reader.titles}</p>`}
    ${english && !own ? html`<p>${reader.translation}</p>` : nothing}
  </div>`;
}
