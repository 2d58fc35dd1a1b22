import { LitElement } from 'lit';

export class PlanReader extends LitElement {}

customElements.define('plan-reader', PlanReader);
