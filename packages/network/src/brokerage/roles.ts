import type { Attributes } from 'graphology-types';

/** The group of a node; two nodes are of one group when the function gives the same string. */
export type GroupOf = (node: string, attributes: Attributes) => string;

/** Roles of a broker b on a path a → b → c, by who is of one group. */
export type BrokerRole = 'coordinator' | 'itinerant' | 'gatekeeper' | 'representative' | 'liaison';

export const BROKER_ROLES: readonly BrokerRole[] = [
  'coordinator',
  'itinerant',
  'gatekeeper',
  'representative',
  'liaison',
];

/** Number of times in each role, and in all. */
export type Brokerage = Record<BrokerRole | 'total', number>;

export function noBrokerage(): Brokerage {
  return { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0, total: 0 };
}

/** The role by the groups of source, broker and target. */
export function brokerRole(source: string, broker: string, target: string): BrokerRole {
  if (source === target) return source === broker ? 'coordinator' : 'itinerant';
  if (broker === target) return 'gatekeeper';
  return broker === source ? 'representative' : 'liaison';
}
