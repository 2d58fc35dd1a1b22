import type { AbstractGraph } from 'graphology-types';

/** A value for each node, by its key, in the order of the graph. */
export type NodeValues = Record<string, number>;

/** A measure in graphology's shape: `measure(graph, options)` gives values, `measure.assign` writes an attribute. */
export interface NodeMeasure<Options extends object> {
  (graph: AbstractGraph, options?: Options): NodeValues;
  /** Writes the values that there are (not NaN) into the graph; `attribute` is by default the name of the measure. */
  assign(graph: AbstractGraph, options?: Options & { attribute?: string }): void;
}

/** Adds `assign` to a function that measures. */
export function nodeMeasure<Options extends object>(
  name: string,
  measure: (graph: AbstractGraph, options: Partial<Options>) => NodeValues,
): NodeMeasure<Options> {
  const call = (graph: AbstractGraph, options?: Options): NodeValues => measure(graph, options ?? {});
  return Object.assign(call, {
    assign(graph: AbstractGraph, options?: Options & { attribute?: string }): void {
      const values = call(graph, options);
      for (const [node, value] of Object.entries(values))
        if (!Number.isNaN(value)) graph.setNodeAttribute(node, options?.attribute ?? name, value);
    },
  });
}

/** Values by node from values by place. */
export function valuesOf(nodes: readonly string[], values: ArrayLike<number>): NodeValues {
  return Object.fromEntries(nodes.map((node, at) => [node, values[at] ?? 0]));
}
