import { LitElement } from 'lit';

export class PlanDataView extends LitElement {}

customElements.define('plan-data-view', PlanDataView);
