/** Asks a worker for a layout. */
import type { Place, PlacedGraph, Shown } from '@plangraph/core/graph';
import type { LayoutPart, LayoutReport, LayoutTask } from './layout-task.js';

/** What is shown of a graph, at the data's own places. */
export function layoutPartOf(graph: PlacedGraph, shown?: Shown): LayoutPart {
  const isShown = (key: string): boolean => shown === undefined || shown.nodes.has(key);
  return {
    nodes: graph.filterNodes(isShown).map((key) => {
      const { x, y, kind, family, order, size } = graph.getNodeAttributes(key);
      return { key, attributes: { x, y, size, kind, family, ...(order === undefined ? {} : { order }) } };
    }),
    edges: graph
      .filterEdges(
        (edge, _attributes, source, target) =>
          (shown === undefined || shown.edges.has(edge)) && isShown(source) && isShown(target),
      )
      .map((edge) => {
        const [source, target] = graph.extremities(edge);
        const { kind, weight } = graph.getEdgeAttributes(edge);
        return { source, target, attributes: { kind, weight } };
      }),
  };
}

export interface LayoutOptions {
  /** Default: `forces`. */
  layout?: LayoutTask['layout'];
  /** Nodes that stay where they are put; forces only. */
  pins?: LayoutTask['pins'];
  /** Ends the work; what there is by then is the result. */
  signal?: AbortSignal;
  /** Called with the share that is done, from 0 to 1, and the places by then. */
  onProgress?: (done: number, places: ReadonlyMap<string, Place>) => void;
  /** Steps of the forces. Default: 300. */
  iterations?: number;
}

/**
 * Lays out a graph in a worker of its own; by forces from the places that its nodes have.
 *
 * @param graph what is shown, with the places to start from
 * @returns new places; those reached so far where the signal ended it, none where it did so at once
 * @throws where the worker cannot be started or fails
 */
export function layOutInWorker(
  graph: LayoutPart,
  { layout = 'forces', pins = new Map(), signal, onProgress, iterations = 300 }: LayoutOptions = {},
): Promise<Map<string, Place>> {
  return new Promise((resolve, reject) => {
    let places = new Map<string, Place>();
    if (signal?.aborted === true || graph.nodes.length === 0) {
      resolve(places);
      return;
    }
    const worker = new Worker(new URL('../workers/layout-worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => {
      worker.terminate();
      signal?.removeEventListener('abort', end);
      resolve(places);
    };
    signal?.addEventListener('abort', end);
    worker.onmessage = ({ data }: MessageEvent<LayoutReport>) => {
      places = data.places;
      onProgress?.(data.done, places);
      if (data.done >= 1) end();
    };
    worker.onerror = (event) => {
      worker.terminate();
      signal?.removeEventListener('abort', end);
      reject(new Error(event.message));
    };
    worker.postMessage({ layout, graph, pins, iterations } satisfies LayoutTask);
  });
}
