import { EMPTY_FILTER, type Filter } from '../filter/index.js';
import type { EdgeKind } from '../graph/model.js';

/** Version of the addresses that `searchFor` writes; a number, raised when an old address would be read wrongly. */
export const STATE_VERSION = 1;

/** The first is the one that is shown where nothing is said. */
export const VIEWS = ['network', 'agencies', 'matrix', 'reader', 'table', 'query', 'data'] as const;
export const LAYOUTS = ['plan', 'pillars', 'columns', 'forces'] as const;
export const COLORS = ['kind', 'pillar', 'community', 'betweenness', 'degree', 'role', 'ranking'] as const;
export const SIZES = ['importance', 'degree', 'betweenness', 'lead', 'via', 'same'] as const;
export const WEIGHTS = ['count', 'newman', 'jaccard', 'cosine', 'average-activity'] as const;
export const AGENCY_TIES = ['shared', 'through', 'with'] as const;
export const RANKINGS = [
  'measures',
  'leads',
  'degree',
  'strength',
  'betweenness',
  'closeness',
  'constraint',
  'pagerank',
  'core',
  'brokerage',
  'two-mode-brokerage',
] as const;
export const GROUPINGS = ['kind', 'pillar', 'community'] as const;
export const CHARTS = ['picture', 'ranking', 'scatter'] as const;
export const MATRIX_ROWS = ['sections', 'pillars', 'themes', 'actors'] as const;
export const MATRIX_LAYERS = ['text', 'appendix', 'difference'] as const;
export const MATRIX_ROLES = ['any', 'lead', 'via', 'partner'] as const;
export const MATRIX_ORDERS = ['plan', 'count', 'likeness'] as const;
export const TABLES = ['measures', 'actors', 'things', 'ties'] as const;

export type ViewName = (typeof VIEWS)[number];
export type Layout = (typeof LAYOUTS)[number];
export type ColorBy = (typeof COLORS)[number];
export type SizeBy = (typeof SIZES)[number];
export type TieWeight = (typeof WEIGHTS)[number];
export type Ranking = (typeof RANKINGS)[number];

/** A node by its prefixed name, or an edge by `source kind target` in prefixed names. */
export interface Selection {
  node: string;
  edge?: { kind: EdgeKind; target: string };
}

/** What is looked at around the selection; nodes by prefixed name. */
export type Focus =
  /** Everything within so many steps. */
  | { kind: 'ego'; node: string; depth: 1 | 2 | 3 | 4 }
  /** Two nodes beside each other: what each has alone, and what both have. */
  | { kind: 'compare'; nodes: readonly [string, string] }
  /** The shortest ways from one to the other. */
  | {
      kind: 'paths';
      nodes: readonly [string, string];
      /** How many, from 1 to 20. */
      most: number;
      /** Kinds of ties that may be walked; all where it is empty. */
      ties: readonly EdgeKind[];
      /** Nodes not to go through. */
      avoid: readonly string[];
      /** Which of them is shown, from 1; all where it is absent. */
      chosen?: number;
    };

/** Everything that changes what is on the screen. It is data: nothing of it is executed or read as markup. */
export interface ViewState {
  view: ViewName;
  /** The reader's own where it is absent. */
  language?: 'ja' | 'en';
  filter: Filter;
  selection?: Selection;
  /** A group of nodes, by prefixed name, that somebody put together: by lasso, query or search. */
  marked: readonly string[];
  /** What somebody calls the group that is marked, or alone is left by the filter; to 80 characters. */
  groupName?: string;
  focus?: Focus;
  layout: Layout;
  /** Places where somebody put nodes by hand, by prefixed name, in layout units. */
  pins: ReadonlyMap<string, { x: number; y: number }>;
  color: ColorBy;
  size: SizeBy;
  agencies: {
    weight: TieWeight;
    ties: readonly (typeof AGENCY_TIES)[number][];
    /** Ties of fewer measures are left out, whatever the weight. */
    least: number;
    ranking: Ranking;
    /** What is drawn: the ties, or the measure that ranks, alone or against another. */
    chart: (typeof CHARTS)[number];
    /** The other measure of the scatter. */
    against: Ranking;
    /** By what actors are grouped for the roles of brokers. */
    grouping: (typeof GROUPINGS)[number];
    /** An actor that is taken out, to see what hangs on it. */
    without?: string;
  };
  matrix: {
    rows: (typeof MATRIX_ROWS)[number];
    layer: (typeof MATRIX_LAYERS)[number];
    role: (typeof MATRIX_ROLES)[number];
    order: (typeof MATRIX_ORDERS)[number];
    /** The cell that is open, by the prefixed names of its row and column. */
    cell?: readonly [string, string];
  };
  table: {
    list: (typeof TABLES)[number];
    /** Name of the column; in order of the plan where it is absent. */
    sort?: string;
    descending: boolean;
    /** Words that a row must have. */
    find: string;
  };
  query: {
    /** Name of a competency question. */
    question?: string;
    /** The query's text where it is not a question's. */
    text?: string;
  };
  /** Somebody's own data in place of the published: a document, or a SPARQL endpoint, by URL. */
  source?: { kind: 'document' | 'endpoint'; url: string };
}

export const DEFAULT_STATE: ViewState = {
  view: 'network',
  filter: EMPTY_FILTER,
  marked: [],
  layout: 'plan',
  pins: new Map(),
  color: 'kind',
  size: 'importance',
  agencies: {
    weight: 'count',
    ties: AGENCY_TIES,
    least: 1,
    ranking: 'measures',
    chart: 'picture',
    against: 'betweenness',
    grouping: 'kind',
  },
  matrix: { rows: 'sections', layer: 'text', role: 'any', order: 'plan' },
  table: { list: 'measures', descending: false, find: '' },
  query: {},
};

/** Something in an address that could not be followed; the rest of it was. */
export interface StateFault {
  /**
   * `newer`: written by a later version; `parameter`: a name that is not known; `value`: a value that is not known or
   * not well formed; `node`: the data have no such node.
   */
  why: 'newer' | 'parameter' | 'value' | 'node';
  parameter: string;
  /** As it was written, cut to 80 characters. */
  value: string;
}
