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
  flagsOf,
  idsOf,
  integer,
  list,
  nodeCells,
  nodeColumns,
  type Table,
  type Value,
} from './table.js';

const DEPENDENCE: readonly Column[] = [
  ...nodeColumns('actor', 'Actor that leads'),
  integer('led', 'Events that it leads'),
  integer('led_alone', 'Events that nobody else leads'),
  integer('bodies', 'Bodies through which it acts and no other lead does'),
  integer('cut_off', 'Actors that lose all contact when it is taken out'),
  integer('apart', 'Pairs of ministries that are further apart then'),
  list('led_alone_events', 'Events that nobody else leads'),
  list('body_names', 'Bodies through which it acts and no other lead does'),
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
    ...nodeColumns('a', 'One actor'),
    ...nodeColumns('b', 'The other'),
    integer('redundancy', 'Events that the tie rests on: both have a role and one of them leads'),
    list('events', 'These events'),
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
    { name: 'loss', type: 'string', about: 'leaderless, cut-off or apart' },
    ...nodeColumns('who', 'Event without a lead, actor without contact, or first of two ministries'),
    ...nodeColumns('from', 'The other ministry'),
    integer('before', 'Hops between the two before'),
    integer('after', 'Hops after; empty where no way is left'),
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
