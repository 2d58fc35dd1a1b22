/** A small plan for specs: two pillars, who leads what in them, and a thing and a term that are named. */
import type { EdgeKind, GraphAttributes, NodeAttributes, NodeFamily, NodeKind, TieKind } from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';
import type { FigureEdge, FigureGraph } from './options.js';

const NODES: readonly [
  id: string,
  kind: NodeKind,
  family: NodeFamily,
  ja: string,
  en: string,
  x: number,
  y: number,
  size: number,
][] = [
  ['division:1', 'pillar', 'division', '人材の育成', 'Training', -100, 80, 12],
  ['division:2', 'pillar', 'division', '演習', 'Exercises', 120, -60, 12],
  ['measure:1-a', 'measure', 'measure', '育てる', 'Train', -140, 40, 4],
  ['measure:1-i', 'measure', 'measure', '教える', 'Teach', -60, 120, 4],
  ['measure:2-a', 'measure', 'measure', '試す', 'Try', 90, -110, 4],
  ['measure:2-i', 'measure', 'measure', '備える', 'Prepare', 160, -20, 4],
  ['actor:mic', 'government-body', 'actor', '総務省', 'Ministry of Internal Affairs and Communications', 0, 20, 13],
  ['actor:meti', 'government-body', 'actor', '経済産業省', 'Ministry of Economy, Trade and Industry', 20, -90, 11],
  ['actor:nict', 'public-body', 'actor', '国立研究開発法人情報通信研究機構', 'NICT', -20, -40, 8],
  ['thing:cyder', 'programme', 'thing', 'CYDER', 'CYDER', 60, 60, 6],
  ['term:sns', 'term', 'term', 'SNS', 'SNS', -160, -80, 4],
];

const EDGES: readonly [source: string, kind: EdgeKind, target: string][] = [
  ['measure:1-a', 'part-of', 'division:1'],
  ['measure:1-i', 'part-of', 'division:1'],
  ['measure:2-a', 'part-of', 'division:2'],
  ['measure:2-i', 'part-of', 'division:2'],
  ['measure:1-a', 'lead', 'actor:mic'],
  ['measure:1-i', 'lead', 'actor:mic'],
  ['measure:2-a', 'lead', 'actor:mic'],
  ['measure:2-a', 'lead', 'actor:meti'],
  ['measure:2-a', 'via', 'actor:nict'],
  ['measure:2-i', 'partner', 'actor:nict'],
  ['measure:2-a', 'mentions', 'thing:cyder'],
  ['measure:1-a', 'mentions', 'term:sns'],
];

const ATTRIBUTES: GraphAttributes = {
  plan: 'https://example.org/plan/small',
  titleJa: '小さな計画',
  titleEn: 'A small plan',
  source: '出典：小さな計画',
  sourceEn: 'Source: a small plan',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  textSha256: 'a'.repeat(64),
};

/** @param change what of each node is to be otherwise */
export function smallGraph(change: (node: NodeAttributes) => Partial<NodeAttributes> = () => ({})): FigureGraph {
  const graph = new MultiDirectedGraph<NodeAttributes, FigureEdge, GraphAttributes>();
  graph.replaceAttributes({ ...ATTRIBUTES });
  for (const [id, kind, family, labelJa, labelEn, x, y, size] of NODES) {
    const number = id.slice(id.indexOf(':') + 1);
    const inPlan =
      family === 'division' || family === 'measure' ? { identifier: number, pillar: number.slice(0, 1) } : {};
    const node: NodeAttributes = { kind, family, id, labelJa, labelEn, x, y, size, ...inPlan };
    graph.addNode(id, { ...node, ...change(node) });
  }
  for (const [source, kind, target] of EDGES) addEdge(graph, source, kind, target, 1);
  return graph as unknown as FigureGraph;
}

/** The actors with the ties between them; `shared` stands once each way. */
export function smallTies(): FigureGraph {
  const graph = smallGraph();
  for (const key of graph.filterNodes((_, { family }) => family !== 'actor')) graph.dropNode(key);
  addEdge(graph, 'actor:mic', 'shared', 'actor:meti', 9);
  addEdge(graph, 'actor:meti', 'shared', 'actor:mic', 9);
  addEdge(graph, 'actor:mic', 'through', 'actor:nict', 4);
  addEdge(graph, 'actor:meti', 'with', 'actor:nict', 1);
  return graph;
}

function addEdge(graph: FigureGraph, source: string, kind: EdgeKind | TieKind, target: string, weight: number): void {
  graph.addDirectedEdgeWithKey(`${source} ${kind} ${target}`, source, target, { kind, weight });
}
