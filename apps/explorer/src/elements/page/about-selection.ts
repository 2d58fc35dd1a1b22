/** What stands at the side: what is known of the selection and around it, or how to begin. */
import type { NodeKind } from '@plangraph/core/graph';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CATALOGUES } from '../../strings/strings.js';
import type { AddressState } from '../address-state.js';
import { attribution } from '../attribution.js';
import '../details-panel.js';
import { LateModules } from '../late-modules.js';
import '../marked-group.js';
import type { ViewContext } from '../view-context.js';

type Later = { connections: () => Promise<unknown> };

export class AboutSelection {
  private readonly late: LateModules<Later>;

  /** @param toDetails takes the keyboard to the details, where the button that was pressed is gone */
  constructor(
    host: ReactiveControllerHost,
    private readonly address: AddressState,
    private readonly toDetails: () => void,
  ) {
    this.late = new LateModules<Later>(host, {
      connections: () =>
        Promise.all([import('../../views/connections/connections-panel.js'), CATALOGUES.want('connectionsPanel')]),
    });
  }

  render(context: ViewContext): TemplateResult {
    const { strings, language, plan, state, selected } = context;
    const { selection, filter, focus } = state;
    return html`${this.connections(context)}
      ${selection === undefined && focus === undefined ? html`<marked-group .context=${context}></marked-group>` : nothing}
      <details-panel
        .strings=${strings}
        .language=${language}
        .plan=${plan}
        .texts=${context.texts}
        .textsFailed=${context.textsFailed}
        .selection=${selection}
        .hiddenKind=${selected !== undefined && filter.hidden.has(selected.kind)}
        .reading=${state.view === 'reader'}
        @read=${() => this.address.change({ view: 'reader' })}
        @show-kind=${(event: CustomEvent<NodeKind>) => {
          const hidden = new Set([...filter.hidden].filter((kind) => kind !== event.detail));
          this.address.change({ filter: { ...filter, hidden } });
          this.toDetails();
        }}
      ></details-panel>
      ${attribution(strings, language, plan)}`;
  }

  /** Ways to look around a selection; loaded when something is selected. */
  private connections(context: ViewContext): TemplateResult | typeof nothing {
    const { strings, selected, state } = context;
    if (selected === undefined && state.focus === undefined) return nothing;
    const { state: coming } = this.late.get('connections');
    if (coming === 'loading') return nothing;
    if (coming === 'failed') {
      return html`<p class="texts-failed" role="alert"><span>${strings.viewFailed({ view: strings.connectionsTitle })}</span>
        <button @click=${() => void this.late.load('connections')}>${strings.retry}</button></p>`;
    }
    return html`<connections-panel .context=${context}></connections-panel>`;
  }
}
