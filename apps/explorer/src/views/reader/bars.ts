/** What stands above and below the document: where one is, what is folded, where else it speaks of what is selected. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../elements/view-context.js';
import { langOf, nameOf, shortName } from '../../model/names.js';
import type { PlanNode } from '../../model/plan-index.js';
import type { Strings } from '../../strings/strings.js';
import { isPrinted } from './document.js';
import { GLOSSARY } from './page.js';

/**
 * Where the reader is, while no outline says so.
 *
 * @param reading IRI of the division, or the name of the glossary
 */
export function here(
  { strings, language, plan }: ViewContext,
  reading: string | undefined,
): TemplateResult | typeof nothing {
  if (reading === GLOSSARY) return html`<span class="here">${strings.reader.glossary}</span>`;
  const node = reading === undefined ? undefined : plan.at(reading);
  if (node === undefined) return nothing;
  const { text, lang } = nameOf(node, language);
  return html`<span class="here"
    ><span class="number" lang="ja">${node.identifier}</span> <span lang=${lang}>${text}</span></span
  >`;
}

/**
 * How much of the document the filter leaves; nothing where that is all of it.
 *
 * @param unfolded whether the rest is shown nevertheless
 */
export function filteredNote(
  { reader }: Strings,
  left: number,
  all: number,
  unfolded: boolean,
  unfold: (unfolded: boolean) => void,
): TemplateResult | typeof nothing {
  if (left === all) return nothing;
  return html`<span class="filtered">
    <span role="status">${reader.left({ count: left, all })}</span>
    <label
      ><input type="checkbox" .checked=${unfolded}
        @change=${(event: Event) => unfold((event.target as HTMLInputElement).checked)} />${reader.unfold}</label
    >
  </span>`;
}

/**
 * The places that speak of what is selected, to be stepped through.
 *
 * @param place the one that was stepped to, from 0
 */
export function passagesBar(
  { strings, language, texts, selected }: ViewContext,
  passages: readonly PlanNode[],
  place: number | undefined,
  step: (by: number) => void,
): TemplateResult | typeof nothing {
  if (texts === undefined || selected === undefined) return nothing;
  const count = passages.length;
  if (count === 0 && isPrinted(selected)) return nothing;
  const { reader } = strings;
  return html`<div class="passages" role="group" aria-label=${reader.document}>
    <span class="name" lang=${langOf(selected, language)}>${shortName(selected, language)}</span>
    <span class="count" aria-live="polite">${
      place === undefined ? reader.passages({ count }) : reader.passage({ at: place + 1, count })
    }</span>
    ${
      count > (place === undefined ? 0 : 1)
        ? html`<button aria-label=${reader.previous} title=${reader.previous} @click=${() => step(-1)}>↑</button>
          <button aria-label=${reader.next} title=${reader.next} @click=${() => step(1)}>↓</button>`
        : nothing
    }
  </div>`;
}
