/** What an answer says of the network. */
import type { Answer } from './answer.js';
import type { Cells } from './cell.js';

/** Nodes of the plan that an answer names, by prefixed name, each once, in its order. */
export interface NamedNodes {
  all: readonly string[];
  /** Those in each column that has any; of a graph, none. */
  columns: ReadonlyMap<string, readonly string[]>;
}

export function nodesIn(answer: Answer, cells: Cells): NamedNodes {
  const all = new Set<string>();
  const columns = new Map<string, Set<string>>();
  if (answer.type === 'rows') {
    for (const row of answer.rows) {
      for (const variable of answer.variables) {
        const node = cells.nodeOf(row.get(variable));
        if (node === undefined) continue;
        all.add(node.id);
        const column = columns.get(variable);
        if (column === undefined) columns.set(variable, new Set([node.id]));
        else column.add(node.id);
      }
    }
  } else if (answer.type === 'graph') {
    for (const { subject, object } of answer.quads) {
      for (const term of [subject, object]) {
        const node = cells.nodeOf(term);
        if (node !== undefined) all.add(node.id);
      }
    }
  }
  return { all: [...all], columns: new Map([...columns].map(([variable, names]) => [variable, [...names]])) };
}
