import type { PlanAnnotations, UnitAnnotation } from '../mentions/annotate.js';
import { citedType } from '../mentions/citations.js';
import type { Entity } from '../mentions/entities.js';
import { foldLabel } from '../mentions/lookup/fold.js';
import type { Assignment } from '../mentions/roles/index.js';
import { type Measure, type Plan, type SubMeasure, walk } from '../plan/tree.js';
import { codePointCounter } from '../text/position.js';
import type { DocumentNames } from './describe-document.js';
import type { TermNames } from './describe-glossary.js';
import { localPart, type Names, type ShortNames } from './names.js';
import { vocabulary } from './namespaces.js';
import { boolean, count, date, japanese, plain, type Statements, share } from './statements.js';
import { UnitText } from './unit-text.js';

export interface ExtractionContext {
  /** The plan's text; offsets of selectors count its code points. */
  source: string;
  textSha256: string;
  found: DocumentNames;
  terms: TermNames;
  names: Names;
  shortNames: ShortNames;
  statements: Statements;
  entities: ReadonlyMap<string, Entity>;
}

const ROLES = { lead: 'pg:Lead', via: 'pg:Via', partner: 'pg:Partner' } as const;

/**
 * What was read out of the measures: mentions with their places in the source, citations, assignments with
 * evidence, schedules, restatements, and the shortcuts that make questions short.
 */
export function describeExtraction(plan: Plan, annotations: PlanAnnotations, context: ExtractionContext): void {
  const { found, statements } = context;
  const text = describeTextVersion(context);
  const introductions = new Map<SubMeasure, Measure>();
  for (const node of walk(plan)) {
    if (node.type !== 'measure') continue;
    for (const child of node.children) if (child.type === 'subMeasure') introductions.set(child, node);
  }
  const writer = new MentionWriter(text, codePointCounter(context.source), context);
  for (const unit of annotations.units) {
    const measure = found.measures.get(unit.node);
    if (measure === undefined) continue;
    const introduction = unit.node.type === 'measure' ? undefined : introductions.get(unit.node);
    describeUnit(unit, measure, introduction, writer, context);
  }
  const iriOf = (at: number): string | undefined => {
    const unit = annotations.units[at];
    return unit === undefined ? undefined : found.measures.get(unit.node);
  };
  for (const { at, originalAt, marked, similarity } of annotations.restatements) {
    const later = iriOf(at);
    const earlier = iriOf(originalAt);
    if (later === undefined || earlier === undefined) continue;
    const iri = context.names.mint('restatement', `${localPart(later)}_${localPart(earlier)}`);
    statements.addType('extraction', iri, 'pg:Restatement');
    statements.add('extraction', iri, 'pg:measure', later);
    statements.add('extraction', iri, 'pg:original', earlier);
    statements.add('extraction', iri, 'pg:marked', boolean(marked));
    statements.add('extraction', iri, 'pg:similarity', share(similarity));
    statements.add('extraction', later, 'pg:restates', earlier);
  }
  // The mark is the plan's own, whether or not its original is found.
  for (const { node } of annotations.units) {
    const measure = node.data.restated ? found.measures.get(node) : undefined;
    if (measure !== undefined) statements.add('extraction', measure, 'pg:marked', boolean(true));
  }
}

/** The text that selectors count in, by its hash, so that evidence can be checked against the right file. */
function describeTextVersion({ found, statements, textSha256 }: ExtractionContext): string {
  const iri = `${found.plan}-text`;
  statements.addType('document', iri, 'pg:TextVersion');
  statements.add('document', iri, 'dcterms:isVersionOf', found.plan);
  statements.add('document', iri, 'dcterms:format', plain('text/plain'));
  statements.add('document', iri, 'pg:sha256', plain(textSha256));
  return iri;
}

/** Writes pg:Mention with one position and one quote for each piece of the name in the source. */
class MentionWriter {
  readonly #text: string;
  readonly #codePoints: (offset: number) => number;
  readonly #context: ExtractionContext;

  constructor(text: string, codePoints: (offset: number) => number, context: ExtractionContext) {
    this.#text = text;
    this.#codePoints = codePoints;
    this.#context = context;
  }

  iri(measure: string, { start, end }: { start: number; end: number }, suffix = ''): string {
    return this.#context.names.mint('mention', `${localPart(measure)}-c${start}-${end}${suffix}`);
  }

