import type { EdgeKind, NodeAttributes, PlanGraph, TextMention } from '@plangraph/core/graph';
import type { Hop } from '../types.js';
import { englishQuotes } from './english.js';
import { isIn, type Quote, quoteOf } from './quote.js';
import { japaneseSentences, type Place } from './sentences.js';

/** The text of a unit of the plan, and what it names where; the explorer loads these apart from the graph. */
export interface UnitText {
  text: string;
  /** The same in English, where someone has rendered it. */
  textEn?: string;
  mentions?: readonly TextMention[];
}

/** By IRI. */
export type UnitTexts = Readonly<Record<string, UnitText>>;

/** What the plan says for a tie. */
export interface TieEvidence {
  /** Key of the edge, with its kind and its ends as the graph has them, whatever the direction of the path. */
  tie: string;
  kind: EdgeKind;
  source: string;
  target: string;
  /** Roles only: the rule that read it; whether it is taken over from the measure that introduces the bullet. */
  rule?: string;
  inherited: boolean;
  /** Whose text is quoted: the source, or the measure above it. Absent where no sentence carries the tie. */
  unit?: string;
  /** Empty where no sentence carries the tie, as with part-of and follows: kind, source and target say all. */
  quotes: Quote[];
  /** The same sentences in English; empty where there is no rendering. Names that are rendered freely have no mark. */
  quotesEn: Quote[];
}

/** Ties that a sentence of their source can carry. The others come from the build of the plan, its tables or the entities. */
const WRITTEN: ReadonlySet<EdgeKind> = new Set(['lead', 'via', 'partner', 'mentions', 'denotes', 'see']);

/** The texts in a graph that holds them, as the one that `graphFromQuads` makes. */
export function textsOfGraph(graph: PlanGraph): UnitTexts {
  const texts: Record<string, UnitText> = {};
  graph.forEachNode((node, { text, textEn, mentions }) => {
    if (text === undefined) return;
    texts[node] = {
      text,
      ...(textEn === undefined ? {} : { textEn }),
      ...(mentions === undefined ? {} : { mentions }),
    };
  });
  return texts;
}

/**
 * The sentences of the plan that carry a hop of a path, tie by tie. A role is carried by the sentences that it was
 * read from; being named, by every sentence that names; without marked places the longest written form of the name
 * is looked for.
 *
 * @param graph is not changed
 * @param texts of the units; those that are missing leave quotes empty
 * @returns one for each of `hop.ties`, in their order
 * @throws Error where the graph has no such tie (graphology)
 */
export function evidenceOfHop(graph: PlanGraph, texts: UnitTexts, hop: Hop): TieEvidence[] {
  return hop.ties.map((tie) => evidenceOfTie(graph, texts, tie));
}

function evidenceOfTie(graph: PlanGraph, texts: UnitTexts, tie: string): TieEvidence {
  const { kind, rule, inherited = false } = graph.getEdgeAttributes(tie);
  const [source, target] = graph.extremities(tie);
  const bare: TieEvidence = { tie, kind, source, target, inherited, quotes: [], quotesEn: [] };
  if (rule !== undefined) bare.rule = rule;
  if (!WRITTEN.has(kind)) return bare;
  const units = kind === 'lead' ? [source, ...measuresAbove(graph, source)] : [source];
  // What is inherited is written above; the bullet may name the same actor for another reason.
  for (const unit of inherited ? units.slice(1) : units) {
    const known = Object.hasOwn(texts, unit) ? texts[unit] : undefined;
    if (known === undefined) continue;
    const name = graph.getNodeAttributes(target);
    const places = placesOf(known, kind, target, name);
    if (places.length === 0) continue;
    const sentences = japaneseSentences(known.text);
    const carrying = sentences.flatMap((sentence, at) => (places.some((place) => isIn(place, sentence)) ? [at] : []));
    const quotes = carrying.map((at) => quoteOf(known.text, sentences[at] as Place, places));
    const quotesEn =
      known.textEn === undefined ? [] : englishQuotes(known.textEn, name, { of: sentences.length, carrying });
    return { ...bare, unit, quotes, quotesEn };
  }
  return bare;
}

function measuresAbove(graph: PlanGraph, unit: string): string[] {
  return graph
    .filterOutEdges(unit, (_, { kind }, _unit, _whole, _own, { family }) => kind === 'part-of' && family === 'measure')
    .map((edge) => graph.target(edge));
}

function placesOf(unit: UnitText, kind: EdgeKind, target: string, name: NodeAttributes): Place[] {
  const named = (unit.mentions ?? []).filter(
    (mention) => mention.target === target && mention.start < mention.end && mention.end <= unit.text.length,
  );
  const asRole = named.filter(({ role }) => role === kind);
  const places = (asRole.length > 0 ? asRole : named).map(({ start, end }) => ({ start, end }));
  return places.length > 0 ? places : written(unit.text, [name.labelJa, ...(name.alternativesJa ?? [])]);
}

/** The first place of the longest form that is written. */
function written(text: string, forms: readonly string[]): Place[] {
  const form = [...forms].sort((a, b) => b.length - a.length).find((one) => one !== '' && text.includes(one));
  if (form === undefined) return [];
  const start = text.indexOf(form);
  return [{ start, end: start + form.length }];
}
