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

/** Divisions of a rank that are shown; those of the next higher rank stand in where they have no such part. */
export function divisionsOf(
  graph: PlanGraph,
  shown: Shown,
  rows: Exclude<ViewState['matrix']['rows'], 'actors'>,
): string[] {
  const ranks = RANKS[rows];
  const [rank] = ranks;
  return graph.filterNodes((key, { kind }) => {
    if (!shown.nodes.has(key) || !ranks.includes(kind)) return false;
    if (kind === rank) return true;
    return !graph.someInNeighbor(
      key,
      (part, { kind: partKind }) => ranks.includes(partKind) && isPart(graph, part, key),
    );
  });
}

function isPart(graph: PlanGraph, part: string, whole: string): boolean {
  return graph.someOutEdge(part, (_edge, { kind }, _source, target) => kind === 'part-of' && target === whole);
}

/** Divisions and measures within a division, itself included, in order of the graph. */
export function within(graph: PlanGraph, division: string): Set<string> {
  const parts = new Set([division]);
  for (const part of parts)
    graph.forEachInEdge(part, (_edge, { kind }, source) => {
      if (kind === 'part-of') parts.add(source);
    });
  return parts;
}

/** What is said of each actor within a division. */
export function textOf(graph: PlanGraph, shown: Shown, division: string, roles: readonly Role[]): Map<string, Said> {
  const said = new Map<string, Said>();
  const of = (actor: string): Said => entry(said, actor);
  for (const part of [...within(graph, division)].filter((key) => shown.nodes.has(key)).sort(byIndex(graph))) {
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

function byIndex(graph: PlanGraph): (a: string, b: string) => number {
  let order = ORDERS.get(graph);
  if (order === undefined) {
    order = new Map(graph.nodes().map((key, index) => [key, index]));
    ORDERS.set(graph, order);
  }
  const index = order;
  return (a, b) => (index.get(a) ?? 0) - (index.get(b) ?? 0);
}

/** Place of each node in its graph, kept as long as the graph is. */
const ORDERS = new WeakMap<PlanGraph, ReadonlyMap<string, number>>();
