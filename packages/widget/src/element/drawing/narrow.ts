/** A part of a plan: attributes and a state of the explorer, followed as far as a widget can. */
import {
  apart,
  type NodeKind,
  type PlanGraph,
  parseView,
  type Shown,
  surroundings,
  type View,
  ViewError,
  viewOf,
} from '@plangraph/core/graph';
import {
  admitState,
  expandCollectives,
  isFiltering,
  MeasureIndex,
  NODE_KINDS,
  ROLES,
  readState,
  shownBy,
  VIEWS,
  type ViewState,
  withClause,
  writtenOut,
} from '@plangraph/core/state';
import { arrange } from '../../figure/network/arrange.js';
import type { FigureGraph } from '../../figure/options.js';
import type { PictureGraph } from '../../picture/sight.js';
import type { SettingFault } from '../events.js';
import { WidgetFault } from '../fault.js';
import type { Settings } from '../settings.js';
import { type Content, keyIn } from './content.js';

/** Layout units that an arranged part has as its height. */
const SPAN = 600;
/** Pictures that are longer than this on one side leave room at their ends. */
const LONGEST = 2.4;
/** Views that the explorer has and a widget has not. */
const ELSEWHERE: ReadonlySet<string> = new Set(VIEWS.filter((view) => view !== 'network' && view !== 'agencies'));

/** The most parts of one plan that are kept, for widgets that show the same. */
const KEPT = 24;
const kept = new WeakMap<PlanGraph, Map<string, Content>>();

/** As `narrow`; widgets that ask for the same get the same. */
export function partOf(whole: PlanGraph, settings: Settings, aspect: number): Content {
  const { view, focus, depth, kinds, roles, state } = settings;
  // Pictures of about the same proportions can have the same places.
  const proportion = Math.round(Math.min(LONGEST, Math.max(1 / LONGEST, aspect || 1)) * 5) / 5;
  const key = JSON.stringify([view, focus, depth, kinds, roles, state, proportion]);
  const parts = kept.get(whole) ?? new Map<string, Content>();
  kept.set(whole, parts);
  const content = parts.get(key) ?? narrow(whole, settings, proportion);
  parts.delete(key);
  parts.set(key, content);
  const [oldest] = parts.keys();
  if (parts.size > KEPT && oldest !== undefined) parts.delete(oldest);
  return content;
}

/**
 * @param aspect width of the picture by its height
 * @throws WidgetFault where the view is not known; everything else that cannot be followed is told of in `faults`
 */
export function narrow(whole: PlanGraph, settings: Settings, aspect = 1.5): Content {
  const faults: SettingFault[] = [];
  const state = stateOf(whole, settings, faults);
  const plan = state.filter.collectives === 'expanded' ? expandCollectives(whole) : whole;
  const view = viewNamed(plan, settings.view, state, faults);
  const hidden = [...state.filter.hidden];
  const filter = view.kind === 'plan' ? state.filter : { ...state.filter, hidden: new Set<NodeKind>() };
  let shown = isFiltering(filter) ? shownBy(plan, new MeasureIndex(plan), filter) : undefined;
  if (state.focus?.kind === 'ego') {
    const centre = keyIn(plan as unknown as PictureGraph, state.focus.node);
    if (centre !== undefined) shown = surroundings(plan, centre, state.focus.depth, shown);
  } else if (state.focus !== undefined)
    faults.push({ why: 'unsupported', parameter: 'focus', value: state.focus.kind });
  if (state.layout !== 'plan') faults.push({ why: 'unsupported', parameter: 'layout', value: state.layout });
  if (state.color !== 'kind') faults.push({ why: 'unsupported', parameter: 'color', value: state.color });
  const graph =
    view.kind === 'plan' ? (plan as unknown as PictureGraph) : arranged(plan, view, { shown, hidden, aspect });
  const subject =
    'iris' in view ? view.iris[0] : state.focus?.kind === 'ego' ? keyIn(graph, state.focus.node) : undefined;
  const selection = state.selection === undefined ? undefined : keyIn(graph, writtenOut(state.selection));
  if (state.selection !== undefined && selection === undefined) {
    faults.push({ why: 'node', parameter: 'state', value: writtenOut(state.selection).slice(0, 80) });
  }
  const keys = (names: readonly string[]): string[] =>
    names.map((name) => keyIn(graph, name)).filter((key) => key !== undefined);
  return {
    graph,
    hidden: view.kind === 'plan' ? hidden : [],
    arranged: view.kind !== 'plan',
    agencies: view.kind === 'agencies',
    marked: keys(state.marked),
    pins: new Map(
      view.kind === 'plan' ? [...state.pins].map(([name, place]) => [keyIn(graph, name) ?? name, place]) : [],
    ),
    faults,
    ...(view.kind === 'plan' && shown !== undefined ? { shown } : {}),
    ...(subject === undefined || !graph.hasNode(subject) ? {} : { subject }),
    ...(selection === undefined ? {} : { selection }),
  };
}

