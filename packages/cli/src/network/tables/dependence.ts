import {
  actorsOf,
  type Dependants,
  dependence,
  eventsIn,
  redundancy,
  type TwoModeNetwork,
  without,
  withoutEach,
} from '@plangraph/network';
import {
  byColumn,
  type Column,
  ENDS,
  flagsOf,
  idsOf,
  integer,
  list,
  nodeCells,
  nodeColumns,
  type Table,
  text,
  type Value,
} from './table.js';

const DEPENDENCE: readonly Column[] = [
  ...nodeColumns('actor', { en: 'Actor that leads', ja: '主導する主体' }),
  integer('led', { en: 'Events that it leads', ja: '主導する施策の数' }),
  integer('led_alone', { en: 'Events that nobody else leads', ja: 'うち、ほかに主導する主体がない施策の数' }),
  integer('bodies', {
    en: 'Bodies through which it acts and no other lead does',
    ja: '主導する主体のうち、この主体だけが経由する組織の数',
  }),
  integer('cut_off', {
    en: 'Actors that lose all contact when it is taken out',
    ja: 'この主体を除くと、接点をすべて失う主体の数',
  }),
  integer('apart', {
    en: 'Pairs of ministries that are further apart then',
    ja: 'そのとき、互いに遠くなる府省庁の組の数',
  }),
  list('led_alone_events', { en: 'Events that nobody else leads', ja: 'ほかに主導する主体がない施策' }),
  list('body_names', {
    en: 'Bodies through which it acts and no other lead does',
    ja: '主導する主体のうち、この主体だけが経由する組織',
  }),
];

/** What hangs on each actor alone, and what is lost without it. */
export function dependenceTable(two: TwoModeNetwork): Table {
  const { options, actors, unled } = dependence(two);
  const lost = withoutEach(two);
  const row = ({ actor, led, ledAlone, bodies }: Dependants): Value[] => {
    const { cutOff, apart } = lost(actor);
    return [
      ...nodeCells(two.getNodeAttributes(actor)),
      led.length,
      ledAlone.length,
      bodies.length,
      cutOff.length,
      apart.length,
      idsOf(two, ledAlone),
      idsOf(
        two,
        bodies.map((body) => body.actor),
      ),
    ];
  };
  return {
    name: 'dependence',
    title: 'What hangs on one actor alone',
    method: 'dependence',
    options: flagsOf(options),
    facts: {
      events: eventsIn(two).length,
      single_lead: actors.reduce((sum, { ledAlone }) => sum + ledAlone.length, 0),
      unled: unled.length,
    },
    columns: DEPENDENCE,
    rows: byColumn(actors.map(row), 4),
  };
}

/** How many events each tie rests on. */
export function redundancyTable(two: TwoModeNetwork): Table {
  const { method, options, ties } = redundancy(two);
  const columns: Column[] = [
    ...ENDS,
    integer('redundancy', {
      en: 'Events that the tie rests on: both have a role and one of them leads',
      ja: '結びつきのもとになる施策の数：両方が役割をもち、少なくとも一方が主導する',
    }),
    list('events', { en: 'These events', ja: 'その施策' }),
  ];
  const rows = ties.map(({ a, b, redundancy: count, events }): Value[] => [
    ...nodeCells(two.getNodeAttributes(a)),
    ...nodeCells(two.getNodeAttributes(b)),
    count,
    idsOf(two, events),
  ]);
  return {
    name: 'redundancy',
    title: 'How many events each tie rests on',
    method,
    options: flagsOf(options),
    facts: { ties: ties.length, on_one_event: ties.filter((tie) => tie.redundancy === 1).length },
    columns,
    rows: byColumn(rows, 6),
  };
}

/** What is left when actors are taken out. */
export function withoutTable(two: TwoModeNetwork, actors: readonly string[]): Table {
  const { method, options, removed, leaderless, remaining, cutOff, apart } = without(two, actors);
  const row = (loss: string, a: string, b?: string, before?: number, after?: number): Value[] => [
    loss,
    ...nodeCells(two.getNodeAttributes(a)),
    ...(b === undefined ? [undefined, undefined, undefined] : nodeCells(two.getNodeAttributes(b))),
    before,
    after,
  ];
  const columns: Column[] = [
    text('loss', {
      en: 'leaderless, cut-off or apart',
      ja: 'leaderless（主導喪失）、cut-off（接点喪失）、apart（遠くなる組）のどれか',
    }),
    ...nodeColumns('who', {
      en: 'Event without a lead, actor without contact, or first of two ministries',
      ja: '主導する主体がなくなる施策、接点を失う主体、または遠くなる府省庁の一方',
    }),
    ...nodeColumns('from', { en: 'The other ministry', ja: '遠くなる府省庁の他方' }),
    integer('before', { en: 'Hops between the two before', ja: '除く前の、二者の間の歩数' }),
    integer('after', { en: 'Hops after; empty where no way is left', ja: '除いた後の歩数。届かなければ空' }),
  ];
  return {
    name: 'without',
    title: `Without ${idsOf(two, removed)}`,
    method,
    options: { ...flagsOf(options), without: idsOf(two, removed).replaceAll(' ', '+') },
    facts: {
      actors_left: actorsOf(two).length - removed.length,
      leaderless: leaderless.length,
      remaining: remaining.length,
      cut_off: cutOff.length,
      apart: apart.length,
    },
    columns,
    rows: [
      ...leaderless.map((event) => row('leaderless', event)),
      ...cutOff.map((actor) => row('cut-off', actor)),
      ...apart.map(({ a, b, before, after }) => row('apart', a, b, before, after)),
    ],
  };
}
