import { LitElement } from 'lit';

export class PlanQuery extends LitElement {}

customElements.define('plan-query', PlanQuery);
