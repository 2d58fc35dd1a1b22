import type { PlanGraph } from '@plangraph/core/graph';
import { actorsOf, eventsIn, type TwoModeNetwork } from '@plangraph/network';
import { type Column, integer, nodeCells, nodeColumns, type Table, type Value } from './table.js';
import { aboutTies } from './ties.js';

/** Who is in the network, with attributes and numbers of events. */
export function actorsTable(plan: PlanGraph, two: TwoModeNetwork): Table {
  const { roles } = two.getAttribute('options');
  const columns: Column[] = [
    ...nodeColumns('actor', 'Actor'),
    { name: 'label_status', type: 'string', about: 'Where the English label comes from' },
    { name: 'kind', type: 'string', about: 'Kind of actor: the group of brokerage' },
    { name: 'parent', type: 'string', about: 'Organisation that it is a unit of' },
    integer('order', 'Place in the protocol order of ministries (建制順)'),
    { name: 'secretariat', type: 'boolean', about: 'The plan’s secretariat, central by construction' },
    integer('events', 'Events in which it has a role'),
    ...roles.map((role) => integer(role, `Events in which it has the role ${role}`)),
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

/** The same network as a matrix of 0 and 1, whatever the role. */
export function incidenceTable(two: TwoModeNetwork): Table {
  const events = eventsIn(two);
  const columns: Column[] = [
    { name: 'actor', type: 'string', about: 'Actor: prefixed name' },
    ...events.map((event) => integer(two.getNodeAttribute(event, 'id'), '1 where the actor has a role in it, else 0')),
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
