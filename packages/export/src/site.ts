import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '@plangraph/core';
import type { SerializedGraph } from 'graphology-types';

type Network = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** What the explorer loads first: the published graph without texts. */
export function toNetworkJson(graph: Network): string {
  const nodes = graph.nodes.map(({ key, attributes }) => {
    if (attributes === undefined) return { key };
    const { text: _, ...rest } = attributes;
    return { key, attributes: rest };
  });
  return `${JSON.stringify({ ...graph, nodes })}\n`;
}

/** What the explorer loads when someone reads: texts by IRI. */
export function toTextsJson(graph: Network): string {
  const texts: Record<string, { text: string }> = {};
  for (const { key, attributes } of graph.nodes) {
    if (attributes?.text !== undefined) texts[key] = { text: attributes.text };
  }
  return `${JSON.stringify(texts)}\n`;
}
