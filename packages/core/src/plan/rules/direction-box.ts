import type { LineView } from './line.js';

/** The line that closes a box of directions and names the strategy they come from. */
export interface CloserLine {
  kind: 'closer';
}

const CLOSER = /^\s*(?:-\s*)?\([^()]{0,40}(?:戦略|計画|方針|プログラム)\s*より\s*\)\s*$/;

export function readCloser(view: LineView): CloserLine | undefined {
  return view.narrowed.length <= 60 && CLOSER.test(view.narrowed) ? { kind: 'closer' } : undefined;
}

/** 'bullet', 'plain', 'blank', 'page-header', 'closer'; anything else ends a block. */
type Kind = string;

/**
 * Which bullets are directions: the block of bullets that a closer ends. A blank line ends the
 * block backwards, unless a page header made it.
 * @param kinds what each line is, in order
 * @returns the set of line numbers (from 0) of the bullets that open a direction
 */
export function directionLines(kinds: readonly Kind[]): Set<number> {
  const found = new Set<number>();
  kinds.forEach((kind, at) => {
    if (kind !== 'closer') return;
    const block: number[] = [];
    for (let i = at - 1; i >= 0; i -= 1) {
      const before = kinds[i];
      if (before === 'bullet') block.push(i);
      else if (before === 'blank') {
        const runStart = startOfBlanks(kinds, i);
        const interrupted = kinds[runStart - 1] === 'page-header' || kinds[i + 1] === 'page-header';
        if (block.length > 0 && !interrupted) break;
        i = runStart;
      } else if (before !== 'plain' && before !== 'page-header') break;
    }
    for (const line of block) found.add(line);
  });
  return found;
}

function startOfBlanks(kinds: readonly Kind[], at: number): number {
  let start = at;
  while (kinds[start - 1] === 'blank') start -= 1;
  return start;
}
