/** The choice between the picture and the list. */
import { html, type TemplateResult } from 'lit';
import type { View } from '../model/address.js';
import type { Strings } from '../strings/strings.js';

const VIEWS: readonly View[] = ['network', 'list'];

export function viewToggle(strings: Strings, view: View, choose: (view: View) => void): TemplateResult {
  return html`<div class="views" role="group" aria-label=${strings.view}>
    ${VIEWS.map(
      (name) =>
        html`<button aria-pressed=${view === name ? 'true' : 'false'} @click=${() => choose(name)}>
          ${strings[name]}
        </button>`,
    )}
  </div>`;
}
