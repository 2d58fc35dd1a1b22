/** What an answer says of the network. */
import type { Term } from '@rdfjs/types';
import type { Answer } from './answer.js';
import type { Cells } from './cell.js';

/** Nodes of the plan that an answer names in any place, by prefixed name, each once, in its order. */
export function nodesIn(answer: Answer, cells: Cells): string[] {
  const names = new Set<string>();
  const add = (term: Term | undefined): void => {
    const node = cells.nodeOf(term);
    if (node !== undefined) names.add(node.id);
  };
  if (answer.type === 'rows') {
    for (const row of answer.rows) for (const name of answer.variables) add(row.get(name));
  } else if (answer.type === 'graph') {
    for (const { subject, object } of answer.quads) {
      add(subject);
      add(object);
    }
  }
  return [...names];
}
