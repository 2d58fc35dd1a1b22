/** The sentence that carries an edge. */
import type { EdgeKind, TextMention } from '@plangraph/core/graph';
import type { PlanIndex, PlanNode } from './plan-index.js';
import { type Segment, segmentsOf, sentenceAround, type Texts } from './texts.js';

export interface Evidence {
  /** Whose text it is: the edge's source, or the measure above it where the role is inherited. */
  unit: PlanNode;
  /** The sentence, cut at the one mention that carries the edge. */
  segments: Segment[];
}

/** Edges that a sentence can carry; the others come from the plan's build or from the appendix. */
const WRITTEN: ReadonlySet<EdgeKind> = new Set(['lead', 'via', 'partner', 'mentions', 'denotes', 'see']);

export function evidenceFor(
  plan: PlanIndex,
  texts: Texts,
  source: PlanNode,
  kind: EdgeKind,
  target: PlanNode,
): Evidence | undefined {
  if (!WRITTEN.has(kind)) return undefined;
  const found = inUnit(texts, source, kind, target);
  if (found !== undefined) return found;
  if (kind !== 'lead') return undefined;
  const [above] = plan.along(source, 'part-of', true);
  return above?.family === 'measure' ? inUnit(texts, above, kind, target) : undefined;
}

function inUnit(texts: Texts, unit: PlanNode, kind: EdgeKind, target: PlanNode): Evidence | undefined {
  const known = texts[unit.iri];
  if (known === undefined) return undefined;
  const mentions = known.mentions?.filter((mention) => mention.target === target.iri) ?? [];
  const place = mentions.find(({ role }) => role === kind) ?? mentions[0] ?? written(known.text, target);
  if (place === undefined) return undefined;
  const { start, end } = sentenceAround(known.text, place.start, place.end);
  const moved: TextMention = { ...place, start: place.start - start, end: place.end - start };
  return { unit, segments: segmentsOf(known.text.slice(start, end), [moved]) };
}

/** Without mentions the longest written form of the name is looked for. */
function written(text: string, target: PlanNode): TextMention | undefined {
  const forms = [target.labelJa, ...(target.alternativesJa ?? [])].sort((a, b) => b.length - a.length);
  for (const form of forms) {
    const start = text.indexOf(form);
    if (form !== '' && start >= 0) return { start, end: start + form.length, target: target.iri };
  }
  return undefined;
}
