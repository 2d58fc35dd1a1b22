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
import { actorsOf, eventsIn, type TwoModeNode } from '@plangraph/network';
import { methodLine } from '../tables/table.js';
import { aboutTies, counted, type TieNetwork } from '../tables/ties.js';
import { headLines, type Language, type Source } from './render.js';

/** A tie as files have it: the attributes of the plan's edges, and those of its own. */
interface Tie extends EdgeItem {
  count?: number;
  expected?: number;
  pValue?: number;
  adjustedPValue?: number;
  roles?: readonly string[];
  /** Prefixed names. */
  events?: string;
}

export const GRAPH_FORMATS = ['graphml', 'gexf', 'dl', 'edgelist'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/**
 * A network of ties as a file for other programs. GraphML and GEXF have typed attributes and labels, method and source
 * among them; the edge list has these in lines that begin with `#`; DL has no place for them.
 *
 * @param top keep only so many of the strongest ties; all nodes stay
 */
export function tieFile(
  ties: TieNetwork,
  format: GraphFormat,
  {
    source,
    language,
    top,
  }: { source: Source & { titleJa: string; plan: string }; language: Language; top?: number | undefined },
): Iterable<string> {
  const graph = tieGraph(ties, top);
  graph.replaceAttributes({ ...source });
  const about = aboutTies(ties);
  const options: GraphFileOptions<Tie> = {
    language,
    graph: { method: methodLine(about) },
    nodes: ties.mode === 'two-mode' ? MODES : [],
    edges: ATTRIBUTES.filter(({ modes }) => modes.includes(ties.mode)),
  };
  if (format === 'graphml') return graphMlChunks(graph, options);
  if (format === 'gexf') return gexfChunks(graph, options);
  if (format === 'edgelist')
    return edgeList(graph, headLines({ ...about, title: 'Ties', facts: {} }, source, language));
  return ties.mode === 'two-mode' ? twoModeDl(graph, ties) : dlChunks(graph);
}

/** igraph takes a network for one of two modes where nodes have a `type` that is true for one of them. */
const MODES: readonly Attribute<NodeItem>[] = [
  { name: 'mode', type: 'string', read: ({ attributes }) => (attributes as TwoModeNode).mode },
  { name: 'type', type: 'boolean', read: ({ attributes }) => (attributes as TwoModeNode).mode === 'event' },
];

type TieAttribute = Attribute<Tie> & { modes: readonly TieNetwork['mode'][] };

const COUNTED = ['actors', 'delegation', 'backbone'] as const;
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
  { name: 'events', type: 'string', modes: COUNTED, read: ({ events }) => events },
];

/** The network itself, with edges as `Tie`; keys stay. */
function tieGraph(ties: TieNetwork, top?: number): WritableGraph<Tie> {
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
            events: measures.map((event) => two.getNodeAttribute(event, 'id')).join(' '),
          },
        ]);
  const strongest =
    top === undefined ? entries : [...entries].sort(([, a], [, b]) => b.weight - a.weight).slice(0, top);
  const kept = new Set(strongest.map(([edge]) => edge));
  for (const [edge, tie] of entries)
    if (kept.has(edge)) graph.addEdgeWithKey(edge, network.source(edge), network.target(edge), tie);
  return graph;
}

const KINDS = { actors: 'with', backbone: 'with', delegation: 'through' } as const;

/** Source, target and weight in prefixed names, which have no spaces. */
function* edgeList(graph: WritableGraph<Tie>, head: readonly string[]): Generator<string> {
  for (const line of head) yield `${line}\n`;
  for (const { attributes, sourceAttributes, targetAttributes } of graph.edgeEntries())
    yield `${sourceAttributes.id} ${targetAttributes.id} ${attributes.weight}\n`;
}

function twoModeDl(graph: WritableGraph<Tie>, { two }: TieNetwork): Iterable<string> {
  const events = eventsIn(two);
  return dlTwoModeChunks(graph, actorsOf(two), events, (actor) =>
    events.map((event) => (graph.hasEdge(actor, event) ? 1 : 0)),
  );
}
