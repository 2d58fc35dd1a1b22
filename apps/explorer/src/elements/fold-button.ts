/** Buttons that fold a column of a wide screen away, and bring it back. */
import { html, type TemplateResult } from 'lit';

/** By the id of what stands in it. */
export type Column = 'kinds' | 'details';

/** A frame with a line where the column begins. */
const ICONS: Readonly<Record<Column, string>> = {
  kinds: 'M2.500 3.500h11v9h-11zM6 3.500v9',
  details: 'M2.500 3.500h11v9h-11zM10 3.500v9',
};

export function foldButton(
  column: Column,
  label: string,
  folded: ReadonlySet<Column>,
  fold: () => void,
): TemplateResult {
  return html`<button class="fold fold-${column}" aria-label=${label} title=${label} aria-controls=${column}
    aria-expanded=${folded.has(column) ? 'false' : 'true'} @click=${fold}>
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d=${ICONS[column]} fill="none" stroke="currentColor" stroke-width="1.400" stroke-linejoin="round"></path>
    </svg>
  </button>`;
}
