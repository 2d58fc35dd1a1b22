/** Asks a worker for a layout. */
import type { EdgeKind, Place, PlacedGraph, Shown, TieKind } from '@plangraph/core/graph';

/** As much of a graph as a layout needs; a graph that graphology serialised will do. */
export interface LayoutPart {
  nodes: readonly { key: string; attributes: { x: number; y: number; size: number } }[];
  edges: readonly { source: string; target: string; attributes: { kind: EdgeKind | TieKind; weight: number } }[];
}

/** What is shown of a graph, with the places of now where they are not the data's own. */
export function layoutPartOf(graph: PlacedGraph, shown?: Shown, places?: ReadonlyMap<string, Place>): LayoutPart {
  const isShown = (key: string): boolean => shown === undefined || shown.nodes.has(key);
  return {
    nodes: graph.filterNodes(isShown).map((key) => {
      const node = graph.getNodeAttributes(key);
      const { x, y } = places?.get(key) ?? node;
      return { key, attributes: { x, y, size: node.size } };
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

/** What the worker is given. */
export interface LayoutTask {
  graph: LayoutPart;
  pins: ReadonlyMap<string, { x: number; y: number }>;
  iterations: number;
}

/** What the worker tells after every slice. */
export interface LayoutReport {
  /** Share that is done, up to 1. */
  done: number;
  places: Map<string, Place>;
}

export interface LayoutOptions {
  /** Ends the work; what there is by then is the result. */
  signal?: AbortSignal;
  /** Called with the share that is done, from 0 to 1. */
  onProgress?: (done: number) => void;
  /** ForceAtlas2 steps. Default: 300. */
  iterations?: number;
}

/**
 * Lays out a graph by forces from the places that its nodes have, in a worker of its own.
 *
 * @param graph what is shown, with the places of now; nothing but places, sizes and kinds is needed
 * @param pins nodes that stay where they are put
 * @returns new places; those reached so far where the signal ended it, none where it did so at once
 * @throws where the worker cannot be started or fails
 */
export function layOutInWorker(
  graph: LayoutPart,
  pins: LayoutTask['pins'],
  { signal, onProgress, iterations = 300 }: LayoutOptions = {},
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
      onProgress?.(data.done);
      if (data.done >= 1) end();
    };
    worker.onerror = (event) => {
      worker.terminate();
      signal?.removeEventListener('abort', end);
      reject(new Error(event.message === '' ? 'The layout worker could not be started.' : event.message));
    };
    worker.postMessage({ graph, pins, iterations } satisfies LayoutTask);
  });
}
