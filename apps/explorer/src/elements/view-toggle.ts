/** The choice between the views. */
import { VIEWS, type ViewName } from '@plangraph/core/state';
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.js';

export function viewToggle(strings: Strings, view: ViewName, choose: (view: ViewName) => void): TemplateResult {
  return html`<div class="views" role="group" aria-label=${strings.view}>
    ${VIEWS.map(
      (name) =>
        html`<button aria-pressed=${view === name ? 'true' : 'false'} @click=${() => choose(name)}>
          ${strings.views[name]}
        </button>`,
    )}
  </div>`;
}
