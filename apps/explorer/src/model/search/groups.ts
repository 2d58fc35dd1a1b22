/** Hits by family, as the list under the search field has them. */
import type { NodeFamily } from '@plangraph/core/graph';
import type { Hit } from '../search-index.js';

/** The most hits of a family at first, where it is the only one, one of two, or one of more, which are all to be seen. */
const AT_FIRST = [10, 5, 3] as const;
/** The most when one asks for more of it. */
const AT_MOST = 60;

export interface HitGroup {
  family: NodeFamily;
  shown: readonly Hit[];
  /** How many of the family were found. */
  count: number;
  /** How many more are shown on demand. */
  more: number;
}

/** What one can go to with the arrow keys, in order. */
export type Stop = { kind: 'hit'; hit: Hit } | { kind: 'more'; group: HitGroup } | { kind: 'all' };

/** The family of the best hit first, so that the first hit of the list is the best of all. */
export function groupsOf(hits: readonly Hit[], expanded: ReadonlySet<NodeFamily>): HitGroup[] {
  const families = new Map<NodeFamily, Hit[]>();
  for (const hit of hits) {
    const own = families.get(hit.node.family);
    if (own === undefined) families.set(hit.node.family, [hit]);
    else own.push(hit);
  }
  return [...families].map(([family, own]) => {
    const first = AT_FIRST[families.size - 1] ?? AT_FIRST[2];
    // A button for one more would take the room of the one.
    const room = expanded.has(family) ? AT_MOST : own.length === first + 1 ? first + 1 : first;
    const more = expanded.has(family) ? 0 : Math.min(own.length, AT_MOST) - Math.min(own.length, room);
    return { family, shown: own.slice(0, room), count: own.length, more };
  });
}

/** @param all whether all hits together can be shown elsewhere */
export function stopsOf(groups: readonly HitGroup[], all: boolean): Stop[] {
  const stops = groups.flatMap((group): Stop[] => [
    ...group.shown.map((hit): Stop => ({ kind: 'hit', hit })),
    ...(group.more > 0 ? [{ kind: 'more', group } as const] : []),
  ]);
  return all ? [...stops, { kind: 'all' }] : stops;
}

/** Where a stop stands among those of a later list; -1 where it is gone. */
export function placeOf(stop: Stop, stops: readonly Stop[]): number {
  return stops.findIndex(
    (other) =>
      (stop.kind === 'all' && other.kind === 'all') ||
      (stop.kind === 'more' && other.kind === 'more' && other.group.family === stop.group.family) ||
      (stop.kind === 'hit' && other.kind === 'hit' && other.hit.node.id === stop.hit.node.id),
  );
}
