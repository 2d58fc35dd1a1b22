/** Lays out what is shown, away from the page, and tells how far it has come after every slice. */
import { type PlacedGraph, relayout } from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';
import type { LayoutReport, LayoutTask } from '../model/layout-client.js';

// A worker's own window, without the DOM's types for it.
const worker = globalThis as unknown as {
  onmessage: ((event: MessageEvent<LayoutTask>) => void) | null;
  postMessage(report: LayoutReport): void;
};

worker.onmessage = ({ data: { graph, pins, iterations } }) => {
  const instance = new MultiDirectedGraph();
  for (const { key, attributes } of graph.nodes) instance.addNode(key, attributes);
  for (const { source, target, attributes } of graph.edges) instance.addEdge(source, target, attributes);
  for (const { done, places } of relayout(instance as unknown as PlacedGraph, undefined, { pins, iterations })) {
    worker.postMessage({ done, places });
  }
};
