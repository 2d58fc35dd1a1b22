/**
 * What the address bar carries: the selection in the fragment, since it is the reader's place, and
 * language, view and hidden kinds in the query, as differences from the view that is published.
 */
import type { EdgeKind, NodeKind } from '@plangraph/core/graph';
import { EDGE_KINDS, NODE_KINDS } from '@plangraph/widget';
import type { Language } from '../strings/strings.js';

/** Ways of looking at the same selection; the first is the one that is published. */
export const VIEWS = ['network', 'reader', 'list', 'query', 'data'] as const;

export type View = (typeof VIEWS)[number];

/** A node by its prefixed name, or an edge by `source kind target` in prefixed names. */
export interface Selection {
  node: string;
  edge?: { kind: EdgeKind; target: string };
}

export interface Address {
  selection?: Selection;
  language?: Language;
  view: View;
  hidden: ReadonlySet<NodeKind>;
}

/** @param search and `hash` as `location` gives them, with `?` and `#` or empty */
export function readAddress({ search, hash }: { search: string; hash: string }): Address {
  const query = new URLSearchParams(search);
  const language = query.get('lang');
  const hidden = new Set((query.get('hide') ?? '').split(','));
  const selection = readSelection(hash);
  return {
    ...(selection === undefined ? {} : { selection }),
    ...(language === 'ja' || language === 'en' ? { language } : {}),
    view: VIEWS.find((view) => view === query.get('view')) ?? 'network',
    hidden: new Set(NODE_KINDS.filter((kind) => hidden.has(kind))),
  };
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

/** A broken escape is somebody's typing: it is shown as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
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

/** The query of an address, with `?`, or empty; kinds in reading order, so that equal views have equal links. */
export function searchFor({ language, view, hidden }: Omit<Address, 'selection'>): string {
  const parts: string[] = [];
  if (language !== undefined) parts.push(`lang=${language}`);
  if (view !== 'network') parts.push(`view=${view}`);
  if (hidden.size > 0) parts.push(`hide=${NODE_KINDS.filter((kind) => hidden.has(kind)).join(',')}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
