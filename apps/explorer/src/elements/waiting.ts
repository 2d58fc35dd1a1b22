/** What stands in the middle of the page until the network is here. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.js';
import type { Loading } from './plan-data.js';

export function waiting(strings: Strings, loading: Loading | undefined, again: () => void): TemplateResult {
  if (loading?.state === 'failed') {
    return html`<main class="waiting">
      <p role="alert">${strings.loadFailed({ what: loading.why })}</p>
      <button @click=${again}>${strings.retry}</button>
    </main>`;
  }
  const { bytes = 0, all } = loading ?? {};
  return html`<main class="waiting">
    <p id="progress">${strings.loading}</p>
    <progress
      aria-labelledby="progress"
      max=${all ?? nothing}
      value=${all === undefined ? nothing : bytes}
    ></progress>
    <p class="so-far">${strings.loadingSoFar({ kilobytes: Math.round(bytes / 1000) })}</p>
  </main>`;
}
