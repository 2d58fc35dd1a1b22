import type {
  EdgeAttributes,
  EdgeKind,
  GraphAttributes,
  NodeAttributes,
  TieKind,
  ViewGraph,
} from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';

const IRI = 'https://a.org/';

/** A graph of two measures and two actors; what is given replaces attributes of the first measure. */
export function smallGraph(first: Partial<NodeAttributes> = {}): ViewGraph {
  const graph: ViewGraph = new MultiDirectedGraph<
    NodeAttributes,
    EdgeAttributes<EdgeKind | TieKind>,
    GraphAttributes
  >();
  graph.replaceAttributes({ plan: `${IRI}plan/p`, titleJa: '計画', issued: '2018-07-25', source: '出典', license: '' });
  const place = { x: -1.5, y: 2, size: 4 };
  graph.addNode(`${IRI}measure/1`, {
    ...{ kind: 'measure', family: 'measure', id: 'measure:1', identifier: '1.1-ア', labelJa: 'ア 演習', pillar: '1' },
    ...{ order: 1, text: '総務省及び経済産業省において、演習を行う。', ...place },
    mentions: [
      { start: 0, end: 3, target: `${IRI}actor/mic`, role: 'lead', rule: 'agent-in' },
      { start: 5, end: 10, target: `${IRI}actor/meti`, role: 'lead', rule: 'agent-in' },
    ],
    ...first,
  });
  graph.addNode(`${IRI}measure/2`, { kind: 'measure', family: 'measure', id: 'measure:2', labelJa: 'イ', ...place });
  graph.addNode(`${IRI}actor/meti`, {
    ...{ kind: 'government-body', family: 'actor', id: 'actor:meti', labelJa: '経済産業省', labelEn: 'METI, Japan' },
    ...{ labelStatus: 'official', alternativesJa: ['経産省', 'a|b\\c'], ...place },
  });
  graph.addNode(`${IRI}actor/mic`, {
    ...{ kind: 'government-body', family: 'actor', id: 'actor:mic', labelJa: '総務省', ...place },
  });
  const edge = (source: string, target: string, attributes: EdgeAttributes) => {
    const [from, to] = [source, target].map((iri) => graph.getNodeAttribute(`${IRI}${iri}`, 'id'));
    graph.addDirectedEdgeWithKey(`${from} ${attributes.kind} ${to}`, `${IRI}${source}`, `${IRI}${target}`, attributes);
  };
  edge('measure/1', 'actor/meti', { kind: 'lead', weight: 1, rule: 'agent-in' });
  edge('measure/1', 'actor/meti', { kind: 'mentions', weight: 2 });
  edge('measure/1', 'actor/mic', { kind: 'lead', weight: 1, rule: 'agent-in' });
  edge('measure/2', 'measure/1', { kind: 'restates', weight: 1 });
  edge('measure/2', 'actor/mic', { kind: 'partner', weight: 1, inherited: true });
  return graph;
}
