import type { GraphAttributes } from '@plangraph/core/graph';
import {
  type Attribute,
  COLOURS,
  EDGE_ATTRIBUTES,
  type EdgeItem,
  type GraphFileOptions,
  labelOf,
  NODE_ATTRIBUTES,
  type NodeItem,
  type WritableGraph,
} from './attributes.js';
import { xmlAttribute, xmlText } from './xml.js';

const NODE_KEYS: readonly Attribute<NodeItem>[] = [
  ...NODE_ATTRIBUTES,
  { name: 'r', type: 'int', read: ({ attributes }) => COLOURS[attributes.family][0] },
  { name: 'g', type: 'int', read: ({ attributes }) => COLOURS[attributes.family][1] },
  { name: 'b', type: 'int', read: ({ attributes }) => COLOURS[attributes.family][2] },
];

const EDGE_KEYS: readonly Attribute<EdgeItem>[] = [
  { name: 'label', type: 'string', read: ({ kind }) => kind },
  { name: 'weight', type: 'double', read: ({ weight }) => weight },
  ...EDGE_ATTRIBUTES,
];

const GRAPH_KEYS: readonly Attribute<GraphAttributes>[] = (
  ['plan', 'titleJa', 'titleEn', 'issued', 'source', 'sourceEn', 'license', 'textSha256'] as const
).map((name) => ({ name, type: 'string', read: (graph) => graph[name] }));

/**
 * A graph as GraphML (Brandes et al. 2002, doi 10.1007/3-540-45848-4_59), in pieces of one node or edge.
 *
 * Nodes are named by their prefixed names, edges by running numbers, as GraphML's schema has no spaces in names. Keys
 * have the names of the model's attributes; `label`, `x`, `y`, `size`, `r`, `g`, `b` and `weight` are those that Gephi
 * looks for. GraphML has no kinds of edges: Gephi adds edges between the same two nodes up unless told not to.
 *
 * @throws WriteError for a text with a character that XML 1.0 does not have, saying whose
 */
export function* graphMlChunks<Edge extends EdgeItem>(
  graph: WritableGraph<Edge>,
  options: GraphFileOptions<Edge> = {},
): Generator<string> {
  const label = ({ attributes }: NodeItem): string => labelOf(attributes, options.language);
  const nodeKeys = [{ name: 'label', type: 'string' as const, read: label }, ...NODE_KEYS, ...(options.nodes ?? [])];
  const edgeKeys = [...EDGE_KEYS, ...(options.edges ?? [])];
  const further = Object.entries(options.graph ?? {});
  const graphKeys = [
    ...GRAPH_KEYS,
    ...further.map(([name, value]) => ({ name, type: 'string' as const, read: () => value })),
  ];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keysOf('graph', graphKeys) + keysOf('node', nodeKeys) + keysOf('edge', edgeKeys);
  yield `<graph id="G" edgedefault="${graph.type === 'undirected' ? 'undirected' : 'directed'}">\n`;
  yield dataOf('graph', graphKeys, graph.getAttributes(), 'the graph');
  for (const { node: iri, attributes } of graph.nodeEntries()) {
    const id = xmlAttribute(attributes.id, 'id', iri);
    yield `<node id="${id}">\n${dataOf('node', nodeKeys, { iri, attributes }, iri)}</node>\n`;
  }
  let number = 0;
  for (const { edge, attributes, sourceAttributes, targetAttributes, undirected } of graph.edgeEntries()) {
    number += 1;
    const source = xmlAttribute(sourceAttributes.id, 'id', edge);
    const target = xmlAttribute(targetAttributes.id, 'id', edge);
    const own = graph.type === 'mixed' ? ` directed="${!undirected}"` : '';
    yield `<edge id="e${number}" source="${source}" target="${target}"${own}>\n${dataOf('edge', edgeKeys, attributes, edge)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

type Domain = 'graph' | 'node' | 'edge';

function keysOf<Item>(domain: Domain, keys: readonly Attribute<Item>[]): string {
  return keys
    .map(({ name, type }) => `<key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join('');
}

function dataOf<Item>(domain: Domain, keys: readonly Attribute<Item>[], item: Item, owner: string): string {
  let data = '';
  for (const { name, read } of keys) {
    const value = read(item);
    if (value !== undefined) data += `<data key="${domain}-${name}">${xmlText(String(value), name, owner)}</data>\n`;
  }
  return data;
}
