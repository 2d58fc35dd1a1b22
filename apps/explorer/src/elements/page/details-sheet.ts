/** What is known of the selection: a column on a wide screen, a sheet over the view on a narrow one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../view-context.js';
import type { PageColumns } from './page-columns.js';

/** @param title of the sheet where only that is seen of it */
export function detailsSheet(
  { strings, state }: ViewContext,
  columns: PageColumns,
  { low, title }: { low: boolean; title: string },
  content: TemplateResult | typeof nothing,
): TemplateResult {
  const { selection, focus } = state;
  const { sheet, legend } = columns;
  const welcome = selection === undefined && focus === undefined;
  return html`<aside id="details" class="details ${welcome ? 'welcome' : ''} ${low ? 'low' : ''} ${sheet ? 'open' : ''}" ?inert=${legend}
    aria-label=${strings.details}>
    <div class="sheet-tools">
      <span class="sheet-title" aria-hidden="true">${low ? title : strings.details}</span>
      <button class="sheet-toggle" aria-expanded=${sheet ? 'true' : 'false'} @click=${() => columns.openSheet(!sheet)}
        >${sheet ? strings.collapse : strings.expand}</button>
      ${
        selection === undefined
          ? nothing
          : html`<a class="close" href="#/" aria-label=${strings.closeDetails} title=${strings.closeDetails}>✕</a>`
      }
    </div>
    ${content}
  </aside>`;
}
