import type { PlanGraph } from '../graph/from-rdf.js';
import { EDGE_KINDS, PARAMETERS } from './parameters.js';
import { decoded } from './text.js';
import { DEFAULT_STATE, type Selection, STATE_VERSION, type StateFault, type ViewState } from './view-state.js';

/** The longest query, in characters, that every mail program and office suite keeps in a link. */
export const LONGEST_QUERY = 1500;

/**
 * Reads the state from an address: the selection from the fragment, everything else, as differences from
 * `DEFAULT_STATE`, from the query. What cannot be understood is left at its default and told of.
 *
 * @param address `search` and `hash` as `location` gives them, with `?` and `#` or empty
 */
export function readState({ search, hash }: { search: string; hash: string }): {
  state: ViewState;
  faults: StateFault[];
} {
  const faults: StateFault[] = [];
  let state: ViewState = DEFAULT_STATE;
  const seen = new Set<string>();
  for (const part of search.replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    const cut = part.includes('=') ? part.indexOf('=') : part.length;
    const name = decoded(part.slice(0, cut));
    const value = part.slice(cut + 1);
    const fault = (why: StateFault['why']): void => {
      faults.push({ why, parameter: name.slice(0, 80), value: decoded(value).slice(0, 80) });
    };
    if (name === 'v') {
      if (!/^\d+$/.test(value)) fault('value');
      else if (Number(value) > STATE_VERSION) fault('newer');
      continue;
    }
    const parameter = PARAMETERS.find((known) => known.name === name);
    if (parameter === undefined) {
      fault('parameter');
      continue;
    }
    const next = seen.has(name) ? undefined : parameter.read(value, state);
    seen.add(name);
    if (next === undefined) fault('value');
    else state = next;
  }
  const selection = readSelection(hash);
  return { state: selection === undefined ? state : { ...state, selection }, faults };
}

/** What a reader made by hand can be long: it comes last, so that the rest of the state is in every link. */
const LONG = ['only', 'mark', 'pin', 'q'];
const IN_ORDER = [...PARAMETERS].sort((a, b) => LONG.indexOf(a.name) - LONG.indexOf(b.name));

/**
 * The query of a state, with `?`, or empty where nothing differs from the default: same state, same bytes.
 * Its length is under `LONGEST_QUERY` for every view that no group of nodes, pins or query text is part of; of these,
 * what does not fit is left out and named in `dropped`.
 */
export function searchFor(state: ViewState): { search: string; dropped: string[] } {
  const parts: string[] = [];
  const dropped: string[] = [];
  let length = 0;
  for (const { name, write } of IN_ORDER) {
    const value = write(state);
    if (value === undefined) continue;
    const part = `${name}=${value}`;
    if (LONG.includes(name) && length + part.length + 1 > LONGEST_QUERY - 10) {
      dropped.push(name);
      continue;
    }
    parts.push(part);
    length += part.length + 1;
  }
  if (parts.length === 0) return { search: '', dropped };
  const versioned = parts.some((part) => !/^(lang|view)=/.test(part)) ? [`v=${STATE_VERSION}`, ...parts] : parts;
  return { search: `?${versioned.join('&')}`, dropped };
}

function readSelection(hash: string): Selection | undefined {
  const parts = hash
    .replace(/^#\/?/, '')
    .replace(/\/+$/, '')
    .split('/')
    .map((part) => decoded(part));
  const [node, kind, target] = parts;
  if (node === undefined || node === '') return undefined;
  if (parts.length === 1) return { node };
  const edgeKind = EDGE_KINDS.find((known) => known === kind);
  // What is no edge is looked for under all that was written, so that it is not found.
  if (edgeKind === undefined || target === undefined || parts.length > 3) return { node: parts.join('/') };
  return { node, edge: { kind: edgeKind, target } };
}

/** A selection as its address says it, with spaces, to be told that it is not there. */
export function writtenOut({ node, edge }: Selection): string {
  return edge === undefined ? node : `${node} ${edge.kind} ${edge.target}`;
}

/** A link to a selection that leaves the query as it is; to the whole network where there is none. */
export function hashFor(selection: Selection | undefined): string {
  if (selection === undefined) return '#/';
  const part = (name: string): string => encodeURIComponent(name).replaceAll('%3A', ':');
  const { node, edge } = selection;
  return edge === undefined ? `#/${part(node)}` : `#/${part(node)}/${edge.kind}/${part(edge.target)}`;
}

/**
 * The state as far as a graph can follow it: names of nodes that are not there are left out, each with a fault.
 * The selection stays, since the screen says itself that it is not there.
 */
export function admitState(state: ViewState, graph: PlanGraph): { state: ViewState; faults: StateFault[] } {
  const ids = new Set<string>();
  const divisions = new Set<string>();
  graph.forEachNode((_, { id, identifier, family }) => {
    ids.add(id);
    if (family === 'division' && identifier !== undefined) divisions.add(identifier);
  });
  const faults: StateFault[] = [];
  const kept = (parameter: string, names: readonly string[], there: ReadonlySet<string> = ids): string[] =>
    names.filter((name) => {
      if (there.has(name)) return true;
      faults.push({ why: 'node', parameter, value: name.slice(0, 80) });
      return false;
    });
  const { filter, focus, agencies } = state;
  const { facets } = filter;
  const clause = (parameter: string, facet: keyof typeof facets, there?: ReadonlySet<string>) => ({
    any: kept(parameter, facets[facet].any, there),
    not: kept(parameter, facets[facet].not, there),
  });
  const next: ViewState = {
    ...state,
    filter: {
      ...filter,
      only: kept('only', filter.only),
      facets: {
        ...facets,
        division: clause('in', 'division', divisions),
        actor: clause('actor', 'actor'),
        names: clause('names', 'names'),
      },
    },
    marked: kept('mark', state.marked),
    pins: new Map([...state.pins].filter(([name]) => kept('pin', [name]).length > 0)),
  };
  const ends = focus === undefined ? [] : focus.kind === 'ego' ? [focus.node] : focus.nodes;
  if (kept('focus', ends).length < ends.length) delete next.focus;
  else if (focus?.kind === 'paths') next.focus = { ...focus, avoid: kept('focus', focus.avoid) };
  if (agencies.without !== undefined && kept('without', [agencies.without]).length === 0) {
    const { without: _, ...rest } = agencies;
    next.agencies = rest;
  }
  return { state: next, faults };
}
