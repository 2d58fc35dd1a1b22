import type { EdgeAttributes, GraphAttributes, NodeAttributes, NodeFamily } from '@plangraph/core/graph';
import type { AbstractGraph } from 'graphology-types';

export type AttributeType = 'string' | 'int' | 'double' | 'boolean';

/** An attribute as the formats for graphs write it: a name, a type that all of them have, one value. */
export interface Attribute<Item> {
  name: string;
  type: AttributeType;
  read(item: Item): string | number | boolean | undefined;
}

export interface NodeItem {
  iri: string;
  attributes: NodeAttributes;
}

/** Left out: `id`, which is the node's identifier in the files, and `mentions`, which is structured. */
const NODE_TYPES: Readonly<Record<Exclude<keyof NodeAttributes, 'id' | 'mentions'>, AttributeType>> = {
  kind: 'string',
  family: 'string',
  identifier: 'string',
  labelJa: 'string',
  labelEn: 'string',
  labelStatus: 'string',
  alternativesJa: 'string',
  alternativesEn: 'string',
  hiddenLabels: 'string',
  pillar: 'string',
  order: 'int',
  text: 'string',
  textEn: 'string',
  secretariat: 'boolean',
  x: 'double',
  y: 'double',
  size: 'double',
};

/** Left out: `weight`, which every format has a place for. */
const EDGE_TYPES: Readonly<Record<Exclude<keyof EdgeAttributes, 'weight'>, AttributeType>> = {
  kind: 'string',
  inherited: 'boolean',
  rule: 'string',
  expandedFrom: 'string',
};

/** An edge of the plan, or a tie that was counted. */
export type EdgeItem = Omit<EdgeAttributes, 'kind'> & { kind: string };

/** A graph that can be written: every `ViewGraph` is one, directed or not. */
export type WritableGraph<Edge extends EdgeItem = EdgeItem> = AbstractGraph<NodeAttributes, Edge, GraphAttributes>;

/** What is written beside the attributes of the plan's graph. */
export interface GraphFileOptions<Edge extends EdgeItem = EdgeItem> {
  /** Of the labels. Default `ja`; a node without an English label keeps the Japanese one. */
  language?: 'ja' | 'en';
  /** Further attributes of the graph, such as the method that made it. */
  graph?: Readonly<Record<string, string>>;
  nodes?: readonly Attribute<NodeItem>[];
  edges?: readonly Attribute<Edge>[];
}

/** The label of a node in the files. */
export function labelOf({ labelJa, labelEn }: NodeAttributes, language: 'ja' | 'en' = 'ja'): string {
  return language === 'en' ? (labelEn ?? labelJa) : labelJa;
}

/** In the order of the columns; `iri` is first. */
export const NODE_ATTRIBUTES: readonly Attribute<NodeItem>[] = [
  { name: 'iri', type: 'string', read: ({ iri }) => iri },
  ...entriesOf(NODE_TYPES).map(([name, type]) => ({
    name,
    type,
    read: ({ attributes }: NodeItem) => {
      const value = attributes[name];
      return Array.isArray(value) ? joinList(value) : value;
    },
  })),
];

/** In the order of the columns. */
export const EDGE_ATTRIBUTES: readonly Attribute<EdgeItem>[] = entriesOf(EDGE_TYPES).map(([name, type]) => ({
  name,
  type,
  read: (edge) => edge[name],
}));

/** Red, green and blue from 0 to 255, by family: the colours of the explorer on a light ground. */
export const COLOURS: Readonly<Record<NodeFamily, readonly [number, number, number]>> = {
  plan: [29, 36, 51],
  division: [69, 79, 96],
  direction: [163, 117, 0],
  measure: [59, 125, 196],
  actor: [194, 65, 12],
  thing: [11, 132, 103],
  term: [156, 90, 150],
};

/** One text of several, with `|` between; a `|` or `\` in one of them has a `\` before it. */
function joinList(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join('|');
}

function entriesOf<Name extends string>(types: Readonly<Record<Name, AttributeType>>): [Name, AttributeType][] {
  return Object.entries(types) as [Name, AttributeType][];
}
