import type { PlanAnnotations, UnitAnnotation } from '../mentions/annotate.js';
import type { Entity } from '../mentions/entities.js';
import type { Role } from '../mentions/roles/index.js';
import type { Schedule } from '../mentions/schedules.js';
import { comparable, type GoldUnit, kindOf } from './gold.js';
import { type EvaluationError, type Score, Tally } from './score.js';

/** Annotations measured against gold annotations. */
export interface Evaluation {
  /** Units compared. */
  units: number;
  /** Gold units that the plan does not have. */
  unknownUnits: string[];
  lead: Score;
  via: Score;
  partner: Score;
  /** Whether a unit's leads are inherited. */
  inherited: Score;
  /** Surfaces, whatever their kind. */
  mentions: Score;
  /** Surfaces with the right kind, by the gold's class. */
  mentionsByKind: Record<string, Score>;
  schedules: Score;
  /** Dates of schedules, as far as the gold gives them (2018-09 for 2018-09-01). */
  dates: Score;
  /** Marks of restatement. */
  restatements: Score;
  errors: EvaluationError[];
  /** Text of every unit with an error. */
  texts: Record<string, string>;
}

const ROLES = ['lead', 'via', 'partner'] as const;

/**
 * Compares annotations with gold. Actors are compared as entities: a gold surface is the actor that has it as a
 * label. Names are compared as surfaces; generic collectives count in roles only.
 */
export function evaluate(
  annotations: PlanAnnotations,
  entities: readonly Entity[],
  gold: readonly GoldUnit[],
): Evaluation {
  const units = new Map<string, UnitAnnotation>();
  for (const unit of annotations.units) if (!units.has(unit.identifier)) units.set(unit.identifier, unit);
  const book = new NameBook(entities);
  const tallies = new Map<string, Tally>();
  const tally = (name: string): Tally => {
    const existing = tallies.get(name);
    if (existing !== undefined) return existing;
    const created = new Tally();
    tallies.set(name, created);
    return created;
  };
  const unknownUnits: string[] = [];
  const inBoth = new Map<string, Set<string>>();
  for (const expected of gold) {
    const unit = units.get(expected.id);
    if (unit === undefined) {
      unknownUnits.push(expected.id);
      continue;
    }
    const { id } = expected;
    for (const role of ROLES) {
      const names = expected[role].map((name) => book.actor(name));
      tally(role).compare(id, role, names, actorsIn(unit, role, book));
    }
    const isInherited = unit.assignments.some((assignment) => assignment.inherited);
    tally('inherited').compare(id, 'inherited', expected.lead_inherited ? ['yes'] : [], isInherited ? ['yes'] : []);
    const surfaces = expected.entities.filter(({ name }) => !book.isGeneric(name));
    const found = namesIn(unit, book);
    tally('mentions').compare(
      id,
      'mention',
      surfaces.map(({ name }) => comparable(name)),
      found.keys(),
    );
    for (const kind of new Set([...surfaces.map((s) => s.class), ...found.values()])) {
      tally(`kind ${kind}`).compare(
        id,
        `kind ${kind}`,
        surfaces.filter((s) => s.class === kind).map((s) => comparable(s.name)),
        [...found].filter(([, k]) => k === kind).map(([name]) => name),
      );
    }
    // Of these errors only the wrong classes are listed: a name that one side alone has is an error of `mention`.
    inBoth.set(id, new Set(surfaces.map(({ name }) => comparable(name)).filter((name) => found.has(name))));
    tally('schedules').compare(
      id,
      'schedule',
      expected.schedule.map((s) => `${s.kind} ${comparable(s.text)}`),
      unit.schedules.map((s) => `${s.kind} ${comparable(s.text)}`),
    );
    tally('dates').compare(
      id,
      'date',
      expected.schedule.map((s) => `${comparable(s.text)} ${s.iso}`),
      unit.schedules.map((s) => `${comparable(s.text)} ${nearest(s, expected)}`),
    );
    tally('restatements').compare(
      id,
      'restatement',
      expected.repeat ? ['marked'] : [],
      unit.node.data.restated ? ['marked'] : [],
    );
  }
  const errors = [...tallies].flatMap(([name, { errors: own }]) =>
    name.startsWith('kind ') ? own.filter((error) => inBoth.get(error.unit)?.has(error.name)) : own,
  );
  const kinds = [...tallies.keys()].filter((name) => name.startsWith('kind ')).sort();
  return {
    units: gold.length - unknownUnits.length,
    unknownUnits,
    lead: tally('lead').score,
    via: tally('via').score,
    partner: tally('partner').score,
    inherited: tally('inherited').score,
    mentions: tally('mentions').score,
    mentionsByKind: Object.fromEntries(kinds.map((name) => [name.slice(5), tally(name).score])),
    schedules: tally('schedules').score,
    dates: tally('dates').score,
    restatements: tally('restatements').score,
    errors,
    texts: Object.fromEntries(errors.map(({ unit }) => [unit, units.get(unit)?.text ?? ''])),
  };
}

/** The gold's own date where the schedule agrees with it, as far as the gold gives one (2018-09 for 2018-09-01). */
function nearest(schedule: Schedule, gold: GoldUnit): string {
  const same = gold.schedule.find((s) => comparable(s.text) === comparable(schedule.text));
  const [from = '', to = ''] = same?.iso.includes('/') === true ? same.iso.split('/') : ['', same?.iso ?? ''];
  const agrees = (schedule.from ?? '').startsWith(from) && (schedule.to ?? '').startsWith(to);
  if (same !== undefined && agrees) return same.iso;
  return `${schedule.from ?? ''}/${schedule.to ?? ''}`;
}

function actorsIn(unit: UnitAnnotation, role: Role, book: NameBook): string[] {
  return unit.assignments.filter((assignment) => assignment.role === role).map(({ actor }) => book.name(actor));
}

/** Comparable surface → kind of what a unit names, generic collectives left out. */
function namesIn(unit: UnitAnnotation, book: NameBook): Map<string, string> {
  const names = new Map<string, string>();
  for (const mention of unit.mentions) {
    const entity = book.entity(mention.entity);
    if (entity !== undefined && !entity.generic) names.set(comparable(mention.surface), kindOf(entity.type));
  }
  return names;
}

/** Surfaces and labels, both ways. */
class NameBook {
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #byLabel = new Map<string, Entity>();

  constructor(entities: readonly Entity[]) {
    this.#entities = new Map(entities.map((entity) => [entity.iri, entity]));
    for (const entity of entities) {
      for (const label of entity.labels) {
        const key = comparable(label);
        if (!this.#byLabel.has(key)) this.#byLabel.set(key, entity);
      }
    }
  }

  entity(iri: string): Entity | undefined {
    return this.#entities.get(iri);
  }

  /** What errors call an actor. */
  name(iri: string): string {
    return this.#entities.get(iri)?.labels[0] ?? iri;
  }

  /** The actor that a gold surface names; the surface itself where no entity has it. */
  actor(surface: string): string {
    const entity = this.#byLabel.get(comparable(surface));
    return entity === undefined ? comparable(surface) : this.name(entity.iri);
  }

  isGeneric(surface: string): boolean {
    return this.#byLabel.get(comparable(surface))?.generic === true;
  }
}
