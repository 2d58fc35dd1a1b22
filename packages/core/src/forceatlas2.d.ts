// The parts of ForceAtlas2 that its package runs in one call have no types of their own; these are the ones in use.
declare module 'graphology-layout-forceatlas2/defaults.js' {
  const defaults: Readonly<Record<string, number | boolean>>;
  export = defaults;
}

declare module 'graphology-layout-forceatlas2/helpers.js' {
  import type Graph from 'graphology-types';

  const helpers: {
    assign(...settings: Readonly<Record<string, number | boolean>>[]): Record<string, number | boolean>;
    graphToByteArrays(
      graph: Graph,
      weightOf: (edge: string, attributes: { weight: number }) => number,
    ): { nodes: Float32Array; edges: Float32Array };
    assignLayoutChanges(graph: Graph, nodes: Float32Array, reduce: null): void;
  };
  export = helpers;
}

declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One step, in place. */
  function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
  export = iterate;
}
