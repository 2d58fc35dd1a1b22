import type { PlanGraph } from '@plangraph/core/graph';
import { type ActorComparison, compareActors } from '@plangraph/network';
import {
  type Column,
  flag,
  idsOf,
  integer,
  list,
  nodeCells,
  nodeColumns,
  type Table,
  text,
  type Value,
} from './table.js';

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
const WHO: Column = text('who', { en: 'a or b', ja: 'a または b' });

const SECTIONS: Readonly<Record<Comparison, Section>> = {
  profile: ({ profile }, plan) => ({
    columns: [
      ...nodeColumns('division', { en: 'Pillar or section', ja: '柱または節' }),
      ...(['a', 'b'] as const).flatMap((side) =>
        COUNTS.map((role) =>
          integer(`${side}_${role}`, {
            en: `Measures in which ${side} has ${role === 'any' ? 'any role' : `the role ${role}`}`,
            ja: `${side} が${role === 'any' ? '何らかの役割' : `役割 ${role} `}をもつ施策の数`,
          }),
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
      ...nodeColumns('measure', {
        en: 'Measure or bullet in which both have a role',
        ja: '両方が役割をもつ施策または箇条',
      }),
      text('a_roles', { en: 'Roles of a', ja: 'a の役割' }),
      text('b_roles', { en: 'Roles of b', ja: 'b の役割' }),
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
      ...nodeColumns('measure', {
        en: 'Measure or bullet that it leads and the other has no role in',
        ja: '一方が主導し、他方が役割をもたない施策または箇条',
      }),
      flag('single', { en: 'Nobody else leads it', ja: 'ほかに主導する主体がない' }),
    ],
    rows: (['a', 'b'] as const).flatMap((who) =>
      alone[who].map(({ measure, single }): Value[] => [who, ...nodeCells(plan.getNodeAttributes(measure)), single]),
    ),
  }),
  delegated: ({ delegated }, plan) => ({
    columns: [
      WHO,
      ...nodeColumns('measure', {
        en: 'Measure or bullet that it leads, and does through the other or with it',
        ja: '一方が主導し、他方を経由して、または他方と連携して行う施策または箇条',
      }),
      text('roles', { en: 'Roles of the other', ja: '他方の役割' }),
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
      ...nodeColumns('helper', {
        en: 'Actor through which, or with which, both act in measures that they lead',
        ja: '両方が、自らの主導する施策で経由または連携する主体',
      }),
      ...(['a', 'b'] as const).flatMap((side) =>
        (['via', 'partner'] as const).map((role) =>
          integer(`${side}_${role}`, {
            en: `Measures of ${side} in which it has the role ${role}`,
            ja: `${side} の施策のうち、この主体が役割 ${role} をもつものの数`,
          }),
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
      ...nodeColumns('thing', {
        en: 'Programme, document, law … that measures of both name',
        ja: '両方の施策に名がある事業、文書、法令など',
      }),
      integer('a_measures', { en: 'Measures of a that name it', ja: 'その名がある a の施策の数' }),
      integer('b_measures', { en: 'Measures of b that name it', ja: 'その名がある b の施策の数' }),
      list('a_names', { en: 'These measures of a', ja: 'a のその施策' }),
      list('b_names', { en: 'These measures of b', ja: 'b のその施策' }),
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
