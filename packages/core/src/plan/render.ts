import { type Furniture, isLeaf, type Leaf, type Plan, walk } from './tree.js';

/** A piece of the source and the node that holds it. */
export interface Piece {
  start: number;
  end: number;
  value: string;
  node: Leaf | Furniture;
}

/** All pieces of leaves and furniture, in the order of the source. */
export function piecesOf(plan: Plan): Piece[] {
  const pieces: Piece[] = [];
  const add = (node: Leaf | Furniture): void => {
    let done = 0;
    for (const { start, end } of node.data.ranges) {
      pieces.push({ start, end, value: node.value.slice(done, done + end - start), node });
      done += end - start;
    }
  };
  for (const node of walk(plan)) if (isLeaf(node)) add(node);
  for (const node of plan.data.furniture) add(node);
  return pieces.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Gives the source text back from the tree alone. */
export function renderPlan(plan: Plan): string {
  return piecesOf(plan)
    .map((piece) => piece.value)
    .join('');
}