  /** @returns the mention's IRI */
  write(measure: string, unit: UnitText, place: { start: number; end: number }, named: string, suffix = ''): string {
    const { statements } = this.#context;
    const iri = this.iri(measure, place, suffix);
    const places = unit.placesOf(place.start, place.end);
    statements.addType('extraction', iri, 'pg:Mention');
    statements.add('extraction', iri, 'pg:unit', measure);
    statements.add('extraction', iri, 'pg:names', named);
    statements.add('extraction', iri, 'pg:surface', japanese(unit.value.slice(place.start, place.end)));
    statements.add('extraction', iri, 'pg:textStart', count(unit.codePoints(place.start)));
    statements.add('extraction', iri, 'pg:textEnd', count(unit.codePoints(place.end)));
    statements.add('extraction', iri, 'oa:hasSource', this.#text);
    places.forEach(({ start, end }, at) => {
      const piece = places.length === 1 ? iri : `${iri}-${at + 1}`;
      const position = `${piece}-position`;
      const quote = `${piece}-quote`;
      statements.add('extraction', iri, 'oa:hasSelector', position);
      statements.add('extraction', iri, 'oa:hasSelector', quote);
      statements.addType('extraction', position, 'oa:TextPositionSelector');
      statements.add('extraction', position, 'oa:start', count(this.#codePoints(start)));
      statements.add('extraction', position, 'oa:end', count(this.#codePoints(end)));
      statements.addType('extraction', quote, 'oa:TextQuoteSelector');
      statements.add('extraction', quote, 'oa:exact', plain(this.#context.source.slice(start, end)));
    });
    return iri;
  }
}

function describeUnit(
  unit: UnitAnnotation,
  measure: string,
  introduction: Measure | undefined,
  mentions: MentionWriter,
  context: ExtractionContext,
): void {
  const { statements, names, terms, entities, found } = context;
  const text = new UnitText(unit.node);
  for (const assignment of unit.assignments)
    statements.add('extraction', measure, `pg:${assignment.role}`, assignment.actor);
  for (const { entity: iri } of unit.mentions) {
    const entity = entities.get(iri);
    if (entity?.generic !== true) statements.add('extraction', measure, 'pg:mentions', iri);
    if (citedType(entity) !== undefined) statements.add('extraction', measure, 'pg:cites', iri);
  }
  const termMentions = unit.termMentions.map((mention) => ({
    ...mention,
    iri: terms.get(foldLabel(mention.term)),
  }));
  for (const { iri } of termMentions) if (iri !== undefined) statements.add('extraction', measure, 'pg:mentions', iri);
  unit.schedules.forEach((schedule, at) => {
    const iri = names.mint('schedule', `${localPart(measure)}-${at + 1}`);
    statements.add('extraction', measure, 'pg:scheduled', iri);
    statements.addType('extraction', iri, 'pg:Schedule');
    statements.add('extraction', iri, 'pg:text', japanese(schedule.text));
    statements.add('extraction', iri, 'pg:kind', plain(schedule.kind));
    if (schedule.from !== undefined) statements.add('extraction', iri, 'pg:start', date(schedule.from));
    if (schedule.to !== undefined) statements.add('extraction', iri, 'pg:end', date(schedule.to));
  });
  for (const assignment of unit.assignments) {
    const evidenceUnit =
      assignment.inherited && introduction !== undefined ? found.measures.get(introduction) : measure;
    describeAssignment(assignment, measure, mentions.iri(evidenceUnit ?? measure, assignment), context);
  }
  const written = new Set<string>();
  for (const mention of unit.mentions) {
    mentions.write(measure, text, mention, mention.entity);
    written.add(mentions.iri(measure, mention));
  }
  // Evidence is always a mention, also where the words are no name by themselves.
  for (const assignment of unit.assignments) {
    if (assignment.inherited || written.has(mentions.iri(measure, assignment))) continue;
    mentions.write(measure, text, assignment, assignment.actor);
    written.add(mentions.iri(measure, assignment));
  }
  for (const mention of termMentions)
    if (mention.iri !== undefined) mentions.write(measure, text, mention, mention.iri, '-term');
}

function describeAssignment(
  assignment: Assignment,
  measure: string,
  evidence: string,
  { names, shortNames, statements }: ExtractionContext,
): void {
  const iri = names.mint('assignment', `${localPart(measure)}-${assignment.role}-${shortNames.of(assignment.actor)}`);
  statements.addType('extraction', iri, 'pg:Assignment');
  statements.add('extraction', iri, 'pg:measure', measure);
  statements.add('extraction', iri, 'pg:actor', assignment.actor);
  statements.add('extraction', iri, 'pg:role', vocabulary(ROLES[assignment.role]));
  statements.add('extraction', iri, 'pg:inherited', boolean(assignment.inherited));
  statements.add('extraction', iri, 'pg:rule', plain(assignment.rule));
  statements.add('extraction', iri, 'pg:evidence', evidence);
}
