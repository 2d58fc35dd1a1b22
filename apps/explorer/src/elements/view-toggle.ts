/** The choice between the views. */
import { html, type TemplateResult } from 'lit';
import { VIEWS, type View } from '../model/address.js';
import type { Strings } from '../strings/strings.js';

export function viewToggle(strings: Strings, view: View, choose: (view: View) => void): TemplateResult {
  return html`<div class="views" role="group" aria-label=${strings.view}>
    ${VIEWS.map(
      (name) =>
        html`<button aria-pressed=${view === name ? 'true' : 'false'} @click=${() => choose(name)}>
          ${strings.views[name]}
        </button>`,
    )}
  </div>`;
}
