/** Which statements count and how; each with the warning that belongs to it. */
import type { Filter } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlanIndex } from '../../model/plan-index.js';
import type { Strings } from '../../strings/strings.js';

/** @param plan one without a secretariat has nothing to leave out */
export function countingOptions(
  strings: Strings,
  plan: Pick<PlanIndex, 'nodes'>,
  filter: Filter,
  change: (change: Partial<Filter>) => void,
): TemplateResult {
  const words = strings.filter;
  const secretariat = plan.nodes.filter((node) => node.secretariat === true);
  // The words tell of the published plan's.
  const hint = secretariat.some(({ id }) => id === 'actor:cabinet-secretariat') ? words.secretariatHint : '';
  const choice = <Key extends 'layer' | 'collectives'>(
    key: Key,
    legend: string,
    names: Readonly<Record<Filter[Key], string>>,
    hint: string,
  ) => html`<fieldset><legend>${legend}</legend>
    ${(Object.keys(names) as Filter[Key][]).map(
      (value) => html`<label><input type="radio" name=${key} value=${value} .checked=${filter[key] === value}
        @change=${() => change({ [key]: value })} /><span>${names[value]}</span></label>`,
    )}
    <p class="hint">${hint}</p></fieldset>`;
  const turn = (name: string, hint: string, on: boolean, turned: (on: boolean) => void) => html`<label class="switch">
      <input type="checkbox" .checked=${on}
        @change=${(event: Event) => turned((event.target as HTMLInputElement).checked)} /><span>${name}</span></label>
    ${hint === '' ? nothing : html`<p class="hint">${hint}</p>`}`;
  return html`${choice('layer', words.layer, words.layers, words.layerHint)}
    ${choice('collectives', words.collectives, words.collective, words.collectivesHint)}
    ${
      secretariat.length === 0
        ? nothing
        : turn(words.hideSecretariat, hint, filter.secretariat === 'hidden', (on) =>
            change({ secretariat: on ? 'hidden' : 'shown' }),
          )
    }
    ${turn(words.once, words.onceHint, filter.restatements === 'once', (on) =>
      change({ restatements: on ? 'once' : 'each' }),
    )}`;
}
