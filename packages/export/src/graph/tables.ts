import { type Cell, csvLines } from '../csv.js';
import {
  EDGE_ATTRIBUTES,
  type EdgeItem,
  type GraphFileOptions,
  labelOf,
  NODE_ATTRIBUTES,
  type WritableGraph,
} from './attributes.js';

/**
 * A row for each node: `Id` and `Label` as Gephi reads them, then the attributes of the model, the labels of both
 * languages among them.
 */
export function nodesCsv<Edge extends EdgeItem>(
  graph: WritableGraph<Edge>,
  options: Pick<GraphFileOptions<Edge>, 'language' | 'nodes'> = {},
): Generator<string> {
  const columns = [...NODE_ATTRIBUTES, ...(options.nodes ?? [])];
  function* rows(): Generator<Cell[]> {
    for (const { node: iri, attributes } of graph.nodeEntries())
      yield [
        attributes.id,
        labelOf(attributes, options.language),
        ...columns.map(({ read }) => cell(read({ iri, attributes }))),
      ];
  }
  return csvLines(['Id', 'Label', ...columns.map(({ name }) => name)], rows());
}

/**
 * A row for each edge: `Source`, `Target`, `Type`, `Id`, `Label` and `Weight` as Gephi reads them, then the attributes
 * of the model. Gephi takes `kind` for the kind of edge, and so keeps edges between the same two nodes apart.
 */
export function edgesCsv<Edge extends EdgeItem>(
  graph: WritableGraph<Edge>,
  options: Pick<GraphFileOptions<Edge>, 'edges'> = {},
): Generator<string> {
  const own = [...EDGE_ATTRIBUTES, ...(options.edges ?? [])];
  function* rows(): Generator<Cell[]> {
    for (const { edge, attributes, sourceAttributes, targetAttributes, undirected } of graph.edgeEntries())
      yield [
        sourceAttributes.id,
        targetAttributes.id,
        undirected ? 'Undirected' : 'Directed',
        edge,
        attributes.kind,
        attributes.weight,
        ...own.map(({ read }) => cell(read(attributes))),
      ];
  }
  return csvLines(['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', ...own.map(({ name }) => name)], rows());
}

function cell(value: string | number | boolean | undefined): Cell {
  return typeof value === 'boolean' ? String(value) : value;
}
