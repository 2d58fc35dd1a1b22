import type { PlanGraph } from '@plangraph/core';

/** graphology's serialisation with positions: what applications load. */
export function toGraphJson(graph: PlanGraph): string {
  return `${JSON.stringify(graph.export())}\n`;
}
