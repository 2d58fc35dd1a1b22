/** Follows what the page around asks for. */
import { admitState, readState, type StateFault, type ViewState } from '@plangraph/core/state';
import type { NetworkPane } from '../../elements/network-pane.js';
import type { Difference, ViewContext } from '../../elements/view-context.js';
import type { PlanNode } from '../../model/plan-index.js';
import { CATALOGUES } from '../../strings/strings.js';
import { pageScheme } from '../../styles/page-scheme.js';
import type { PlanAgencies } from '../../views/agencies/plan-agencies.js';
import type { PlanMatrix } from '../../views/matrix/plan-matrix.js';
import type { PlanNetwork } from '../../views/network/plan-network.js';
import type { Command, ErrorCode, Reply } from '../messages/protocol.js';
import { explorerAddress, writtenState } from './frame-address.js';

/** A state is parted as an address is, whichever page's. */
const NOWHERE = 'https://frame.invalid/';

/** What is commanded. */
export interface Followed {
  readonly state: ViewState;
  /** Nothing before the plan and its words are here. */
  readonly context: ViewContext | undefined;
  /** The element of the view. */
  readonly shownView: Element | undefined;
  readonly updateComplete: Promise<boolean>;
  change(change: Difference): void;
}

export async function follow(command: Command, frame: Followed): Promise<Reply> {
  const { id } = command;
  const refuse = (code: ErrorCode, message: string): Reply => ({ type: 'error', id, code, message });
  const { context } = frame;
  if (context === undefined) return refuse('failed', 'the plan is not here yet');
  let faults: readonly StateFault[] = [];
  switch (command.type) {
    case 'set-state': {
      const { search, hash } = new URL(command.state, NOWHERE);
      const read = readState({ search, hash });
      if (read.state.source !== undefined)
        return refuse('other-data', '"state" names data of another server; a frame shows those of its own site');
      const admitted = admitState(read.state, context.loaded.graph);
      faults = [...read.faults, ...admitted.faults];
      frame.change(inPlaceOf(frame.state, admitted.state));
      break;
    }
    case 'select':
    case 'focus': {
      const node = command.node === null ? undefined : nodeNamed(context, command.node);
      if (command.node !== null && node === undefined) return refuse('no-such-node', '"node" is not in the plan');
      const selection = node === undefined ? undefined : { node: node.id };
      if (command.type === 'select') frame.change({ selection });
      else frame.change({ focus: selection && { kind: 'ego', ...selection, depth: command.depth } });
      break;
    }
    case 'fit': {
      const pane = frame.shownView?.shadowRoot?.querySelector<NetworkPane>('network-pane');
      if (pane === null || pane === undefined) return refuse('no-picture', 'the view has no picture');
      pane.fit();
      break;
    }
    case 'get-svg': {
      const svg = await pictureOf(frame, command.scheme);
      return svg === undefined ? refuse('no-picture', 'the view has no picture') : { type: 'answer', id, svg };
    }
    case 'get-state':
      break;
  }
  await frame.updateComplete;
  return { type: 'answer', id, state: writtenState(frame.state), faults };
}

/** Another state: what it does not have is not there any more. */
function inPlaceOf(before: ViewState, next: ViewState): Difference {
  return { ...Object.fromEntries(Object.keys(before).map((name) => [name, undefined])), ...next };
}

function nodeNamed({ plan }: ViewContext, name: string): PlanNode | undefined {
  return plan.named(name) ?? plan.at(name);
}

/** The picture of the view as an SVG document; nothing where the view is none. */
async function pictureOf(frame: Followed, asked: 'light' | 'dark' | undefined): Promise<string | undefined> {
  const { context, state } = frame;
  const drawn = (frame.shownView as PlanNetwork | PlanAgencies | PlanMatrix | undefined)?.picture;
  if (context === undefined || drawn === undefined || drawn.document === 'none') return undefined;
  const [{ drawPicture }] = await Promise.all([
    import('../../take-along/picture.js'),
    CATALOGUES.want('takeAlong', 'bilingual'),
  ]);
  const scheme = asked ?? pageScheme();
  // Words may have come meanwhile.
  const strings = CATALOGUES.strings ?? context.strings;
  const page = explorerAddress(state, document.baseURI);
  return (await drawPicture('svg', { ...context, strings }, page, { ...drawn, scheme })).text();
}
