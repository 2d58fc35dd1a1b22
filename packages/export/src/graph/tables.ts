import type { ViewGraph } from '@plangraph/core/graph';
import { type Cell, csvLines } from '../csv.js';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.js';

/** A row for each node: `Id` and `Label` as Gephi reads them, then the attributes of the model. */
export function nodesCsv(graph: ViewGraph): Generator<string> {
  return csvLines(['Id', 'Label', ...NODE_ATTRIBUTES.map(({ name }) => name)], nodeRows(graph));
}

function* nodeRows(graph: ViewGraph): Generator<Cell[]> {
  for (const { node: iri, attributes } of graph.nodeEntries())
    yield [attributes.id, attributes.labelJa, ...NODE_ATTRIBUTES.map(({ read }) => cell(read({ iri, attributes })))];
}

/**
 * A row for each edge: `Source`, `Target`, `Type`, `Id`, `Label` and `Weight` as Gephi reads them, then the attributes
 * of the model. Gephi takes `kind` for the kind of edge, and so keeps edges between the same two nodes apart.
 */
export function edgesCsv(graph: ViewGraph): Generator<string> {
  const columns = ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', ...EDGE_ATTRIBUTES.map(({ name }) => name)];
  return csvLines(columns, edgeRows(graph));
}

function* edgeRows(graph: ViewGraph): Generator<Cell[]> {
  for (const { edge, attributes, sourceAttributes, targetAttributes } of graph.edgeEntries())
    yield [
      sourceAttributes.id,
      targetAttributes.id,
      'Directed',
      edge,
      attributes.kind,
      attributes.weight,
      ...EDGE_ATTRIBUTES.map(({ read }) => cell(read(attributes))),
    ];
}

function cell(value: string | number | boolean | undefined): Cell {
  return typeof value === 'boolean' ? String(value) : value;
}
