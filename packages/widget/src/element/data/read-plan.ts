/** From the text of a document to a graph. Data come from anywhere: nothing is believed before it is looked at. */
import type { GraphAttributes, PlanGraph } from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';
import { NODE_APPEARANCE } from '../../looks/appearance.js';
import type { NetworkGraph } from '../../picture/picture-options.js';
import { part, WidgetFault } from '../fault.js';

export interface Origin {
  /** Media type as a server gives it; may be empty. */
  type: string;
  /** Address or whatever else says where the text is from. */
  where: string;
  /** Against which relative IRIs are resolved. */
  base: string;
}

/** @throws WidgetFault */
export async function readPlan(document: string, origin: Origin): Promise<PlanGraph> {
  const text = document.replace(/^\ufeff/, '');
  const json = /^\s*[[{]/.test(text) ? parsed(text) : undefined;
  const isJson = json !== undefined && !(json instanceof SyntaxError);
  if (isJson && (isSerialisation(json) || !/"@(?:context|graph|id|type)"\s*:/.test(text))) {
    return graphOf(json, origin.where);
  }
  const { readRdfPlan } = await part(import('./read-rdf.js'));
  return readRdfPlan(text, origin, json);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return cause;
  }
}

function isSerialisation(data: unknown): boolean {
  const { nodes, edges } = (data ?? {}) as Partial<Record<string, unknown>>;
  return Array.isArray(nodes) && Array.isArray(edges);
}

type Entry = { key?: unknown; source?: unknown; target?: unknown; attributes?: Record<string, unknown> };

/**
 * The graph of a graphology serialisation, or an instance as it is.
 * @throws WidgetFault where a node or edge cannot be drawn
 */
export function graphOf(data: unknown, where: string): PlanGraph {
  if (data instanceof Object && 'getNodeAttributes' in data) return data as PlanGraph;
  const { nodes, edges, attributes } = (data ?? {}) as Partial<Record<string, unknown>>;
  if (!Array.isArray(nodes) || !Array.isArray(edges)) throw new WidgetFault('format', where);
  const fail = (found: string): never => {
    throw new WidgetFault('syntax', where, found.slice(0, 200));
  };
  (nodes as Entry[]).forEach((node, at) => {
    const own = node?.attributes ?? fail(`nodes[${at}]`);
    const known = Object.hasOwn(NODE_APPEARANCE, String(own['kind']));
    const placed = [own['x'], own['y'], own['size']].every((value) => Number.isFinite(value));
    if (!known || !placed) fail(`nodes[${at}] ${String(node.key)}: ${known ? 'x, y, size' : `kind ${own['kind']}`}`);
    for (const name of ['labelJa', 'id']) own[name] = String(own[name] ?? node.key);
  });
  const { source = '', license = '', titleJa = '' } = (attributes ?? {}) as Partial<GraphAttributes>;
  const graph: PlanGraph = new MultiDirectedGraph();
  try {
    graph.import({
      ...(data as NetworkGraph & object),
      attributes: { ...(attributes ?? {}), source, license, titleJa },
    } as never);
  } catch (cause) {
    fail((cause as Error).message);
  }
  if (graph.order === 0) throw new WidgetFault('foreign', where);
  return graph;
}
