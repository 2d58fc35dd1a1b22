/** Tells the page around what it has not been told: the state, what is selected, the height that is wanted. */
import { hashFor, type ViewState } from '@plangraph/core/state';
import type { ViewContext } from '../../elements/view-context.js';
import { selectedIn, titleOf } from '../../model/statement.js';
import type { HostLink } from '../messages/host-link.js';
import type { SelectedMessage } from '../messages/protocol.js';
import { writtenState } from './frame-address.js';

/** Pictures are this much as high as they are wide, within limits in CSS pixels; what scrolls has the largest height. */
const PROPORTION = 0.62;
const LEAST = 320;
const MOST = 720;

interface Told {
  state: string;
  selected: string;
  height?: number;
}

export class News {
  /** Nothing before the page knows that the frame is ready. */
  private told: Told | undefined;

  constructor(
    private readonly link: HostLink,
    private readonly frame: HTMLElement & { readonly state: ViewState; readonly renderRoot: ParentNode },
  ) {}

  tell(context: ViewContext): void {
    const { told, link, frame } = this;
    const { plan, language, shown } = context;
    const state = writtenState(frame.state);
    const selected = hashFor(frame.state.selection);
    if (told === undefined) {
      const title = plan.title[language];
      link.tell({ type: 'ready', state, title, language, nodes: shown.nodes.size, edges: shown.edges.size });
    } else {
      if (state !== told.state) link.tell({ type: 'state', state });
      if (selected !== told.selected) link.tell({ type: 'selected', selected: selectedOf(context) });
    }
    this.told = { ...told, state, selected };
    this.tellHeight();
  }

  tellHeight(): void {
    const { told, frame } = this;
    const view = frame.renderRoot.querySelector('.view');
    if (view === null || told === undefined) return;
    const { width, height: own } = view.getBoundingClientRect();
    const wanted = view.matches('.picture') ? Math.min(MOST, Math.max(LEAST, width * PROPORTION)) : MOST;
    const height = Math.round(frame.getBoundingClientRect().height - own + wanted);
    if (height === told.height) return;
    this.told = { ...told, height };
    this.link.tell({ type: 'height', height });
  }
}

function selectedOf({ plan, state, strings, language }: ViewContext): SelectedMessage | null {
  const selected = state.selection === undefined ? undefined : selectedIn(plan, state.selection);
  if (selected === undefined) return null;
  const { node, edge } = selected;
  const told = { node: node.id, label: titleOf(strings, language, selected) };
  return edge === undefined ? told : { ...told, edge: { kind: edge.kind, target: edge.target.id } };
}
