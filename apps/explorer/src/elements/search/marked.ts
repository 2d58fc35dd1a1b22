import { html, type TemplateResult } from 'lit';
import type { Place } from '../../model/query.js';

/** A text with some places marked. */
export function marked(text: string, places: readonly Place[]): TemplateResult {
  let at = 0;
  const parts = places.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`${parts}${text.slice(at)}`;
}
