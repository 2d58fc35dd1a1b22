import { EDGE_WORDS, HUB_KINDS, type PlanGraph, ROLE_KINDS } from '@plangraph/core/graph';
import type { Focus } from '@plangraph/core/state';
import { evidenceOfHop, evidentTies, type Path, shortestPaths, textsOfGraph } from '@plangraph/network';
import { type FigureOptions, fullName, labelOf, type SheetOptions } from '@plangraph/widget/figure';
import { EXIT, Fault, usageFault } from '../../fault.js';

type Language = NonNullable<SheetOptions['language']>;

export interface Ways {
  network: Omit<FigureOptions, keyof SheetOptions>;
  notes: string[];
  focus: Focus;
}

/** As many ways as the explorer shows where nothing is said. */
const MOST = 5;
/** Sentences under a picture; pictures with more have no room left. */
const MOST_NOTES = 8;
/** Longest quotation, in characters: two lines or so. */
const LONGEST: Readonly<Record<Language, number>> = { ja: 90, en: 170 };
/** Places of columns and rows, in layout units. */
const COLUMN = 160;
const ROW = 70;

/**
 * The shortest ways from one node to another, as the explorer finds them, from left to right, with the sentences of
 * the plan that carry them.
 *
 * @param text `path:A..B`; A and B are ids (`actor:meti`), numbers (`2.2-1-ト`), IRIs or names
 * @throws Fault where it is no such text, the plan has no such node, or there is no way
 */
export function waysBetween(graph: PlanGraph, text: string, language: Language): Ways {
  const [, from, to] = /^path:(.+?)\.\.(.+)$/s.exec(text) ?? [];
  if (from === undefined || to === undefined) {
    throw usageFault(({ figure }) => figure.noPath(text));
  }
  const ends = [nodeNamed(graph, from), nodeNamed(graph, to)] as const;
  if (ends[0] === ends[1]) throw usageFault(({ figure }) => figure.noWay(text));
  const options = { k: MOST, cost: evidentTies, avoid: { kinds: HUB_KINDS } };
  const paths = [...shortestPaths(graph, ends[0], ends[1], options)];
  if (paths.length === 0) {
    throw new Fault(EXIT.inputFault, ({ figure }) => figure.notJoined(from, to));
  }
  const nodes = new Set(paths.flatMap((path) => path.nodes));
  const edges = new Set(paths.flatMap(({ hops }) => hops.flatMap(({ ties }) => ties)));
  const ids = ends.map((end) => graph.getNodeAttribute(end, 'id')) as [string, string];
  return {
    network: {
      graph,
      shown: { nodes, edges },
      places: placesOn(paths),
      arrange: true,
      subject: ends,
      // A number alone says too little where there are few measures.
      labelOf: (_key, node, prominent) =>
        prominent || node.family === 'measure' ? fullName(node, language) : labelOf(node, language),
    },
    notes: notesOn(graph, paths, language),
    focus: { kind: 'paths', nodes: ids, most: MOST, ties: [], avoid: [] },
  };
}

/** By id or IRI, else by number, else by the last part of the id, else by name; of several, the only actor. */
function nodeNamed(graph: PlanGraph, name: string): string {
  const wanted = name.trim().toLowerCase();
  const is = (text: string | undefined): boolean => text?.toLowerCase() === wanted;
  for (const test of [
    (iri: string) => is(iri) || is(graph.getNodeAttribute(iri, 'id')),
    (iri: string) => is(graph.getNodeAttribute(iri, 'identifier')),
    (iri: string) => is(graph.getNodeAttribute(iri, 'id').replace(/^[a-z]+:/, '')),
    (iri: string) => {
      const { labelJa, labelEn, alternativesJa = [], alternativesEn = [] } = graph.getNodeAttributes(iri);
      return [labelJa, labelEn, ...alternativesJa, ...alternativesEn].some(is);
    },
  ]) {
    const found = graph.filterNodes(test);
    if (found.length === 0) continue;
    const actors = found.filter((iri) => graph.getNodeAttribute(iri, 'family') === 'actor');
    const [only, ...more] = actors.length === 1 ? actors : found;
    if (only !== undefined && more.length === 0) return only;
    const ids = found.map((iri) => graph.getNodeAttribute(iri, 'id'));
    throw usageFault(({ figure }) => figure.severalNodes(name, ids.slice(0, 6)));
  }
  throw usageFault(({ figure }) => figure.noNode(name));
}

/** A column for each step; a node that several ways have stands where it comes first. */
function placesOn(paths: readonly Path[]): Map<string, { x: number; y: number }> {
  const steps = new Map<string, number>();
  for (const { nodes } of paths) {
    for (const [step, node] of nodes.entries()) steps.set(node, Math.min(step, steps.get(node) ?? step));
  }
  const longest = Math.max(...paths.map(({ length }) => length));
  const end = paths[0]?.nodes.at(-1) ?? '';
  steps.set(end, longest);
  const columns = new Map<number, string[]>();
  for (const [node, step] of steps) columns.set(step, [...(columns.get(step) ?? []), node]);
  return new Map(
    [...columns].flatMap(([step, nodes]) =>
      nodes.map((node, at) => [node, { x: step * COLUMN, y: ((nodes.length - 1) / 2 - at) * ROW }] as const),
    ),
  );
}

/** Sentences in the order of the ways, each once, with all that it says. */
function notesOn(graph: PlanGraph, paths: readonly Path[], language: Language): string[] {
  const texts = textsOfGraph(graph);
  const carried = new Map<string, { unit: string; words: string; said: Map<string, Set<string>> }>();
  for (const hop of paths.flatMap(({ hops }) => hops)) {
    const ties = evidenceOfHop(graph, texts, hop);
    // Whoever has a role is named, too.
    const telling = ties.some(({ kind }) => ROLE_KINDS.has(kind))
      ? ties.filter(({ kind }) => kind !== 'mentions')
      : ties;
    for (const { source, target, kind, quotes, quotesEn } of telling) {
      const words = ((language === 'en' ? quotesEn[0] : undefined) ?? quotes[0])?.text;
      if (words === undefined) continue;
      const [unit = '', other = ''] = [source, target].map((key) => labelOf(graph.getNodeAttributes(key), language));
      const key = `${source} ${words}`;
      const sentence = carried.get(key) ?? { unit, words: cutTo(LONGEST[language], words), said: new Map() };
      const said = EDGE_WORDS[language][kind];
      sentence.said.set(said, (sentence.said.get(said) ?? new Set()).add(other));
      carried.set(key, sentence);
    }
  }
  const all = [...carried.values()].map(({ unit, words, said }) => {
    const ja = language === 'ja';
    const parts = [...said].map(([kind, others]) => `${kind}${ja ? '：' : ': '}${[...others].join(ja ? '・' : ', ')}`);
    return ja ? `${unit}（${parts.join('、')}）「${words}」` : `${unit} (${parts.join('; ')}) “${words}”`;
  });
  if (all.length <= MOST_NOTES) return all;
  const rest = all.length - MOST_NOTES + 1;
  return [...all.slice(0, MOST_NOTES - 1), language === 'ja' ? `ほか ${rest} 文` : `and ${rest} more sentences`];
}

function cutTo(most: number, text: string): string {
  const points = [...text];
  return points.length > most ? `${points.slice(0, most - 1).join('')}…` : text;
}
