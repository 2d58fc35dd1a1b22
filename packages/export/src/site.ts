import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '@plangraph/core';
import type { SerializedGraph } from 'graphology-types';

type Network = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** What is read of a unit, and what is named where in it. */
export interface UnitText {
  text: string;
  textEn?: string;
  mentions?: NonNullable<NodeAttributes['mentions']>;
}

/** The graph without texts and marks: what is drawn. */
export function withoutTexts(graph: Network): Network {
  const nodes = graph.nodes.map(({ key, attributes }) => {
    if (attributes === undefined) return { key };
    const { text: _text, textEn: _textEn, mentions: _mentions, ...rest } = attributes;
    return { key, attributes: rest };
  });
  return { ...graph, nodes };
}

/** Texts with the places that name something, by IRI: what is read. */
export function textsOf(graph: Network): Record<string, UnitText> {
  const texts: Record<string, UnitText> = {};
  for (const { key, attributes } of graph.nodes) {
    if (attributes?.text === undefined) continue;
    const { text, textEn, mentions } = attributes;
    texts[key] = { text, ...(textEn === undefined ? {} : { textEn }), ...(mentions === undefined ? {} : { mentions }) };
  }
  return texts;
}

/** What the explorer loads first: the published graph without texts and marks. */
export function toNetworkJson(graph: Network): string {
  return `${JSON.stringify(withoutTexts(graph))}\n`;
}

/** What the explorer loads when someone reads: texts with the places that name something, by IRI. */
export function toTextsJson(graph: Network): string {
  return `${JSON.stringify(textsOf(graph))}\n`;
}
