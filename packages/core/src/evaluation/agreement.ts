import { comparable, type GoldUnit } from './gold.js';
import { type EvaluationError, type Score, Tally } from './score.js';

/** How far two readers agree on the units that both read; F1 takes neither as the truth. */
export interface Agreement {
  units: number;
  lead: Score;
  via: Score;
  partner: Score;
  inherited: Score;
  mentions: Score;
  mentionsWithKind: Score;
  schedules: Score;
  dates: Score;
  restatements: Score;
  /** `missed`: only the first reader has it; `wrong`: only the second. */
  differences: EvaluationError[];
}

/** Compares two readings with the same measure as the program's (see `evaluate`), surface by surface. */
export function agreement(first: readonly GoldUnit[], second: readonly GoldUnit[]): Agreement {
  const others = new Map(second.map((unit) => [unit.id, unit]));
  const tallies = {
    lead: new Tally(),
    via: new Tally(),
    partner: new Tally(),
    inherited: new Tally(),
    mentions: new Tally(),
    mentionsWithKind: new Tally(),
    schedules: new Tally(),
    dates: new Tally(),
    restatements: new Tally(),
  };
  let units = 0;
  for (const a of first) {
    const b = others.get(a.id);
    if (b === undefined) continue;
    units += 1;
    for (const role of ['lead', 'via', 'partner'] as const) {
      tallies[role].compare(a.id, role, a[role].map(comparable), b[role].map(comparable));
    }
    const flag = (value: boolean): string[] => (value ? ['yes'] : []);
    tallies.inherited.compare(a.id, 'inherited', flag(a.lead_inherited), flag(b.lead_inherited));
    tallies.restatements.compare(a.id, 'restatement', flag(a.repeat), flag(b.repeat));
    const names = (unit: GoldUnit): string[] => unit.entities.map(({ name }) => comparable(name));
    tallies.mentions.compare(a.id, 'mention', names(a), names(b));
    const kinds = (unit: GoldUnit): string[] => unit.entities.map((e) => `${e.class} ${comparable(e.name)}`);
    tallies.mentionsWithKind.compare(a.id, 'mention with kind', kinds(a), kinds(b));
    const times = (unit: GoldUnit): string[] => unit.schedule.map((s) => `${s.kind} ${comparable(s.text)}`);
    tallies.schedules.compare(a.id, 'schedule', times(a), times(b));
    const dates = (unit: GoldUnit): string[] => unit.schedule.map((s) => `${comparable(s.text)} ${s.iso}`);
    tallies.dates.compare(a.id, 'date', dates(a), dates(b));
  }
  return {
    units,
    lead: tallies.lead.score,
    via: tallies.via.score,
    partner: tallies.partner.score,
    inherited: tallies.inherited.score,
    mentions: tallies.mentions.score,
    mentionsWithKind: tallies.mentionsWithKind.score,
    schedules: tallies.schedules.score,
    dates: tallies.dates.score,
    restatements: tallies.restatements.score,
    differences: Object.values(tallies).flatMap((tally) => tally.errors),
  };
}
