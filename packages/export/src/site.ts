import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '@plangraph/core';
import type { SerializedGraph } from 'graphology-types';

type Network = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** What the explorer loads first: the published graph without texts and marks. */
export function toNetworkJson(graph: Network): string {
  const nodes = graph.nodes.map(({ key, attributes }) => {
    if (attributes === undefined) return { key };
    const { text: _text, textEn: _textEn, mentions: _mentions, ...rest } = attributes;
    return { key, attributes: rest };
  });
  return `${JSON.stringify({ ...graph, nodes })}\n`;
}

/** What the explorer loads when someone reads: texts with the places that name something, by IRI. */
export function toTextsJson(graph: Network): string {
  const texts: Record<string, Pick<NodeAttributes, 'text' | 'textEn' | 'mentions'>> = {};
  for (const { key, attributes } of graph.nodes) {
    if (attributes?.text === undefined) continue;
    const { text, textEn, mentions } = attributes;
    texts[key] = { text, ...(textEn === undefined ? {} : { textEn }), ...(mentions === undefined ? {} : { mentions }) };
  }
  return `${JSON.stringify(texts)}\n`;
}
