/** The bar over the view: which one, and what can be done with it. */
import type { ViewName } from '@plangraph/core/state';
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../strings/strings.js';
import type { Dialogs } from '../dialogs.js';
import { viewToggle } from '../view-toggle.js';

export function viewBar(
  strings: Strings,
  view: ViewName,
  dialogs: Dialogs,
  choose: (view: ViewName) => void,
): TemplateResult {
  const { take, embed, open } = strings.pictureTools;
  return html`<div class="bar">${viewToggle(strings, view, choose)}
    <button class="take" @click=${() => void dialogs.showTakeAlong()}>${take}</button>
    <button class="embed" aria-label=${embed} title=${embed} @click=${() => void dialogs.showEmbed()}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M5 4 1 8l4 4M11 4l4 4-4 4M9.500 2.500l-3 11"
        fill="none" stroke="currentColor" stroke-width="1.500" stroke-linecap="round" stroke-linejoin="round"></path></svg>
    </button>
    <button @click=${() => void dialogs.showOpen()}>${open}</button>
  </div>`;
}

/** Scrolls the bar, on a narrow screen, to the view in use. @returns whether the bar is there */
export function showViewInBar(root: ParentNode): boolean {
  const button = root.querySelector('.views [aria-pressed=true]');
  button?.scrollIntoView({ block: 'nearest', inline: 'center' });
  return button !== null;
}
