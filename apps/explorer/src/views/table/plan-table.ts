import { html, LitElement } from 'lit';
import type { ViewContext } from '../../elements/view-context.js';
import { shared } from '../../styles/shared.js';

export class PlanTable extends LitElement {
  static override properties = { context: { attribute: false } };
  declare context: ViewContext;

  override render() {
    return html``;
  }

  static override styles = [shared];
}

customElements.define('plan-table', PlanTable);
