import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '@plangraph/core';
import type { SerializedGraph } from 'graphology-types';

type Network = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** What is read of a unit, and what is named where in it. */
export interface UnitText {
  text: string;
  /** Language of `text`, empty where the data name none; absent where it is Japanese. */
  lang?: string;
  /** The same in English, where that is not what `text` is in. */
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

/**
 * Texts with the places that name something, by IRI: what is read. A text in English alone is the original.
 *
 * @param languages of the texts that are not in Japanese, by IRI
 */
export function textsOf(graph: Network, languages?: ReadonlyMap<string, string>): Record<string, UnitText> {
  const texts: Record<string, UnitText> = {};
  for (const { key, attributes } of graph.nodes) {
    const { text, textEn, mentions } = attributes ?? {};
    const marks = mentions === undefined ? {} : { mentions };
    const lang = languages?.get(key);
    if (text !== undefined) {
      const rendering = textEn === undefined ? {} : { textEn };
      texts[key] = { text, ...(lang === undefined ? {} : { lang }), ...rendering, ...marks };
    } else if (textEn !== undefined) texts[key] = { text: textEn, lang: 'en', ...marks };
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
