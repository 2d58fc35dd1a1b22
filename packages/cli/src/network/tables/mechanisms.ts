import type { Bilingual } from '@plangraph/core';
import type { PlanGraph } from '@plangraph/core/graph';
import { MECHANISMS, type MechanismKind, mechanismNetwork, type TwoModeNetwork } from '@plangraph/network';
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
import type { TieNetwork } from './ties.js';

export type MechanismTies = Extract<TieNetwork, { mode: 'mechanisms' }>;

const ABOUT: Readonly<Record<MechanismKind, Bilingual>> = {
  'joint-lead': { en: 'both lead in one clause', ja: '両方が文の同じ節で主導する' },
  'through-body': { en: 'one acts through the other', ja: '一方が他方を経由する' },
  cooperation: { en: 'they are to work together', ja: '二者が連携するとされる' },
  'information-sharing': { en: 'they are to share information', ja: '二者が情報を共有するとされる' },
  exercise: { en: 'they are to hold an exercise', ja: '二者が演習を行うとされる' },
  'standard-setting': {
    en: 'they are to make standards or guidelines',
    ja: '二者が標準や指針をつくるとされる',
  },
  funding: { en: 'one is to fund the other', ja: '一方が他方に資金を出すとされる' },
  unclassified: { en: 'no rule applies', ja: 'どの規則にも当てはまらない' },
};

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
      integer('count', {
        en: 'Events in which one measure or bullet gives both a role',
        ja: '一つの施策または箇条が両方に役割を与える施策の数',
      }),
      ...kinds.map((kind) =>
        integer(columnOf(kind), { en: `Events in which ${ABOUT[kind].en}`, ja: `${ABOUT[kind].ja}施策の数` }),
      ),
      list('events', { en: 'These events', ja: 'その施策' }),
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
      text('mechanism', { en: 'How the measure ties the two', ja: '施策が二者を結びつける仕組み' }),
      ...nodeColumns('event', { en: 'Measure that the tie counts to', ja: '結びつきを数え入れる施策' }).map(
        (column): Column => (column.name === 'event' ? column : { ...column, shown: 'never' }),
      ),
      text('unit', {
        en: 'Measure or bullet as printed that gives both a role',
        ja: '両方に役割を与える施策または箇条（書かれたとおり）',
      }),
      text('words', {
        en: 'Words that decided; empty where no rule applies',
        ja: '判断のもとになった言葉。どの規則にも当てはまらなければ空',
      }),
      list('words_unit', {
        en: 'Measure or bullet that they stand in: for a lead that was taken over, the one above',
        ja: 'その言葉がある施策または箇条。引き継いだ主導では、親の施策',
      }),
      {
        ...integer('start', {
          en: 'Where they begin in its text, in code points from 0',
          ja: 'その文章での、言葉の始まりの位置（コードポイント、0 から）',
        }),
        shown: 'never',
      },
      {
        ...integer('end', { en: 'Where they end, not included', ja: '終わりの位置（その文字を含まない）' }),
        shown: 'never',
      },
      list('named_a', { en: 'One actor as printed there', ja: '一方の主体（そこに書かれた名）' }),
      list('named_b', { en: 'The other as printed there', ja: '他方の主体（そこに書かれた名）' }),
      list('rule', { en: 'Rule that read it', ja: '読み取った規則' }),
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
