import { MultiDirectedGraph } from 'graphology';
import { type Bilingual, BilingualError } from '../text/message.js';
import type { PlanGraph } from './from-rdf.js';
import type { EdgeAttributes, EdgeKind, GraphAttributes, NodeAttributes, NodeFamily, TieKind } from './model.js';
import { ROLE_KINDS } from './table.js';
import { tiesOfAgencies } from './views-agencies.js';

/** A graph of nodes of the plan with edges of the plan or ties counted from them; every `PlanGraph` is one. */
export type ViewGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes<EdgeKind | TieKind>, GraphAttributes>;

/** What a view shows; made by `parseView`. */
export type View =
  | { kind: 'plan' }
  | { kind: 'agencies' }
  /** More than one IRI where plans with the same numbers stand in one graph. */
  | { kind: 'division' | 'agency'; iris: readonly string[] };

/** A view that is not there; the message says what there is. */
export class ViewError extends BilingualError {
  override readonly name = 'ViewError';

  /** @param isForm whether it has the form of a view, of something that the plan does not have */
  constructor(
    said: Bilingual,
    readonly isForm = true,
  ) {
    super(said);
  }
}

/** The most names that a message offers. */
const OFFERED = 40;

/**
 * Reads a view: `plan` (all of it), `pillar:2`, `division:2.2`, `agency:meti` or `agencies`. After `agency:` stands
 * the local name of an actor, its prefixed name, IRI or label; `actor:meti` is read too.
 * @throws ViewError with the nearest names where the graph has no such pillar, division or actor
 */
export function parseView(graph: PlanGraph, text: string): View {
  if (text === 'plan' || text === 'agencies') return { kind: text };
  const [, kind = '', name = ''] = /^([a-z]+):(.*)$/s.exec(text) ?? [];
  const nodes = (test: (attributes: NodeAttributes, iri: string) => boolean): string[] =>
    graph.filterNodes((iri, attributes) => test(attributes, iri));
  if (kind === 'pillar' || kind === 'division') {
    const iris = nodes(
      (node) =>
        node.family === 'division' && node.identifier === name && (kind === 'division' || node.kind === 'pillar'),
    );
    if (iris.length > 0) return { kind: 'division', iris };
    const what = { en: `The plan has no ${kind} “${name}”.`, ja: `計画に ${kind} 「${name}」はありません。` };
    throw missing(graph, text, what, `${kind}:`);
  }
  if (kind === 'agency' || kind === 'actor') {
    const iris = nodes(
      ({ family, id, labelJa, labelEn }, iri) =>
        family === 'actor' &&
        [`actor:${name}`, name].some((own) =>
          [id, iri, labelJa, labelEn].some((known) => known?.toLowerCase() === own.toLowerCase()),
        ),
    );
    if (iris.length > 0) return { kind: 'agency', iris };
    const what = { en: `The plan has no actor “${name}”.`, ja: `計画に主体「${name}」はありません。` };
    throw missing(graph, text, what, 'agency:', `${kind}:`);
  }
  const said = {
    en: `“${text}” is no view: views are plan, agencies, pillar:N, division:N and agency:NAME.`,
    ja: `「${text}」という表示はありません。表示は plan、agencies、pillar:N、division:N、agency:NAME です。`,
  };
  throw new ViewError(said, false);
}

/** A view's name as a file has it: `plan`, `agencies`, `pillar-2`, `division-2.2-1-3`, `agency-meti`; ASCII. */
export function fileNameOf(graph: PlanGraph, view: View): string {
  if (view.kind === 'plan' || view.kind === 'agencies') return view.kind;
  const { id = '', kind } = graph.getNodeAttributes(view.iris[0]);
  const local = id.slice(id.indexOf(':') + 1).replace(/[^A-Za-z0-9._-]+/g, '-');
  return `${kind === 'pillar' ? 'pillar' : view.kind}-${local}`;
}

/** Names of all views that the graph has, as `parseView` reads them; agencies are the actors with a role. */
export function viewNames(graph: PlanGraph): string[] {
  const names = ['plan', 'agencies'];
  graph.forEachNode((_, { kind, identifier }) => {
    if (kind === 'pillar' && identifier !== undefined) names.push(`pillar:${identifier}`);
  });
  graph.forEachNode((_, { family, identifier }) => {
    if (family === 'division' && identifier !== undefined) names.push(`division:${identifier}`);
  });
  graph.forEachNode((iri, { family, id }) => {
    if (family === 'actor' && graph.someInEdge(iri, (_, { kind }) => ROLE_KINDS.has(kind)))
      names.push(`agency:${id.replace(/^actor:/, '')}`);
  });
  return [...new Set(names)];
}

