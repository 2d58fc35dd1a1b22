import type { Bilingual } from '@plangraph/core';
import type { PlanGraph } from '@plangraph/core/graph';
import { actorsOf, eventsIn, type TwoModeNetwork } from '@plangraph/network';
import { ACTOR, type Column, flag, integer, nodeCells, nodeColumns, type Table, text, type Value } from './table.js';
import { aboutTies } from './ties.js';

/** Who is in the network, with attributes and numbers of events. */
export function actorsTable(plan: PlanGraph, two: TwoModeNetwork): Table {
  const { roles } = two.getAttribute('options');
  const columns: Column[] = [
    ...nodeColumns('actor', ACTOR),
    text('label_status', { en: 'Where the English label comes from', ja: '英語の名前の由来' }),
    text('kind', { en: 'Kind of actor: the group of brokerage', ja: '主体の種類（仲介の群）' }),
    text('parent', { en: 'Organisation that it is a unit of', ja: '所属する組織' }),
    integer('order', { en: 'Place in the protocol order of ministries (建制順)', ja: '建制順での順番' }),
    flag('secretariat', {
      en: 'The plan’s secretariat, central by construction',
      ja: '計画の事務局（作りのうえで中心に来る）',
    }),
    integer('events', { en: 'Events in which it has a role', ja: '役割をもつ施策の数' }),
    ...roles.map((role) =>
      integer(role, { en: `Events in which it has the role ${role}`, ja: `役割 ${role} をもつ施策の数` }),
    ),
  ];
  const rows = actorsOf(two).map((actor): Value[] => {
    const attributes = two.getNodeAttributes(actor);
    const up = plan.findOutEdge(actor, (_, { kind }) => kind === 'unit-of');
    return [
      ...nodeCells(attributes),
      attributes.labelStatus,
      attributes.kind,
      up === undefined ? undefined : plan.getNodeAttribute(plan.target(up), 'id'),
      attributes.order,
      attributes.secretariat === true,
      two.degree(actor),
      ...roles.map((role) => two.filterEdges(actor, (_, tie) => tie.roles.includes(role)).length),
    ];
  });
  return {
    name: 'actors',
    title: 'Actors',
    ...aboutTies({ mode: 'two-mode', two, network: two }),
    facts: {},
    columns,
    rows,
  };
}

const HAS_ROLE: Bilingual = {
  en: '1 where the actor has a role in it, else 0',
  ja: '主体がこの施策に役割をもつとき 1、そうでなければ 0',
};

/** The same network as a matrix of 0 and 1, whatever the role. */
export function incidenceTable(two: TwoModeNetwork): Table {
  const events = eventsIn(two);
  const columns: Column[] = [
    ...nodeColumns('actor', ACTOR).slice(0, 1),
    ...events.map((event) => integer(two.getNodeAttribute(event, 'id'), HAS_ROLE)),
  ];
  const rows = actorsOf(two).map((actor): Value[] => [
    two.getNodeAttribute(actor, 'id'),
    ...events.map((event) => (two.hasEdge(actor, event) ? 1 : 0)),
  ]);
  return {
    name: 'incidence',
    title: 'Actors × events as a matrix',
    ...aboutTies({ mode: 'two-mode', two, network: two }),
    facts: {},
    columns,
    rows,
  };
}
