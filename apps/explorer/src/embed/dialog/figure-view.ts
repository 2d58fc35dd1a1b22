/** Which figure of the command line is the picture of a state. */
import type { NodeKind } from '@plangraph/core/graph';
import { DEFAULT_STATE, EMPTY_FILTER, searchFor, type ViewState, withClause } from '@plangraph/core/state';

/** What figures of an agency leave out: what its measures stand in and follow. */
const FRAME: readonly NodeKind[] = ['plan', 'pillar', 'section', 'theme', 'topic', 'direction', 'term'];

/** As many ways as the command line draws. */
const WAYS = 5;

/**
 * @param identifierOf the number that the plan prints of a node
 * @returns what `plangraph figure --view` takes; undefined where no figure shows the same
 */
export function figureViewOf(state: ViewState, identifierOf: (node: string) => string | undefined): string | undefined {
  const { filter, focus, selection } = state;
  const matrix = (options: Partial<ViewState['matrix']>): ViewState => ({
    ...DEFAULT_STATE,
    view: 'matrix',
    matrix: { ...DEFAULT_STATE.matrix, ...options },
  });
  const candidates: { view: string; state: ViewState; about?: (node: string) => boolean }[] = [
    { view: 'plan', state: DEFAULT_STATE },
    { view: 'agencies', state: { ...DEFAULT_STATE, view: 'agencies' } },
    { view: 'matrix', state: matrix({ role: 'lead' }) },
    { view: 'matrix:agencies', state: matrix({ rows: 'actors' }) },
  ];
  if (focus?.kind === 'paths') {
    const { kind, nodes } = focus;
    const ways = { ...DEFAULT_STATE, focus: { kind, nodes, most: WAYS, ties: [], avoid: [] } };
    candidates.push({ view: `path:${nodes[0]}..${nodes[1]}`, state: ways });
  }
  const [number, actor] = [filter.facets.division.any[0], filter.facets.actor.any[0]];
  if (number !== undefined) {
    const view = `division:${number}`;
    const about = (node: string): boolean => identifierOf(node) === number;
    // With the plan itself it is one mark more.
    for (const hidden of [['plan'], []] as const) {
      candidates.push({ view, state: filtered('division', number, hidden), about });
    }
  }
  if (actor !== undefined) {
    const view = `agency:${actor.replace(/^actor:/, '')}`;
    candidates.push({ view, state: filtered('actor', actor, FRAME), about: (node) => node === actor });
  }
  const query = queryOf(state);
  const found = candidates.find((candidate) => queryOf(candidate.state) === query);
  // A figure marks what it is about, and nothing else.
  const marked = selection === undefined || (selection.edge === undefined && found?.about?.(selection.node) === true);
  return marked ? found?.view : undefined;
}

function filtered(facet: 'division' | 'actor', value: string, hidden: readonly NodeKind[]): ViewState {
  const filter = withClause(EMPTY_FILTER, facet, { any: [value], not: [] });
  return { ...DEFAULT_STATE, filter: { ...filter, hidden: new Set(hidden) } };
}

/** All of a state but its language and its selection. */
function queryOf({ language: _, ...state }: ViewState): string {
  return searchFor(state).search;
}
