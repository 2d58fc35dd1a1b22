/** Where the content comes from and what it is not: the terms of the source ask for both. */
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.js';

export function attribution(strings: Strings): TemplateResult {
  return html`<footer>
    <p>${strings.source}</p>
    <p>${strings.unofficial} <a href="https://creativecommons.org/licenses/by/4.0/">${strings.license}</a></p>
  </footer>`;
}
