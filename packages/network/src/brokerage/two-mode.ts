import type { AbstractGraph } from 'graphology-types';
import { actorsOf, eventsIn, type TwoModeNetwork } from '../two-mode/two-mode.js';
import { type BrokerRole, brokerRole, type GroupOf } from './roles.js';

export interface TwoModeBrokerageOptions {
  /** Whose brokerage: of actors between actors through events, or of events between events through actors. Default `actors`. */
  brokers?: 'actors' | 'events';
  /** Of the nodes that broker and are brokered. Default: the attribute `kind`. */
  group?: GroupOf;
}

/** Roles without direction: gatekeeper and representative are one, under the latter name. */
export type TwoModeBrokerRole = Exclude<BrokerRole, 'gatekeeper'>;

export interface TwoModeBrokerage {
  /** Pairs a, c that are brokered, by role. */
  pairs: Record<TwoModeBrokerRole | 'total', number>;
  /** Paths a – event – b – event – c, by role: a pair counts once for each way there is. */
  paths: Record<TwoModeBrokerRole | 'total', number>;
}

/**
 * Brokerage in a two-mode network: an actor b brokers between actors a and c when b shares an event with each and they
 * share none, by the groups of the three as in `gouldFernandez`. After Jasny & Lubell 2015,
 * doi:10.1016/j.socnet.2014.11.005. A projection makes triangles of every event; here three actors of one event are no
 * brokerage. Pairs are unordered. Whole numbers from 0.
 *
 * Sharing a measure is not contact, so this is an opportunity to broker. What the events in between are, which the paper
 * also classifies, is not looked at.
 *
 * Time: for each tie of the projection, the ties of both its ends.
 *
 * @returns the counts of each node that can broker, in the order of the network
 */
export function twoModeBrokerage(
  network: TwoModeNetwork,
  options: TwoModeBrokerageOptions = {},
): Record<string, TwoModeBrokerage> {
  const groupOf = options.group ?? ((_, { kind }) => String(kind));
  const nodes = (options.brokers ?? 'actors') === 'actors' ? actorsOf(network) : eventsIn(network);
  const groups = nodes.map((node) => groupOf(node, network.getNodeAttributes(node)));
  const shared = sharedCounts(network, nodes);
  const tiedTo = new Int32Array(nodes.length).fill(-1);
  const results = nodes.map(nothing);
  for (const [a, own] of shared.entries()) {
    for (const { other } of own) tiedTo[other] = a;
    for (const { other: b, count } of own) {
      const result = results[b];
      if (result === undefined) continue;
      for (const { other: c, count: second } of shared[b] ?? []) {
        if (c <= a || tiedTo[c] === a) continue;
        const directed = brokerRole(groups[a] ?? '', groups[b] ?? '', groups[c] ?? '');
        const role = directed === 'gatekeeper' ? 'representative' : directed;
        result.pairs[role] += 1;
        result.pairs.total += 1;
        result.paths[role] += count * second;
        result.paths.total += count * second;
      }
    }
  }
  return Object.fromEntries(nodes.map((node, i) => [node, results[i] ?? nothing()]));
}

/** Writes the counts of each node that can broker as one object; `attribute` is by default `twoModeBrokerage`. */
twoModeBrokerage.assign = (
  network: TwoModeNetwork,
  options: TwoModeBrokerageOptions & { attribute?: string } = {},
): void => {
  for (const [node, counts] of Object.entries(twoModeBrokerage(network, options)))
    (network as AbstractGraph).setNodeAttribute(node, options.attribute ?? 'twoModeBrokerage', counts);
};

/** For each node, by place, the others of its set and how many nodes of the other set they share. */
function sharedCounts(network: TwoModeNetwork, nodes: readonly string[]): { other: number; count: number }[][] {
  const place = new Map(nodes.map((node, at) => [node, at]));
  return nodes.map((node) => {
    const counts = new Map<number, number>();
    network.forEachNeighbor(node, (between) => {
      network.forEachNeighbor(between, (other) => {
        const at = place.get(other) ?? 0;
        if (other !== node) counts.set(at, (counts.get(at) ?? 0) + 1);
      });
    });
    return [...counts].map(([other, count]) => ({ other, count }));
  });
}

function nothing(): TwoModeBrokerage {
  const none = { coordinator: 0, itinerant: 0, representative: 0, liaison: 0, total: 0 };
  return { pairs: { ...none }, paths: { ...none } };
}
