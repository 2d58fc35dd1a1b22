/** Which group each node is in, by any numbers. */
export type Partition = Readonly<Record<string, number>>;

interface Overlap {
  n: number;
  /** Nodes in each pair of groups, in each group of the one, in each group of the other. */
  both: number[];
  one: number[];
  other: number[];
}

/** @throws RangeError when the two are not of the same nodes */
function overlapOf(a: Partition, b: Partition): Overlap {
  const nodes = Object.keys(a);
  const wrong = nodes.find((node) => b[node] === undefined);
  if (wrong !== undefined || Object.keys(b).length !== nodes.length)
    throw new RangeError(
      `The partitions are not of the same nodes${wrong === undefined ? '' : `; ${wrong} is in one only`}.`,
    );
  const count = (key: (node: string) => string | number): number[] => {
    const counts = new Map<string | number, number>();
    for (const node of nodes) counts.set(key(node), (counts.get(key(node)) ?? 0) + 1);
    return [...counts.values()];
  };
  return {
    n: nodes.length,
    both: count((node) => `${a[node]} ${b[node]}`),
    one: count((node) => a[node] ?? 0),
    other: count((node) => b[node] ?? 0),
  };
}

const sum = (values: readonly number[], of: (value: number) => number): number =>
  values.reduce((total, value) => total + of(value), 0);

/**
 * Adjusted Rand index of two partitions of the same nodes: 1 where they are the same, about 0 where they agree as much
 * as chance would, below 0 where less. Hubert & Arabie 1985, doi:10.1007/BF01908075. Two partitions that are both one
 * group, or both single nodes, count as the same.
 *
 * @throws RangeError when the two are not of the same nodes
 */
export function adjustedRand(a: Partition, b: Partition): number {
  const { n, both, one, other } = overlapOf(a, b);
  const pairs = (size: number): number => (size * (size - 1)) / 2;
  const [together, inOne, inOther] = [sum(both, pairs), sum(one, pairs), sum(other, pairs)];
  const expected = n < 2 ? 0 : (inOne * inOther) / pairs(n);
  const most = (inOne + inOther) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/**
 * Normalised mutual information of two partitions of the same nodes, 2 I / (H + H): 0 to 1, 1 where they are the same.
 * Danon et al. 2005, doi:10.1088/1742-5468/2005/09/P09008. Not corrected for chance: it grows with the number of groups.
 * Two partitions that are both one group count as the same.
 *
 * @throws RangeError when the two are not of the same nodes
 */
export function mutualInformation(a: Partition, b: Partition): number {
  const { n, both, one, other } = overlapOf(a, b);
  const entropy = (counts: readonly number[]): number => sum(counts, (size) => (-size / n) * Math.log(size / n));
  const [inOne, inOther] = [entropy(one), entropy(other)];
  if (inOne + inOther === 0) return 1;
  return Math.max(0, (2 * (inOne + inOther - entropy(both))) / (inOne + inOther));
}
