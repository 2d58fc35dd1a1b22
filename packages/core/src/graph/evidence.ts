import type { Quad } from '@rdfjs/types';
import { vocabulary } from '../rdf/namespaces.js';
import type { PlanGraph } from './from-rdf.js';
import { edgeKey } from './ids.js';
import type { TextMention } from './model.js';

const ROLES = new Map([
  [vocabulary('pg:Lead'), 'lead'],
  [vocabulary('pg:Via'), 'via'],
  [vocabulary('pg:Partner'), 'partner'],
] as const);

const TYPE = vocabulary('rdf:type');

interface Statement {
  value(property: string): string | undefined;
}

/**
 * Gives measures the places in their text that name something, and edges of roles the rule that read
 * them: from pg:Mention and pg:Assignment, where the data has them.
 *
 * @param subjects the statements of each subject
 */
export function addEvidence(graph: PlanGraph, subjects: ReadonlyMap<string, readonly Quad[]>): void {
  const codeUnits = new Map<string, (codePoint: number) => number | undefined>();
  const byUnit = new Map<string, Map<string, TextMention & { term: boolean }>>();
  for (const [iri, statement] of instances(subjects, 'Mention')) {
    const unit = statement.value('unit');
    const target = statement.value('names');
    const start = Number(statement.value('textStart'));
    const end = Number(statement.value('textEnd'));
    if (unit === undefined || target === undefined || !graph.hasNode(unit) || !graph.hasNode(target)) continue;
    const inUnit = codeUnits.get(unit) ?? codeUnitCounter(graph.getNodeAttribute(unit, 'text') ?? '');
    codeUnits.set(unit, inUnit);
    const from = inUnit(start);
    const to = inUnit(end);
    if (from === undefined || to === undefined || to <= from) continue;
    const own = byUnit.get(unit) ?? new Map();
    own.set(iri, { start: from, end: to, target, term: graph.getNodeAttribute(target, 'family') === 'term' });
    byUnit.set(unit, own);
  }
  for (const [, statement] of instances(subjects, 'Assignment')) {
    const measure = statement.value('measure') ?? '';
    const actor = statement.value('actor') ?? '';
    const role = ROLES.get(statement.value('role') ?? '');
    if (role === undefined || !graph.hasNode(measure) || !graph.hasNode(actor)) continue;
    const rule = statement.value('rule');
    const inherited = statement.value('inherited') === 'true';
    const key = edgeKey(graph, measure, role, actor);
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
  const type = vocabulary(`pg:${name}`);
  for (const [iri, own] of subjects) {
    if (!own.some(({ predicate, object }) => predicate.value === TYPE && object.value === type)) continue;
    yield [
      iri,
      {
        value: (property) =>
          own.find(({ predicate }) => predicate.value === vocabulary(`pg:${property}`))?.object.value,
      },
    ];
  }
}

/** RDF counts code points, strings count code units: the one from the other, for a text that is asked often. */
function codeUnitCounter(text: string): (codePoint: number) => number | undefined {
  const inside = (offset: number, length: number): boolean =>
    Number.isInteger(offset) && offset >= 0 && offset <= length;
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => (inside(offset, text.length) ? offset : undefined);
  const offsets = [0];
  let at = 0;
  for (const character of text) {
    at += character.length;
    offsets.push(at);
  }
  return (offset) => (inside(offset, offsets.length - 1) ? offsets[offset] : undefined);
}

/**
 * Entities before terms, longer before shorter; then in order of the text. Of two that overlap the first of this
 * order stays. Linear in the length of the text after sorting.
 */
function withoutOverlap(mentions: readonly (TextMention & { term: boolean })[]): TextMention[] {
  const ranked = [...mentions].sort(
    (a, b) => Number(a.term) - Number(b.term) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const length = ranked.reduce((longest, { end }) => Math.max(longest, end), 0);
  const entities = keepLongest(
    ranked.filter(({ term }) => !term),
    length,
  );
  const entitiesBefore = new Int32Array(length + 1);
  for (let i = 0; i < length; i += 1) entitiesBefore[i + 1] = (entitiesBefore[i] ?? 0) + (entities.taken[i] ?? 0);
  const free = ranked.filter(({ term, start, end }) => term && entitiesBefore[start] === entitiesBefore[end]);
  return [...entities.kept, ...keepLongest(free, length).kept]
    .sort((a, b) => a.start - b.start)
    .map(({ term: _, ...mention }) => mention);
}

/**
 * @param ranked the longest first: one that overlaps another that was kept is no longer than that, so its first or
 *   its last place is taken
 */
function keepLongest<Place extends { start: number; end: number }>(
  ranked: readonly Place[],
  length: number,
): { kept: Place[]; taken: Uint8Array } {
  const taken = new Uint8Array(length);
  const kept = ranked.filter(({ start, end }) => {
    if (taken[start] === 1 || taken[end - 1] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return { kept, taken };
}
