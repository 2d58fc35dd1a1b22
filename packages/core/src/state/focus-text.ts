import type { EdgeKind } from '../graph/model.js';
import { EDGE_TABLE } from '../graph/table.js';
import { decoded, encoded, isName } from './text.js';
import type { Focus } from './view-state.js';

/** Ways that a reader can look through. */
const MOST_PATHS = 20;
const USUAL_PATHS = 5;

/**
 * Reads `ego~actor:meti~2`, `compare~actor:meti~actor:mic`, or
 * `paths~actor:meti~actor:npa~5~lead.via~actor:nisc~1` with parts that may be left out from the end.
 */
export function focusOf(text: string): Focus | undefined {
  const [kind, first = '', second = '', ...rest] = text.split('~').map(decoded);
  if (!isName(first)) return undefined;
  if (kind === 'ego') {
    const depth = ([1, 2, 3, 4] as const).find((known) => String(known) === second);
    return depth && rest.length === 0 ? { kind, node: first, depth } : undefined;
  }
  if (!isName(second) || first === second) return undefined;
  const nodes = [first, second] as const;
  if (kind === 'compare') return rest.length === 0 ? { kind, nodes } : undefined;
  return kind === 'paths' ? pathsOf(nodes, rest) : undefined;
}

function pathsOf(nodes: readonly [string, string], rest: readonly string[]): Focus | undefined {
  const [most = String(USUAL_PATHS), tieText = '', avoidText = '', chosenText = ''] = rest;
  const ties = tieText === '' ? [] : tieText.split('.');
  const known = EDGE_TABLE.map(({ kind }) => kind).filter((kind, at, all) => all.indexOf(kind) === at);
  const avoid = avoidText === '' ? [] : avoidText.split(' ');
  const chosen = chosenText === '' ? undefined : Number(chosenText);
  const isCount = (text: string): boolean => /^[1-9]\d?$/.test(text) && Number(text) <= MOST_PATHS;
  if (rest.length > 4 || !isCount(most) || (chosenText !== '' && !isCount(chosenText))) return undefined;
  if (!ties.every((tie) => known.includes(tie as EdgeKind)) || !avoid.every(isName)) return undefined;
  return {
    kind: 'paths',
    nodes,
    most: Number(most),
    ties: known.filter((kind) => ties.includes(kind)),
    avoid,
    ...(chosen === undefined ? {} : { chosen }),
  };
}

export function focusText(focus: Focus): string {
  return partsOf(focus)
    .map((part) => encoded(part).replaceAll('~', '%7E'))
    .join('~')
    .replace(/~+$/, '');
}

function partsOf(focus: Focus): string[] {
  switch (focus.kind) {
    case 'ego':
      return ['ego', focus.node, String(focus.depth)];
    case 'compare':
      return ['compare', ...focus.nodes];
    case 'paths': {
      const { nodes, most, ties, avoid, chosen } = focus;
      const last = [ties.join('.'), avoid.join(' '), chosen === undefined ? '' : String(chosen)];
      const plain = most === USUAL_PATHS && last.every((part) => part === '');
      return ['paths', ...nodes, ...(plain ? [] : [String(most), ...last])];
    }
  }
}
