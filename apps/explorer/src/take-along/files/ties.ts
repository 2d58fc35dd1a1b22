/** A network of ties that a view has counted, as the writers of files take it. */
import type { GraphAttributes, NodeAttributes, PlanGraph, Shown, TieKind } from '@plangraph/core/graph';
import type { EdgeItem, GraphFileOptions } from '@plangraph/export';
import type { SerializedGraph } from 'graphology-types';
import type { Strings } from '../../strings/strings.js';
import { sourceLine } from './part.js';

/** What a view shows in place of the plan's own connections. */
export interface CountedTies {
  /** Who has a tie, by key, with places and sizes. */
  nodes: readonly { key: string; attributes: NodeAttributes }[];
  ties: readonly CountedTie[];
  /** What the ties were counted from: measures, who has a role in them, and the edges that say so. */
  countedFrom: Shown;
  /** How they were counted, with all settings. */
  method: string;
}

interface CountedTie {
  key: string;
  kind: TieKind;
  source: string;
  target: string;
  /** In the unit of the method. */
  weight: number;
  /** Keys of nodes. */
  measures: readonly string[];
}

/** A tie as files have it: the attributes of the plan's edges, and those of its own, named as the command line does. */
export interface TieItem extends EdgeItem {
  kind: TieKind;
  /** How many measures it stands for. */
  count: number;
  /** Their prefixed names. */
  events: string;
}

export type SerializedTies = SerializedGraph<NodeAttributes, TieItem, GraphAttributes & { method: string }>;

export const TIE_ATTRIBUTES: NonNullable<GraphFileOptions<TieItem>['edges']> = [
  { name: 'count', type: 'int', read: ({ count }) => count },
  { name: 'events', type: 'string', read: ({ events }) => events },
];

/**
 * @param graph of the plan, where measures have their names
 * @param page address of the view
 * @param bilingual words of both languages: files have titles in both
 */
export function serialized(
  graph: PlanGraph,
  { nodes, ties, method }: CountedTies,
  { page, bilingual }: { page: string; bilingual: Strings['bilingual'] },
): SerializedTies {
  const count = { actors: nodes.length, ties: ties.length };
  const { titleJa, titleEn, source, sourceEn, ...rest } = graph.getAttributes();
  return {
    attributes: {
      ...rest,
      titleJa: bilingual.ja.tiesOf({ title: titleJa, ...count }),
      ...(titleEn === undefined ? {} : { titleEn: bilingual.en.tiesOf({ title: titleEn, ...count }) }),
      source: sourceLine(source, page),
      ...(sourceEn === undefined ? {} : { sourceEn: sourceLine(sourceEn, page) }),
      method,
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: false },
    nodes: [...nodes],
    edges: ties.map(({ key, kind, source: one, target: other, weight, measures }) => ({
      ...{ key, source: one, target: other },
      // To share a measure has no direction.
      ...(kind === 'shared' ? { undirected: true } : {}),
      attributes: {
        ...{ kind, weight, count: measures.length },
        events: measures.map((measure) => graph.getNodeAttribute(measure, 'id')).join(' '),
      },
    })),
  };
}
