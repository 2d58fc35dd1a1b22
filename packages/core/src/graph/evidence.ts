import type { Quad } from '@rdfjs/types';
import { NAMESPACES } from '../rdf/namespaces.js';
import type { PlanGraph } from './from-rdf.js';
import type { EdgeKind, TextMention } from './model.js';

const PG = NAMESPACES.pg;
const TYPE = `${NAMESPACES.rdf}type`;

interface Statement {
  value(property: string): string | undefined;
}

/**
 * Gives measures the places in their text that name something, and edges of roles the rule that read
 * them: from pg:Mention and pg:Assignment, where the data has them.
 *
 * @param subjects the statements of each subject
 */
export function addEvidence(
  graph: PlanGraph,
  subjects: ReadonlyMap<string, readonly Quad[]>,
  edgeKey: (source: string, kind: EdgeKind, target: string) => string,
): void {
  const byUnit = new Map<string, Map<string, TextMention & { term: boolean }>>();
  for (const [iri, statement] of instances(subjects, 'Mention')) {
    const unit = statement.value('unit');
    const target = statement.value('names');
    const start = Number(statement.value('textStart'));
    const end = Number(statement.value('textEnd'));
    if (unit === undefined || target === undefined || !graph.hasNode(unit) || !graph.hasNode(target)) continue;
    const offsets = utf16(graph.getNodeAttribute(unit, 'text') ?? '', start, end);
    if (offsets === undefined) continue;
    const own = byUnit.get(unit) ?? new Map();
    own.set(iri, { ...offsets, target, term: graph.getNodeAttribute(target, 'family') === 'term' });
    byUnit.set(unit, own);
  }
  for (const [, statement] of instances(subjects, 'Assignment')) {
    const measure = statement.value('measure') ?? '';
    const actor = statement.value('actor') ?? '';
    const role = (statement.value('role') ?? '').slice(PG.length).toLowerCase();
    if (role !== 'lead' && role !== 'via' && role !== 'partner') continue;
    const rule = statement.value('rule');
    const inherited = statement.value('inherited') === 'true';
    const key = edgeKey(measure, role, actor);
    if (graph.hasEdge(key))
      graph.mergeEdgeAttributes(key, { ...(rule === undefined ? {} : { rule }), ...(inherited ? { inherited } : {}) });
    const mention = byUnit.get(measure)?.get(statement.value('evidence') ?? '');
    if (mention === undefined) continue;
    mention.role = role;
    if (rule !== undefined) mention.rule = rule;
  }
  for (const [unit, mentions] of byUnit)
    graph.setNodeAttribute(unit, 'mentions', withoutOverlap([...mentions.values()]));
}

function* instances(subjects: ReadonlyMap<string, readonly Quad[]>, name: string): Generator<[string, Statement]> {
  for (const [iri, own] of subjects) {
    if (!own.some(({ predicate, object }) => predicate.value === TYPE && object.value === PG + name)) continue;
    yield [iri, { value: (property) => own.find(({ predicate }) => predicate.value === PG + property)?.object.value }];
  }
}

/** RDF counts code points, strings count code units. */
function utf16(text: string, start: number, end: number): { start: number; end: number } | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) return undefined;
  if (!/[\ud800-\udfff]/.test(text)) return end <= text.length ? { start, end } : undefined;
  const characters = [...text];
  if (end > characters.length) return undefined;
  const from = characters.slice(0, start).join('').length;
  return { start: from, end: from + characters.slice(start, end).join('').length };
}

/** Entities before terms, longer before shorter; then in order of the text. */
function withoutOverlap(mentions: readonly (TextMention & { term: boolean })[]): TextMention[] {
  const ranked = [...mentions].sort(
    (a, b) => Number(a.term) - Number(b.term) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: TextMention[] = [];
  for (const { term: _, ...mention } of ranked) {
    if (!kept.some((other) => mention.start < other.end && other.start < mention.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
