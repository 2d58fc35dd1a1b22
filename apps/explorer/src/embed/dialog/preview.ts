/** What a snippet will show: the frame, or the element itself. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Embedded, elementAttributes, type Form, frameAddress, sandboxOf, usualHeight } from './snippets.js';

/** CSS pixels; what is higher is looked at in the page that it is for. */
const HIGHEST = 600;

/** @param name of the preview for a screen reader */
export function preview(form: Form, embedded: Embedded, name: string): TemplateResult {
  const { state: seen, site, shared, width, height = usualHeight(seen) } = embedded;
  const high = Math.min(height, HIGHEST);
  if (form === 'iframe') {
    return html`<iframe title=${name} src=${frameAddress({ ...embedded, origin: undefined })} height=${high}
      width=${width ?? '100%'} sandbox=${sandboxOf(shared)}></iframe>`;
  }
  // The script of the page for which the snippet is; without it nothing is shown.
  import(/* @vite-ignore */ new URL('examples/plan-graph.js', site).href).catch(() => {});
  const { src, state, lang } = elementAttributes({ ...embedded, shared: true });
  return html`<plan-graph role="group" aria-label=${name} src=${src ?? nothing} state=${state ?? nothing} lang=${lang ?? nothing}
    height=${high} controls></plan-graph>`;
}