/** The state of the explorer that is given, with the other attributes in it. */
function stateOf(plan: PlanGraph, settings: Settings, faults: SettingFault[]): ViewState {
  const [address = '', hash = ''] = settings.state.trim().split(/#(.*)/s);
  const search = address.replace(/^[^?]*\?/, '');
  const read = readState({
    search: address.includes('?') || /^[a-z-]+=/.test(address) ? search : '',
    hash: `#${hash}`,
  });
  let { state } = read;
  faults.push(...read.faults);
  const fault = (parameter: string, value: string): void => {
    faults.push({ why: 'value', parameter, value: value.slice(0, 80) });
  };
  const kinds = listOf(settings.kinds, NODE_KINDS, (value) => fault('kinds', value));
  if (kinds !== undefined) {
    const left = NODE_KINDS.filter(
      (kind) => kinds.not.includes(kind) || (kinds.any.length > 0 && !kinds.any.includes(kind)),
    );
    state = { ...state, filter: { ...state.filter, hidden: new Set(left) } };
  }
  const roles = listOf(settings.roles, ROLES, (value) => fault('roles', value));
  if (roles !== undefined) state = { ...state, filter: withClause(state.filter, 'role', roles) };
  if (settings.focus !== '') {
    const text = settings.focus.includes('~')
      ? settings.focus
      : `ego~${encodeURIComponent(idOf(plan, settings.focus))}~${settings.depth || '1'}`;
    const { focus } = readState({ search: `?focus=${text}`, hash: '' }).state;
    if (focus === undefined) fault('focus', text);
    else state = { ...state, focus };
  } else if (settings.depth !== '' && state.focus?.kind === 'ego') {
    const depth = ([1, 2, 3, 4] as const).find((known) => String(known) === settings.depth);
    if (depth === undefined) fault('depth', settings.depth);
    else state = { ...state, focus: { ...state.focus, depth } };
  }
  const admitted = admitState(state, plan);
  faults.push(...admitted.faults);
  return admitted.state;
}

/** Prefixed name of what a page may name by its IRI. */
function idOf(plan: PlanGraph, name: string): string {
  return plan.hasNode(name) ? plan.getNodeAttribute(name, 'id') : name;
}

/** Values parted by commas or spaces; those with an exclamation mark must not be there. */
function listOf<Value extends string>(
  text: string,
  known: readonly Value[],
  onFault: (value: string) => void,
): { any: Value[]; not: Value[] } | undefined {
  const parts = text.split(/[\s,]+/).filter((value) => value !== '');
  if (parts.length === 0) return undefined;
  const list = { any: [] as Value[], not: [] as Value[] };
  for (const one of parts) {
    const value = known.find((name) => name === one.replace(/^!/, ''));
    if (value === undefined) onFault(one);
    else list[one.startsWith('!') ? 'not' : 'any'].push(value);
  }
  return list;
}

function viewNamed(plan: PlanGraph, name: string, state: ViewState, faults: SettingFault[]): View {
  const wanted = name === '' ? state.view : name;
  if (ELSEWHERE.has(wanted)) {
    faults.push({ why: 'unsupported', parameter: 'view', value: wanted });
    return { kind: 'plan' };
  }
  try {
    return parseView(plan, wanted === 'network' ? 'plan' : wanted);
  } catch (cause) {
    if (!(cause instanceof ViewError)) throw cause;
    throw new WidgetFault('setting', 'view', cause.message, { cause });
  }
}

/** The graph of a view with places of its own: in the whole plan, what it is tied to lies far away. */
function arranged(
  plan: PlanGraph,
  view: View,
  { shown, hidden, aspect }: { shown: Shown | undefined; hidden: readonly NodeKind[]; aspect: number },
): PictureGraph {
  let part = plan;
  if (shown !== undefined) {
    part = plan.copy() as PlanGraph;
    for (const edge of plan.edges()) if (!shown.edges.has(edge)) part.dropEdge(edge);
    for (const node of plan.nodes()) if (!shown.nodes.has(node)) part.dropNode(node);
  }
  const graph = viewOf(part, view);
  for (const node of graph.filterNodes((_, { kind }) => hidden.includes(kind))) graph.dropNode(node);
  const width = SPAN * aspect;
  const places = arrange(graph as unknown as FigureGraph, width / SPAN);
  const radii = new Map(graph.mapNodes((key, { size }) => [key, size]));
  const parted = apart(places, radii, { width, height: SPAN });
  graph.updateEachNodeAttributes((key, node) => ({ ...node, ...parted.get(key) }));
  return graph as unknown as PictureGraph;
}
