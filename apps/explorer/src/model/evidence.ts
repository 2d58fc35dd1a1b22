/** The sentences that carry an edge, cut for the screen. */
import type { EdgeKind } from '@plangraph/core/graph';
import { evidenceOfHop, type Quote } from '@plangraph/network';
import type { PlanIndex, PlanNode } from './plan-index.js';
import { langOfText, type Segment, segmentsOf, type Texts } from './texts.js';

export interface Evidence {
  /** Whose text it is: the edge's source, or the measure above it where the role is inherited. */
  unit: PlanNode;
  /** Each sentence cut at the places that name what the edge leads to; there is at least one. */
  sentences: Segment[][];
  /** Language of these. */
  lang: string;
  /** The same of the rendering in English; empty where there is none. */
  sentencesEn: Segment[][];
  /** Rule that read the role; absent for what is only named. */
  rule: string | undefined;
  /** Where the unit's text says it, in code points, half-open, as in the RDF. */
  places: { start: number; end: number }[];
}

/** @returns undefined where there is no such edge, or no sentence that carries it */
export function evidenceFor(
  plan: PlanIndex,
  texts: Texts,
  source: PlanNode,
  kind: EdgeKind,
  target: PlanNode,
): Evidence | undefined {
  const edge = plan.edge(source, kind, target);
  if (edge === undefined) return undefined;
  const hop = { from: source.iri, to: target.iri, ties: [edge.key] };
  const [found] = evidenceOfHop(plan.graph, texts, hop);
  const unit = found?.unit === undefined ? undefined : plan.at(found.unit);
  if (found === undefined || unit === undefined) return undefined;
  const role = kind === 'lead' || kind === 'via' || kind === 'partner' ? { role: kind } : {};
  const cut = ({ text, marks }: Quote): Segment[] =>
    segmentsOf(
      text,
      marks.map((mark) => ({ ...mark, target: target.iri, ...role })),
    );
  const known = texts[unit.iri];
  const text = known?.text ?? '';
  const points = (until: number): number => [...text.slice(0, until)].length;
  const places = found.quotes.flatMap(({ start, marks }) =>
    marks.map((mark) => ({ start: points(start + mark.start), end: points(start + mark.end) })),
  );
  const [sentences, sentencesEn] = [found.quotes.map(cut), found.quotesEn.map(cut)];
  return { unit, rule: found.rule, places, sentences, lang: langOfText(known), sentencesEn };
}
