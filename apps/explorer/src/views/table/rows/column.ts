/** What a list of the table is made of: rows, and columns that say what stands in them. */
import type { EdgeKind, PlanGraph, Shown } from '@plangraph/core/graph';
import type { PlanIndex, PlanNode } from '../../../model/plan-index.js';
import type { Texts } from '../../../model/texts.js';
import type { Language } from '../../../strings/language.js';
import type { Strings } from '../../../strings/strings.js';

/** What rows are made from. */
export interface Scope {
  plan: PlanIndex;
  /** The same plan with the attributes of its edges. */
  graph: PlanGraph;
  /** Only these are counted and named, so that the table says what the picture shows. */
  shown: Shown;
  /** Measures that answer the filter; undefined where it asks for nothing. Others stand above a bullet that does. */
  answering: ReadonlySet<string> | undefined;
  language: Language;
  strings: Strings;
  /** Undefined while they are not here; sentences are left out then. */
  texts: Texts | undefined;
}

export interface Tie {
  /** Key in the network. */
  key: string;
  source: PlanNode;
  kind: EdgeKind;
  target: PlanNode;
}

export interface Row {
  /** Key in the network, of a node or an edge. */
  key: string;
  /** What the row is about; the tie's source where it is about a tie. */
  node: PlanNode;
  tie?: Tie;
  /** Whether it is here only because a bullet of it answers the filter: it is no find, and is not counted. */
  context?: true;
}

/** A node in a cell, with a number behind it where there is something to count. */
export interface Named {
  node: PlanNode;
  count?: number;
}

/**
 * How nodes are written: `number` as the plan prints it, or else the short name; `title` the name without the number;
 * `short` the common abbreviation, or else the name; `full` the number and the name.
 */
export type Form = 'number' | 'title' | 'short' | 'full';

export interface Words {
  text: string;
  /** Place among others of its kind; by alphabet where it is absent. */
  rank?: number;
  /** Whether it is a name in the data and no word of a language. */
  code?: boolean;
}

interface Base {
  /** As the address has it; the catalogue has words for it. */
  name: string;
}

export interface NodesColumn extends Base {
  holds: 'nodes';
  form: Form;
  /** Sorted by where they stand in the plan, or by name. */
  by: 'plan' | 'name';
  /** Whether it is worked out from other nodes' ties, so that words typed are not looked for in it. */
  derived?: true;
  of(row: Row): readonly Named[];
}

export interface CountColumn extends Base {
  holds: 'count';
  of(row: Row): number;
}

export interface WordsColumn extends Base {
  /** `kind` comes with the mark of the row's node, `tie` is the link to the tie. */
  holds: 'words' | 'kind' | 'tie';
  of(row: Row): Words | undefined;
}

/** The sentence that carries a tie, in the reader's language and the plan's; it can be read, and not sorted by. */
interface SentenceColumn extends Base {
  holds: 'sentence';
}

export type Column = NodesColumn | CountColumn | WordsColumn | SentenceColumn;

/** The first column of every list is what the row is about: it heads the row. */
export type Columns = readonly [Column, ...Column[]];

/** Neighbours along edges that are shown, in order of the plan. */
export function neighbours({ plan, shown }: Scope, node: PlanNode, kind: EdgeKind, outward: boolean): PlanNode[] {
  return plan
    .linksOf(node)
    .filter((link) => link.kind === kind && link.outward === outward && shown.edges.has(link.key))
    .map(({ other }) => other);
}

export function named(nodes: readonly PlanNode[]): Named[] {
  return nodes.map((node) => ({ node }));
}

/** How many different nodes it touches along edges that are shown. */
export function degreeIn({ plan, shown }: Scope, node: PlanNode): number {
  const others = new Set<PlanNode>();
  for (const { key, other } of plan.linksOf(node)) if (shown.edges.has(key)) others.add(other);
  return others.size;
}

/** How many pillars of the plan some nodes stand in. */
export function pillarsOf(nodes: Iterable<PlanNode>): number {
  const pillars = new Set<string>();
  for (const { pillar } of nodes) if (pillar !== undefined) pillars.add(pillar);
  return pillars.size;
}
