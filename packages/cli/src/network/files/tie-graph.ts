import {
  type Attribute,
  dlChunks,
  dlTwoModeChunks,
  type EdgeItem,
  type GraphFileOptions,
  gexfChunks,
  graphMlChunks,
  type NodeItem,
  type WritableGraph,
} from '@plangraph/export';
import { actorsOf, eventsIn, MECHANISMS, type MechanismKind, type TwoModeNode } from '@plangraph/network';
import type { Language } from '../../words/language.js';
import { WORDS } from '../../words/words.js';
import { columnOf } from '../tables/mechanisms.js';
import { type Column, idsOf, methodLine, type Table, type Value } from '../tables/table.js';
import { counted, type TieNetwork } from '../tables/ties.js';
import { headLines, type Source } from './render.js';

/** A tie as files have it: the attributes of the plan's edges, and those of its own. */
interface Tie extends EdgeItem {
  count?: number;
  expected?: number;
  pValue?: number;
  adjustedPValue?: number;
  roles?: readonly string[];
  /** Prefixed names. */
  events?: string;
  /** Numbers of events by mechanism. */
  counts?: Readonly<Record<MechanismKind, number>>;
}

export const GRAPH_FORMATS = ['graphml', 'gexf', 'dl', 'edgelist'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** A network to be written, and the answer that it belongs to. */
export interface Drawn {
  ties: TieNetwork;
  /** Says method and options. */
  table: Table;
  /** Whether its columns are attributes of the nodes: a row for each, by name in the first column. */
  ofNodes?: true;
}

/**
 * A network of ties as a file for other programs. GraphML and GEXF have typed attributes and labels, method and source
 * among them; the edge list has these in lines that begin with `#`; DL has no place for them.
 *
 * @param top keep only so many of the strongest ties; all nodes stay
 * @param actor keep only its ties, and those whom they tie it to
 */
export function tieFile(
  { ties, table, ofNodes }: Drawn,
  format: GraphFormat,
  { source, language, ...part }: { source: Source & { titleJa: string; plan: string }; language: Language } & Part,
): Iterable<string> {
  const graph = tieGraph(ties, part);
  graph.replaceAttributes({ ...source });
  const options: GraphFileOptions<Tie> = {
    language,
    graph: { method: methodLine(table) },
    nodes: [...(ties.mode === 'two-mode' ? MODES : []), ...(ofNodes === true ? columnsOfNodes(table) : [])],
    edges: attributesOf(ties),
  };
  if (format === 'graphml') return graphMlChunks(graph, options);
  if (format === 'gexf') return gexfChunks(graph, options);
  if (format === 'edgelist') return edgeList(graph, headLines({ ...table, facts: {} }, source, language, WORDS.en));
  return ties.mode === 'two-mode' ? twoModeDl(graph, ties) : dlChunks(graph);
}

const TYPES = { string: 'string', integer: 'int', number: 'double', boolean: 'boolean' } as const;

/** The columns of a table behind the name and the two labels, as attributes. */
function columnsOfNodes({ columns, rows }: Table): Attribute<NodeItem>[] {
  const byName = new Map(rows.map((row) => [row[0], row]));
  const read = (column: number, id: string): Value => {
    const value = byName.get(id)?.[column];
    return value === '' ? undefined : value;
  };
  return columns.slice(3).map(({ name, type }: Column, at) => ({
    name,
    type: TYPES[type],
    read: ({ attributes }) => read(at + 3, attributes.id),
  }));
}

/** igraph takes a network for one of two modes where nodes have a `type` that is true for one of them. */
const MODES: readonly Attribute<NodeItem>[] = [
  { name: 'mode', type: 'string', read: ({ attributes }) => (attributes as TwoModeNode).mode },
  { name: 'type', type: 'boolean', read: ({ attributes }) => (attributes as TwoModeNode).mode === 'event' },
];

interface TieAttribute extends Attribute<Tie> {
  modes: readonly TieNetwork['mode'][];
  /** Whose number it is; written only where it was looked for. */
  mechanism?: MechanismKind;
}

const COUNTED = ['actors', 'delegation', 'backbone', 'contacts', 'mechanisms'] as const;
const ATTRIBUTES: readonly TieAttribute[] = [
  { name: 'roles', type: 'string', modes: ['two-mode'], read: ({ roles }) => roles?.join('|') },
  ...['lead', 'via', 'partner', 'main', 'related'].map(
    (role): TieAttribute => ({
      name: role,
      type: 'boolean',
      modes: ['two-mode'],
      read: ({ roles }) => roles?.includes(role) ?? false,
    }),
  ),
  { name: 'count', type: 'int', modes: COUNTED, read: ({ count }) => count },
  { name: 'expected', type: 'double', modes: ['backbone'], read: ({ expected }) => expected },
  { name: 'pValue', type: 'double', modes: ['backbone'], read: ({ pValue }) => pValue },
  { name: 'adjustedPValue', type: 'double', modes: ['backbone'], read: ({ adjustedPValue }) => adjustedPValue },
  ...MECHANISMS.map(
    (kind): TieAttribute => ({
      name: columnOf(kind),
      type: 'int',
      modes: ['mechanisms'],
      mechanism: kind,
      read: ({ counts }) => counts?.[kind],
    }),
  ),
  { name: 'events', type: 'string', modes: COUNTED, read: ({ events }) => events },
];

function attributesOf(ties: TieNetwork): readonly TieAttribute[] {
  const own = ATTRIBUTES.filter(({ modes }) => modes.includes(ties.mode));
  if (ties.mode !== 'mechanisms') return own;
  return own.filter(({ mechanism }) => mechanism === undefined || ties.kinds.includes(mechanism));
}

interface Part {
  top?: number | undefined;
  /** Its prefixed name. */
  actor?: string | undefined;
}

/** The network itself, or a part of it, with edges as `Tie`; keys stay. */
function tieGraph(ties: TieNetwork, { top, actor }: Part): WritableGraph<Tie> {
  const { two, network } = ties;
  const graph = network.emptyCopy() as unknown as WritableGraph<Tie>;
  const entries: [string, Tie][] =
    ties.mode === 'two-mode'
      ? ties.network.mapEdges((edge, { roles }) => [edge, { kind: 'role', weight: 1, roles }])
      : counted(ties).mapEdges((edge, { measures, ...own }) => [
          edge,
          {
            ...own,
            kind: KINDS[ties.mode],
            count: measures.length,
            events: idsOf(two, measures),
          },
        ]);
  const id = (node: string): string => two.getNodeAttribute(node, 'id');
  const own =
    actor === undefined
      ? entries
      : entries.filter(([edge]) => network.extremities(edge).some((node) => id(node) === actor));
  const strongest = top === undefined ? own : [...own].sort(([, a], [, b]) => b.weight - a.weight).slice(0, top);
  const kept = new Set(strongest.map(([edge]) => edge));
  for (const [edge, tie] of entries)
    if (kept.has(edge)) graph.addEdgeWithKey(edge, network.source(edge), network.target(edge), tie);
  if (actor !== undefined)
    for (const node of graph.nodes()) if (id(node) !== actor && graph.degree(node) === 0) graph.dropNode(node);
  return graph;
}

const KINDS = {
  actors: 'with',
  backbone: 'with',
  delegation: 'through',
  contacts: 'with',
  mechanisms: 'with',
} as const;

/** Source, target and weight in prefixed names, which have no spaces. */
function* edgeList(graph: WritableGraph<Tie>, head: readonly string[]): Generator<string> {
  for (const line of head) yield `${line}\n`;
  for (const { attributes, sourceAttributes, targetAttributes } of graph.edgeEntries())
    yield `${sourceAttributes.id} ${targetAttributes.id} ${attributes.weight}\n`;
}

function twoModeDl(graph: WritableGraph<Tie>, { two }: TieNetwork): Iterable<string> {
  const actors = actorsOf(two).filter((node) => graph.hasNode(node));
  const events = eventsIn(two).filter((node) => graph.hasNode(node));
  return dlTwoModeChunks(graph, actors, events, (actor) =>
    events.map((event) => (graph.hasEdge(actor, event) ? 1 : 0)),
  );
}
