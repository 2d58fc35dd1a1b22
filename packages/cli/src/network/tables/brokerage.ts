import {
  actorGroups,
  actorsOf,
  BROKER_ROLES,
  delegation,
  type Grouping,
  gouldFernandez,
  groupedBy,
  type TwoModeNetwork,
  twoModeBrokerage,
} from '@plangraph/network';
import { BROKERS } from '../../words/ja/tables.js';
import {
  ACTOR,
  byColumn,
  type Column,
  flagsOf,
  integer,
  nodeCells,
  nodeColumns,
  type Table,
  text,
  type Value,
} from './table.js';

const ROLES = [...BROKER_ROLES, 'total'] as const;
const TWO_MODE_ROLES = ['coordinator', 'itinerant', 'representative', 'liaison', 'total'] as const;

const COLUMNS: readonly Column[] = [
  ...nodeColumns('actor', ACTOR),
  text('group', { en: 'Its group', ja: '主体の群' }),
  ...ROLES.map((role) =>
    integer(role, {
      en: `Gould–Fernandez ${role}, in the network of delegation; empty where it is in none`,
      ja: `グールドとフェルナンデスの${BROKERS[role]}（委任の網で）。その網にない主体では空`,
    }),
  ),
  ...TWO_MODE_ROLES.map((role) =>
    integer(`pairs_${role}`, {
      en: `Two-mode ${role}: pairs of actors that share events with it and none with each other`,
      ja: `二部グラフでの${BROKERS[role]}：どちらもこの主体と共通の施策をもち、互いには共通の施策をもたない二者の組の数`,
    }),
  ),
];

/**
 * Brokerage between groups of actors: directed in the network of delegation, and in the two-mode network.
 *
 * @param by what makes the groups
 * @param seed of the first run, where these are communities
 */
export function brokerageTable(two: TwoModeNetwork, by: Grouping = 'kind', seed = 1): Table {
  const groups = actorGroups(two, by, { seed });
  const group = groupedBy(groups);
  const { roles } = two.getAttribute('options');
  const directed = roles.includes('lead') && roles.includes('via') ? gouldFernandez(delegation(two), { group }) : {};
  const pairs = twoModeBrokerage(two, { group });
  const rows = actorsOf(two).map((actor): Value[] => [
    ...nodeCells(two.getNodeAttributes(actor)),
    groups[actor],
    ...ROLES.map((role) => directed[actor]?.[role]),
    ...TWO_MODE_ROLES.map((role) => pairs[actor]?.pairs[role]),
  ]);
  return {
    name: 'brokerage',
    title: 'Brokerage between groups of actors',
    method: 'gould-fernandez of delegation; two-mode-brokerage',
    options: { ...flagsOf(two.getAttribute('options')), group: by, ...(by === 'community' ? { seed } : {}) },
    facts: { groups: new Set(Object.values(groups)).size },
    columns: COLUMNS,
    rows: byColumn(rows, COLUMNS.length - 1),
  };
}
