/** What the text and the table of responsible ministries say of divisions and actors. */
import type { NodeKind, PlanGraph, Shown } from '@plangraph/core/graph';
import { ROLES, type Role, type ViewState } from '@plangraph/core/state';

/** What is said of one actor in one place, or of two actors together. */
interface Said {
  measures: string[];
  duties: Map<string, 'main' | 'related'>;
}

const RANKS: Readonly<Record<Exclude<ViewState['matrix']['rows'], 'actors'>, readonly NodeKind[]>> = {
  pillars: ['pillar'],
  sections: ['section', 'pillar'],
  themes: ['topic', 'theme', 'section', 'pillar'],
};

/**
 * What each row counts: every measure and division has one row, the nearest of these ranks that is shown and that it
 * is or stands in. So the rows of every rank have the same sum, whether or not a section has measures of its own.
 *
 * @returns members by row, both in order of the graph, rows without any left out
 */
export function membersByRow(
  graph: PlanGraph,
  shown: Shown,
  rows: Exclude<ViewState['matrix']['rows'], 'actors'>,
): Map<string, string[]> {
  const isRow = (key: string): boolean =>
    shown.nodes.has(key) && RANKS[rows].includes(graph.getNodeAttribute(key, 'kind'));
  const members = new Map<string, string[]>(graph.filterNodes(isRow).map((key) => [key, []]));
  graph.forEachNode((key, { family }) => {
    if (family !== 'measure' && family !== 'division') return;
    const row = wholes(graph, key).find((whole) => members.has(whole));
    if (row !== undefined) members.get(row)?.push(key);
  });
  return new Map([...members].filter(([, own]) => own.length > 0));
}

/** A unit and what it stands in, the nearest first. */
export function wholes(graph: PlanGraph, unit: string): string[] {
  const found = new Set([unit]);
  for (const part of found)
    graph.forEachOutEdge(part, (_edge, { kind }, _source, whole) => {
      if (kind === 'part-of') found.add(whole);
    });
  return [...found];
}

/**
 * What is said of each actor in some units.
 *
 * @param units in order of the plan
 */
export function textOf(
  graph: PlanGraph,
  shown: Shown,
  units: readonly string[],
  roles: readonly Role[],
): Map<string, Said> {
  const said = new Map<string, Said>();
  const of = (actor: string): Said => entry(said, actor);
  for (const part of units) {
    if (!shown.nodes.has(part)) continue;
    const { family } = graph.getNodeAttributes(part);
    graph.forEachOutEdge(part, (edge, { kind }, _source, actor) => {
      if (!shown.edges.has(edge)) return;
      if (family === 'measure' && roles.some((role) => role === kind)) {
        const { measures } = of(actor);
        if (measures.at(-1) !== part) measures.push(part);
      } else if (kind === 'main-agency') of(actor).duties.set(part, 'main');
      else if (kind === 'related-agency' && of(actor).duties.get(part) !== 'main')
        of(actor).duties.set(part, 'related');
    });
  }
  return said;
}

/**
 * What is said of two actors together. With a role, the row leads and the column has that role; without one, or with
 * `lead`, both have any role, or both lead.
 */
export function textBetween(
  graph: PlanGraph,
  shown: Shown,
  role: ViewState['matrix']['role'],
): Map<string, Map<string, Said>> {
  const said = new Map<string, Map<string, Said>>();
  const of = (row: string, column: string): Said => {
    let others = said.get(row);
    if (others === undefined) {
      others = new Map();
      said.set(row, others);
    }
    return entry(others, column);
  };
  graph.forEachNode((key, { family }) => {
    if (!shown.nodes.has(key) || (family !== 'measure' && family !== 'division')) return;
    const cast = new Map<string, Set<string>>();
    graph.forEachOutEdge(key, (edge, { kind }, _source, actor) => {
      if (!shown.edges.has(edge)) return;
      const counts = family === 'measure' ? ROLES.some((one) => one === kind) : kind.endsWith('-agency');
      if (counts) cast.set(actor, (cast.get(actor) ?? new Set()).add(kind));
    });
    for (const [row, own] of cast) {
      for (const [column, theirs] of cast) {
        if (row === column) continue;
        if (family === 'division') {
          of(row, column).duties.set(key, own.has('main-agency') && theirs.has('main-agency') ? 'main' : 'related');
        } else if (role === 'any' || (own.has('lead') && theirs.has(role))) of(row, column).measures.push(key);
      }
    }
  });
  return said;
}

function entry(said: Map<string, Said>, actor: string): Said {
  let one = said.get(actor);
  if (one === undefined) {
    one = { measures: [], duties: new Map() };
    said.set(actor, one);
  }
  return one;
}
