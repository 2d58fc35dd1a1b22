/** The plan's own order: its tree by `part-of`, as a reader of the document meets it. */
import type { NodeAttributes, NodeFamily } from '../model.js';
import type { PlacedGraph } from './places.js';

/** What comes first under one heading. */
const RANKS: Readonly<Partial<Record<NodeFamily, number>>> = { direction: 0, measure: 1, division: 2 };

/** A part of the document with what stands directly under it, in document order. */
export interface Part {
  key: string;
  node: NodeAttributes;
  parts: Part[];
}

/**
 * Divisions, directions and measures as trees. A part whose parent is not among the keys hangs under its nearest
 * ancestor that is; without one it is a root. What stands in or under a ring of
 * `part-of`, which no plan has, is a root as well.
 */
export function outlineOf(graph: PlacedGraph, keys: Iterable<string>): Part[] {
  const parts = new Map<string, Part>();
  for (const key of keys) {
    const node = graph.getNodeAttributes(key);
    if (RANKS[node.family] !== undefined) parts.set(key, { key, node, parts: [] });
  }
  const roots: Part[] = [];
  for (const part of parts.values()) {
    const above = ancestorIn(graph, part.key, parts);
    (above === undefined ? roots : above.parts).push(part);
  }
  for (const part of parts.values()) part.parts.sort(byOrder);
  return roots.sort(byOrder);
}

/** Parts one after the other, each before what is under it. */
export function* walk(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    yield* walk(part.parts);
  }
}

function ancestorIn(graph: PlacedGraph, key: string, parts: ReadonlyMap<string, Part>): Part | undefined {
  const seen = new Set([key]);
  let found: Part | undefined;
  for (let at = parentOf(graph, key); at !== undefined; at = parentOf(graph, at)) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    found ??= parts.get(at);
  }
  return found;
}

function parentOf(graph: PlacedGraph, key: string): string | undefined {
  const up = graph.findOutEdge(key, (_edge, { kind }) => kind === 'part-of');
  return up === undefined ? undefined : graph.target(up);
}

function byOrder(a: Part, b: Part): number {
  return (
    (RANKS[a.node.family] ?? 0) - (RANKS[b.node.family] ?? 0) ||
    (a.node.order ?? Number.MAX_SAFE_INTEGER) - (b.node.order ?? Number.MAX_SAFE_INTEGER) ||
    (a.key < b.key ? -1 : 1)
  );
}
