import { html, type TemplateResult } from 'lit';

export function choice(label: string, checked: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<label class="choice"
    ><input type="checkbox" .checked=${checked}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />${label}</label
  >`;
}
