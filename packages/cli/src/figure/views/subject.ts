import { type NodeKind, type PlanGraph, parseView, ViewError, type ViewGraph, viewOf } from '@plangraph/core/graph';
import {
  DEFAULT_STATE,
  EMPTY_FILTER,
  type Filter,
  hashFor,
  MeasureIndex,
  searchFor,
  shownBy,
  type ViewState,
  withClause,
} from '@plangraph/core/state';
import { drawFigure, drawMatrix, type FigureOptions, type Matrix, type SheetOptions } from '@plangraph/widget/figure';
import { usageFault } from '../../fault.js';
import { said } from '../../words/words.js';
import { leadMatrix, sharedMatrix } from './matrices.js';
import { waysBetween } from './ways.js';

/** What is drawn, and where the same is seen in the explorer. */
export interface Subject {
  /** Query and fragment of an explorer's address. */
  state: string;
  /** Either the options of a network beside those of the sheet, or the counts of a matrix. */
  network?: Omit<FigureOptions, keyof SheetOptions>;
  matrix?: Matrix;
  /** The sentences that the picture rests on. */
  notes?: readonly string[];
}

type Language = NonNullable<SheetOptions['language']>;

/** What an agency's measures stand in and follow is left out: the picture is of who works on what. */
const FRAME: readonly NodeKind[] = ['plan', 'pillar', 'section', 'theme', 'topic', 'direction', 'term'];

/**
 * Reads a view of figures: those of `parseView`, `path:A..B`, `matrix` and `matrix:agencies`. Divisions and agencies
 * show what the explorer's filter leaves, so that the state says exactly what is drawn.
 *
 * @throws ViewError where it names what the plan does not have
 * @throws Fault where it is none, or nothing joins the two ends of a path
 */
export function subjectOf(graph: PlanGraph, text: string, language: Language): Subject {
  const base: ViewState = { ...DEFAULT_STATE, language };
  if (text === 'matrix') {
    const state = addressOf({ ...base, view: 'matrix', matrix: { ...base.matrix, role: 'lead' } });
    return { state, matrix: leadMatrix(graph, language) };
  }
  if (text === 'matrix:agencies') {
    const state = addressOf({ ...base, view: 'matrix', matrix: { ...base.matrix, rows: 'actors' } });
    return { state, matrix: sharedMatrix(graph, language) };
  }
  if (text.startsWith('path:')) {
    const { network, notes, focus } = waysBetween(graph, text, language);
    return { state: addressOf({ ...base, focus }), network, notes };
  }
  const view = viewIn(graph, text);
  switch (view.kind) {
    case 'plan':
      return { state: addressOf(base), network: { graph } };
    case 'agencies':
      return {
        state: addressOf({ ...base, view: 'agencies' }),
        network: { graph: viewOf(graph, view), view: 'agencies' },
      };
    default: {
      const filter = filterFor(graph, view.kind, view.iris);
      const [subject] = view.iris;
      const shown = shownBy(graph, new MeasureIndex(graph), filter);
      // The part's own places: in the whole plan, what it is tied to lies far away.
      const network = { graph, shown, arrange: true, ...(subject === undefined ? {} : { subject }) };
      return { state: addressOf({ ...base, filter }, subject && graph.getNodeAttribute(subject, 'id')), network };
    }
  }
}

/** Draws a subject on a sheet as an SVG document. */
export function drawSubject(subject: Subject, graph: ViewGraph, sheet: SheetOptions): string {
  const { matrix, network, notes } = subject;
  const own = { ...sheet, ...(notes === undefined ? {} : { notes }) };
  if (matrix !== undefined) return drawMatrix({ ...own, matrix, attributes: graph.getAttributes() });
  return drawFigure({ graph, ...network, ...own });
}

function viewIn(graph: PlanGraph, text: string) {
  try {
    return parseView(graph, text);
  } catch (error) {
    if (!(error instanceof ViewError) || error.isForm) throw error;
    throw usageFault((words) => words.figure.otherViews(said(error)(words)));
  }
}

function filterFor(graph: PlanGraph, kind: 'division' | 'agency', iris: readonly string[]): Filter {
  const nodes = iris.map((iri) => graph.getNodeAttributes(iri));
  if (kind === 'agency') {
    const filter = withClause(EMPTY_FILTER, 'actor', { any: nodes.map(({ id }) => id), not: [] });
    return { ...filter, hidden: new Set(FRAME) };
  }
  const numbers = [...new Set(nodes.flatMap(({ identifier }) => (identifier === undefined ? [] : [identifier])))];
  return { ...withClause(EMPTY_FILTER, 'division', { any: numbers, not: [] }), hidden: new Set<NodeKind>(['plan']) };
}

function addressOf(state: ViewState, node?: string): string {
  const { search } = searchFor(state);
  return node === undefined ? search : search + hashFor({ node });
}
