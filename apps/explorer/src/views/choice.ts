/** A choice of one of a few values, under its name. */
import { html, type TemplateResult } from 'lit';

/** @param names of the values, as the reader sees them */
export function choice<Value extends string>(
  label: string,
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<label><span>${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Value)}>
      ${values.map((value) => html`<option value=${value} .selected=${value === chosen}>${names[value]}</option>`)}
    </select></label>`;
}
