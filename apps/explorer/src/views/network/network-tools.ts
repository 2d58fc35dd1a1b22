/** Tools of the picture: layout, lasso, pins. */
import { LAYOUTS, type Layout } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import type { Places } from './places.js';

export interface Switch {
  active: boolean;
  toggle: () => void;
}

/** @param unfolded on a narrow screen the tools stand behind one button, so that they do not cover the picture */
export function networkTools(
  { strings, state }: ViewContext,
  places: Places,
  lasso: Switch,
  unfolded: Switch,
): TemplateResult {
  const words = strings.pictureTools;
  const { layout, pins } = state;
  const of = (event: Event): HTMLElement => event.currentTarget as HTMLElement;
  return html`<div class="tools ${unfolded.active ? 'unfolded' : ''}">
    <button class="more" aria-expanded=${unfolded.active ? 'true' : 'false'} aria-label=${words.tools} title=${words.tools}
      @click=${unfolded.toggle}>⋯</button>
    <select aria-label=${words.layout} title=${words.layout}
      @change=${(event: Event) => changeState(of(event), { layout: (event.currentTarget as HTMLSelectElement).value as Layout })}>
      ${LAYOUTS.map((name) => html`<option value=${name} .selected=${name === layout}>${words.layouts[name]}</option>`)}
    </select>
    ${
      places.working === undefined
        ? layout === 'forces'
          ? html`<button @click=${() => places.rearrange()}>${words.again}</button>`
          : nothing
        : html`<progress value=${places.working} aria-label=${words.laying({ percent: Math.round(places.working * 100) })}></progress>
          <button class="stop" @click=${() => places.stop()}>${words.stop}</button>`
    }
    ${
      pins.size === 0
        ? nothing
        : html`<button @click=${(event: Event) => changeState(of(event), { pins: new Map() })}>${words.unpin({ count: pins.size })}</button>`
    }
    <button aria-pressed=${lasso.active ? 'true' : 'false'} title=${words.lassoHint} @click=${lasso.toggle}>${words.lasso}</button>
  </div>`;
}
