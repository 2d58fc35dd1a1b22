import type { Place } from '../paths/evidence/sentences.js';
import type { TextRole } from '../two-mode/index.js';

/** How a measure ties two actors; several can hold. `unclassified` where none of the others does. */
export const MECHANISMS = [
  'joint-lead',
  'through-body',
  'cooperation',
  'information-sharing',
  'exercise',
  'standard-setting',
  'funding',
  'unclassified',
] as const;
export type MechanismKind = (typeof MECHANISMS)[number];

/** Words of the plan that decided. Offsets are UTF-16 code units of the text of `unit`, half-open. */
export interface MechanismEvidence extends Place {
  /** Key of the measure or bullet; for leads taken over from the introducing measure, that measure. */
  unit: string;
  text: string;
}

/** One way in which one measure ties two actors. */
export interface Mechanism {
  /** Key of the measure or bullet. */
  measure: string;
  a: string;
  b: string;
  kind: MechanismKind;
  /** Name of the rule; absent for `unclassified`. */
  rule?: string;
  /** In the order of the text; empty for `unclassified`. */
  evidence: MechanismEvidence[];
}

/** An actor in its role in a unit. */
export interface Participant {
  key: string;
  role: TextRole;
  inherited: boolean;
  /** That the role was read from; absent where the text has no mark of it. */
  place?: Place;
  /** Where else the text has the same name. */
  elsewhere: readonly Place[];
  /** Rule that read the role. */
  rule?: string;
}

/** A unit's text with names struck out, so that no rule reads the words inside a name. Offsets stay. */
export interface UnitReading {
  unit: string;
  text: string;
  /** Names of actors are `ACTOR`, letter by letter. */
  withoutActors: string;
  /** Names of things are `THING` too. */
  withoutNames: string;
  participants: readonly Participant[];
  /** The text, cut where other agents begin; empty where it names none. */
  domains: readonly Domain[];
}

/** A part of a text with its agents: from where they are named to where the next ones are. */
export interface Domain extends Place {
  agents: ReadonlySet<string>;
}

/** Two actors in a unit, as a rule sees them. */
export interface Pair {
  reading: UnitReading;
  a: Participant;
  b: Participant;
  /** One is a unit of the other. */
  nested: boolean;
  /** Where both are named as agents of one clause; empty where they are not. */
  joint: readonly FoundPlace[];
  /** Of the one that is acted through or with: where it is named for this pair. Absent where the text does not join them. */
  helper?: Place;
  /** What the two do together: parts of the text; empty where the text does not join them. */
  doings: readonly Place[];
}

/** A place in the text of the pair's unit, or of `unit` where there is one. */
interface FoundPlace extends Place {
  unit?: string;
}

/** One form in which a plan ties two actors. */
export interface MechanismRule {
  name: string;
  kind: Exclude<MechanismKind, 'unclassified'>;
  /** The form, with an example from a plan. */
  form: string;
  /** Where the words stand that decide; none where the form is not there. */
  find(pair: Pair): readonly FoundPlace[];
}

/** Letters that stand for names in a reading. */
export const ACTOR = '\ue000';
export const THING = '\ue001';