/**
 * The part of a graph that a view shows; positions and sizes stay those of the whole.
 *
 * `division` has the division with all that is part of it, and the actors, things and terms that these are tied to.
 * `agency` has the actor, the measures in which it has a role, and the actors and things that these are tied to.
 * Both have every edge between the nodes that they show. `agencies` has the actors with a role and the ties of
 * `tiesOfAgencies`. A unit of an organisation stays a node of its own beside the organisation.
 *
 * Pure: the graph is not changed, and the nodes and edges stand in its order.
 */
export function viewOf(graph: PlanGraph, view: View): ViewGraph {
  switch (view.kind) {
    case 'plan':
      return graph.copy();
    case 'agencies':
      return tiesOfAgencies(graph);
    case 'division': {
      const parts = partsOf(graph, view.iris);
      return partOf(graph, withNeighbours(graph, parts, ['actor', 'thing', 'term']));
    }
    case 'agency': {
      const measures = view.iris.flatMap((iri) =>
        graph.filterInEdges(iri, (_, { kind }) => ROLE_KINDS.has(kind)).map((edge) => graph.source(edge)),
      );
      return partOf(graph, new Set([...view.iris, ...withNeighbours(graph, new Set(measures), ['actor', 'thing'])]));
    }
  }
}

/** Everything that is part of the divisions, at any depth, and these themselves. */
function partsOf(graph: PlanGraph, iris: readonly string[]): Set<string> {
  const parts = new Set(iris);
  // A set hands out what is added while it is walked.
  for (const iri of parts)
    graph.forEachInEdge(iri, (_edge, { kind }, source) => {
      if (kind === 'part-of') parts.add(source);
    });
  return parts;
}

function withNeighbours(graph: PlanGraph, iris: ReadonlySet<string>, families: readonly NodeFamily[]): Set<string> {
  const all = new Set(iris);
  for (const iri of iris)
    graph.forEachOutNeighbor(iri, (neighbour, { family }) => {
      if (families.includes(family)) all.add(neighbour);
    });
  return all;
}

function partOf(graph: PlanGraph, iris: ReadonlySet<string>): ViewGraph {
  const part: ViewGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes<EdgeKind | TieKind>, GraphAttributes>();
  part.replaceAttributes({ ...graph.getAttributes() });
  graph.forEachNode((iri, attributes) => {
    if (iris.has(iri)) part.addNode(iri, { ...attributes });
  });
  graph.forEachEdge((key, attributes, source, target) => {
    if (iris.has(source) && iris.has(target)) part.addDirectedEdgeWithKey(key, source, target, { ...attributes });
  });
  return part;
}

/**
 * @param prefix of the views to offer
 * @param asked the prefix to offer them with
 */
function missing(graph: PlanGraph, text: string, what: Bilingual, prefix: string, asked = prefix): ViewError {
  const names = viewNames(graph).flatMap((name) =>
    name.startsWith(prefix) ? [`${asked}${name.slice(prefix.length)}`] : [],
  );
  const wanted = text.slice(text.indexOf(':') + 1).toLowerCase();
  const distance = (name: string): number => editDistance(wanted, name.slice(asked.length).toLowerCase());
  const nearest = names.reduce((best, name) => (distance(name) < distance(best) ? name : best), names[0] ?? '');
  const near = nearest !== '' && distance(nearest) <= Math.max(1, wanted.length / 2);
  const some = names.length > OFFERED ? `${names.slice(0, OFFERED).join(' ')} …` : names.join(' ');
  const none = names.length === 0;
  const guess = near ? { en: ` Did you mean ${nearest}?`, ja: `${nearest} のことでしょうか。` } : { en: '', ja: '' };
  return new ViewError({
    en: `${what.en}${guess.en} ${none ? 'There is none' : `There are: ${some}`}`,
    ja: `${what.ja}${guess.ja}${none ? '一つもありません。' : `あるもの：${some}`}`,
  });
}

/** Fewest insertions, deletions and replacements that make one string the other (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
