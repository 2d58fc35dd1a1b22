/**
 * Defines `<plan-graph>`. Importing this module is all that a page has to do; where there are no elements, as on a
 * server, it does nothing.
 */
import { PlanGraphElement } from './plan-graph-element.js';

export type { NetworkGraph } from '../picture/picture-options.js';
export type { FaultDetail, PickDetail, PlanGraphEventMap, ReadyDetail, SettingFault } from './events.js';
export { type FaultKind, WidgetFault } from './fault.js';
export { type ExportOptions, PlanGraphElement } from './plan-graph-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'plan-graph': PlanGraphElement;
  }
}

// Two copies of the module on one page are one element.
if (globalThis.customElements !== undefined && customElements.get('plan-graph') === undefined) {
  customElements.define('plan-graph', PlanGraphElement);
}
