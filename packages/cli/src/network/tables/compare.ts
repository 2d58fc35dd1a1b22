import type { PlanGraph } from '@plangraph/core/graph';
import { type ActorComparison, compareActors } from '@plangraph/network';
import { type Column, idsOf, integer, list, nodeCells, nodeColumns, type Table, type Value } from './table.js';

export const COMPARISONS = ['profile', 'shared', 'alone', 'delegated', 'helpers', 'things'] as const;
type Comparison = (typeof COMPARISONS)[number];

/** Two actors side by side. */
export function compareTable(plan: PlanGraph, a: string, b: string, what: Comparison): Table {
  const found = compareActors(plan, a, b);
  const id = (node: string): string => plan.getNodeAttribute(node, 'id');
  return {
    name: `compare-${what}`,
    title: `${id(a)} and ${id(b)}: ${what}`,
    method: 'compare-actors',
    options: { a: id(a), b: id(b) },
    facts: {
      led_alone_a: found.alone.a.length,
      led_alone_b: found.alone.b.length,
      shared: found.shared.length,
      delegated_a: found.delegated.fromA.length,
      delegated_b: found.delegated.fromB.length,
      jaccard_led: found.jaccard.led,
      jaccard_any: found.jaccard.any,
    },
    ...SECTIONS[what](found, plan),
  };
}

type Section = (found: ActorComparison, plan: PlanGraph) => Pick<Table, 'columns' | 'rows'>;

const COUNTS = ['lead', 'via', 'partner', 'any'] as const;
const WHO: Column = { name: 'who', type: 'string', about: 'a or b' };

const SECTIONS: Readonly<Record<Comparison, Section>> = {
  profile: ({ profile }, plan) => ({
    columns: [
      ...nodeColumns('division', 'Pillar or section'),
      ...(['a', 'b'] as const).flatMap((side) =>
        COUNTS.map((role) =>
          integer(
            `${side}_${role}`,
            `Measures in which ${side} has ${role === 'any' ? 'any role' : `the role ${role}`}`,
          ),
        ),
      ),
    ],
    rows: profile.map((row) => [
      ...nodeCells(plan.getNodeAttributes(row.division)),
      ...COUNTS.map((role) => row.a[role]),
      ...COUNTS.map((role) => row.b[role]),
    ]),
  }),
  shared: ({ shared }, plan) => ({
    columns: [
      ...nodeColumns('measure', 'Measure or bullet in which both have a role'),
      { name: 'a_roles', type: 'string', about: 'Roles of a' },
      { name: 'b_roles', type: 'string', about: 'Roles of b' },
    ],
    rows: shared.map(({ measure, a, b }) => [
      ...nodeCells(plan.getNodeAttributes(measure)),
      a.map(({ role }) => role).join('+'),
      b.map(({ role }) => role).join('+'),
    ]),
  }),
  alone: ({ alone }, plan) => ({
    columns: [
      WHO,
      ...nodeColumns('measure', 'Measure or bullet that it leads and the other has no role in'),
      { name: 'single', type: 'boolean', about: 'Nobody else leads it' },
    ],
    rows: (['a', 'b'] as const).flatMap((who) =>
      alone[who].map(({ measure, single }): Value[] => [who, ...nodeCells(plan.getNodeAttributes(measure)), single]),
    ),
  }),
  delegated: ({ delegated }, plan) => ({
    columns: [
      WHO,
      ...nodeColumns('measure', 'Measure or bullet that it leads, and does through the other or with it'),
      { name: 'roles', type: 'string', about: 'Roles of the other' },
    ],
    rows: (
      [
        ['a', delegated.fromA],
        ['b', delegated.fromB],
      ] as const
    ).flatMap(([who, own]) =>
      own.map(({ measure, roles }): Value[] => [who, ...nodeCells(plan.getNodeAttributes(measure)), roles.join('+')]),
    ),
  }),
  helpers: ({ helpers }, plan) => ({
    columns: [
      ...nodeColumns('helper', 'Actor through which, or with which, both act in measures that they lead'),
      ...(['a', 'b'] as const).flatMap((side) =>
        (['via', 'partner'] as const).map((role) =>
          integer(`${side}_${role}`, `Measures of ${side} in which it has the role ${role}`),
        ),
      ),
    ],
    rows: helpers.map(({ actor, a, b }) => [
      ...nodeCells(plan.getNodeAttributes(actor)),
      a.via.length,
      a.partner.length,
      b.via.length,
      b.partner.length,
    ]),
  }),
  things: ({ things }, plan) => ({
    columns: [
      ...nodeColumns('thing', 'Programme, document, law … that measures of both name'),
      integer('a_measures', 'Measures of a that name it'),
      integer('b_measures', 'Measures of b that name it'),
      list('a_names', 'These measures of a'),
      list('b_names', 'These measures of b'),
    ],
    rows: things.map(({ thing, measuresOfA, measuresOfB }) => [
      ...nodeCells(plan.getNodeAttributes(thing)),
      measuresOfA.length,
      measuresOfB.length,
      idsOf(plan, measuresOfA),
      idsOf(plan, measuresOfB),
    ]),
  }),
};
