import type { GraphAttributes } from '@plangraph/core/graph';
import {
  type Attribute,
  type AttributeType,
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

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  int: 'integer',
  double: 'double',
  boolean: 'boolean',
};

/**
 * A graph as GEXF 1.3 (https://gexf.net), in pieces of one node or edge.
 *
 * Nodes are named by their prefixed names, edges by their keys. Each edge has its kind as GEXF's `kind` too: without it
 * Gephi takes edges between the same two nodes for one. The published schema puts position, size and colour into the
 * namespace of the rest, where some readers do not look for them, so that x, y and size are attributes too. In a graph
 * with both sorts of edges each says which it is.
 *
 * @throws WriteError for a text with a character that XML 1.0 does not have, saying whose
 */
export function* gexfChunks<Edge extends EdgeItem>(
  graph: WritableGraph<Edge>,
  options: GraphFileOptions<Edge> = {},
): Generator<string> {
  const nodeAttributes = [...NODE_ATTRIBUTES, ...(options.nodes ?? [])];
  const edgeAttributes = [...EDGE_ATTRIBUTES, ...(options.edges ?? [])];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3" version="1.3">\n';
  yield metaOf(graph.getAttributes(), Object.values(options.graph ?? {}));
  const type = graph.type === 'undirected' ? 'undirected' : 'directed';
  yield `<graph defaultedgetype="${type}" mode="static" idtype="string">\n`;
  yield declarationOf('node', nodeAttributes) + declarationOf('edge', edgeAttributes);
  yield `<nodes count="${graph.order}">\n`;
  for (const { node, attributes } of graph.nodeEntries())
    yield nodeOf(node, attributes, labelOf(attributes, options.language), nodeAttributes);
  yield `</nodes>\n<edges count="${graph.size}">\n`;
  for (const { edge, attributes, sourceAttributes, targetAttributes, undirected } of graph.edgeEntries()) {
    const own = graph.type === 'mixed' ? (undirected ? 'undirected' : 'directed') : undefined;
    yield edgeOf(edge, attributes, [sourceAttributes.id, targetAttributes.id], own, edgeAttributes);
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** @param further lines, such as the method that made the graph: GEXF has no attributes of the graph. */
function metaOf(attributes: GraphAttributes, further: readonly string[]): string {
  const { titleJa, titleEn, source, sourceEn, license, issued } = attributes;
  const date = issued !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(issued) ? ` lastmodifieddate="${issued}"` : '';
  const lines = [titleJa, titleEn, source, sourceEn, license, ...further].filter(
    (line) => line !== undefined && line !== '',
  );
  const description = xmlText(lines.join('\n'), 'source', 'the graph');
  return `<meta${date}>\n<creator>PlanGraph</creator>\n<description>${description}</description>\n</meta>\n`;
}

function declarationOf<Item>(elements: 'node' | 'edge', attributes: readonly Attribute<Item>[]): string {
  const each = attributes.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`);
  return `<attributes class="${elements}">\n${each.join('')}</attributes>\n`;
}

function nodeOf(
  iri: string,
  attributes: NodeItem['attributes'],
  label: string,
  written: readonly Attribute<NodeItem>[],
): string {
  const { id, family, x, y, size } = attributes;
  const [r, g, b] = COLOURS[family];
  return (
    `<node id="${xmlAttribute(id, 'id', iri)}" label="${xmlAttribute(label, 'label', iri)}">\n` +
    valuesOf(written, { iri, attributes }, iri) +
    `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${x}" y="${y}"/><viz:size value="${size}"/>\n</node>\n`
  );
}

function edgeOf<Edge extends EdgeItem>(
  key: string,
  attributes: Edge,
  [source, target]: readonly [string, string],
  type: 'directed' | 'undirected' | undefined,
  written: readonly Attribute<Edge>[],
): string {
  const { kind, weight } = attributes;
  const named = [
    ['id', key],
    ['source', source],
    ['target', target],
    ['label', kind],
    ['kind', kind],
    ['weight', String(weight)],
    ...(type === undefined ? [] : ([['type', type]] as const)),
  ] as const;
  const own = named.map(([name, value]) => `${name}="${xmlAttribute(value, name, key)}"`);
  return `<edge ${own.join(' ')}>\n${valuesOf(written, attributes, key)}</edge>\n`;
}

function valuesOf<Item>(attributes: readonly Attribute<Item>[], item: Item, owner: string): string {
  let values = '';
  for (const { name, read } of attributes) {
    const value = read(item);
    if (value !== undefined)
      values += `<attvalue for="${name}" value="${xmlAttribute(String(value), name, owner)}"/>\n`;
  }
  return `<attvalues>\n${values}</attvalues>\n`;
}
