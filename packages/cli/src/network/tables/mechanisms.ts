import type { PlanGraph } from '@plangraph/core/graph';
import { MECHANISMS, type MechanismKind, mechanismNetwork, type TwoModeNetwork } from '@plangraph/network';
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
import type { TieNetwork } from './ties.js';

export type MechanismTies = Extract<TieNetwork, { mode: 'mechanisms' }>;

const ABOUT: Readonly<Record<MechanismKind, string>> = {
  'joint-lead': 'both lead in one clause',
  'through-body': 'one acts through the other',
  cooperation: 'they are to work together',
  'information-sharing': 'they are to share information',
  exercise: 'they are to hold an exercise',
  'standard-setting': 'they are to make standards or guidelines',
  funding: 'one is to fund the other',
  unclassified: 'no rule applies',
};

const ENDS: readonly Column[] = [...nodeColumns('a', 'One actor'), ...nodeColumns('b', 'The other')];

/** @param kinds the mechanisms to look for */
export function mechanismTies(
  plan: PlanGraph,
  two: TwoModeNetwork,
  kinds: readonly MechanismKind[] = MECHANISMS,
): MechanismTies {
  return { mode: 'mechanisms', two, network: mechanismNetwork(plan, two, { kinds }), kinds };
}

/** The name of a mechanism as columns and attributes have it: without a sign that R and SQL must quote. */
export function columnOf(kind: MechanismKind): string {
  return kind.replaceAll('-', '_');
}

/** By which mechanisms actors are tied, in numbers of events. */
export function mechanismsTable(ties: MechanismTies): Table {
  const { two, network, kinds } = ties;
  const rows = network.mapEdges((_edge, { count, counts, measures }, _a, _b, a, b): Value[] => [
    ...nodeCells(a),
    ...nodeCells(b),
    count,
    ...kinds.map((kind) => counts[kind]),
    idsOf(two, measures),
  ]);
  return {
    name: 'mechanisms',
    title: 'By which mechanisms actors are tied',
    ...aboutMechanisms(ties),
    columns: [
      ...ENDS,
      integer('count', 'Events in which one measure or bullet gives both a role'),
      ...kinds.map((kind) => integer(columnOf(kind), `Events in which ${ABOUT[kind]}`)),
      list('events', 'These events'),
    ],
    rows: byColumn(rows, ENDS.length),
  };
}

/** The words that the mechanisms were read from, a row each. */
export function evidenceTable(ties: MechanismTies, plan: PlanGraph): Table {
  const { two, network } = ties;
  const id = (node: string): string => plan.getNodeAttribute(node, 'id');
  const rows = network.mapEdges((_edge, { mechanisms }, _a, _b, a, b): Value[][] =>
    mechanisms.flatMap(({ kind, event, measure, a: namedA, b: namedB, rule, evidence }) => {
      const start = [...nodeCells(a), ...nodeCells(b), kind, ...nodeCells(two.getNodeAttributes(event)), id(measure)];
      const end = [id(namedA), id(namedB), rule];
      if (evidence.length === 0) return [[...start, undefined, undefined, undefined, undefined, ...end]];
      return evidence.map((words): Value[] => {
        const text = plan.getNodeAttribute(words.unit, 'text') ?? '';
        const [from, to] = [codePoints(text, words.start), codePoints(text, words.end)];
        return [...start, words.text, id(words.unit), from, to, ...end];
      });
    }),
  );
  return {
    name: 'mechanism-evidence',
    title: 'What the mechanisms of ties were read from',
    ...aboutMechanisms(ties),
    columns: [
      ...ENDS,
      { name: 'mechanism', type: 'string', about: 'How the measure ties the two' },
      ...nodeColumns('event', 'Measure that the tie counts to').map(
        (column): Column => (column.name === 'event' ? column : { ...column, shown: 'never' }),
      ),
      { name: 'unit', type: 'string', about: 'Measure or bullet as printed that gives both a role' },
      { name: 'words', type: 'string', about: 'Words that decided; empty where no rule applies' },
      list('words_unit', 'Measure or bullet that they stand in: for a lead that was taken over, the one above'),
      { ...integer('start', 'Where they begin in its text, in code points from 0'), shown: 'never' },
      { ...integer('end', 'Where they end, not included'), shown: 'never' },
      list('named_a', 'One actor as printed there'),
      list('named_b', 'The other'),
      list('rule', 'Rule that read it'),
    ],
    rows: rows.flat(),
  };
}

function codePoints(text: string, end: number): number {
  return [...text.slice(0, end)].length;
}

function aboutMechanisms({ two, network, kinds }: MechanismTies): Pick<Table, 'method' | 'options' | 'facts'> {
  const tiesBy = (kind: MechanismKind): number => network.filterEdges((_, { counts }) => counts[kind] > 0).length;
  return {
    method: 'mechanism',
    options: { ...flagsOf(two.getAttribute('options')), mechanism: kinds.join('+') },
    facts: {
      actors: network.order,
      ties: network.size,
      ...Object.fromEntries(kinds.map((kind) => [columnOf(kind), tiesBy(kind)])),
    },
  };
}
