import type { ViewGraph } from '@plangraph/core';

/** graphology's serialisation with positions: what applications load. */
export function toGraphJson(graph: ViewGraph): string {
  return `${JSON.stringify(graph.export())}\n`;
}
