/** Which group each node is in, by any numbers. */
export type Partition = Readonly<Record<string, number>>;

export interface Agreement {
  adjustedRand: number;
  mutualInformation: number;
}

/**
 * Adjusted Rand index of two partitions of the same nodes: 1 where they are the same, about 0 where they agree as much
 * as chance would, below 0 where less. Hubert & Arabie 1985, doi:10.1007/BF01908075. Two partitions that are both one
 * group, or both single nodes, count as the same.
 *
 * @throws RangeError when the two are not of the same nodes
 */
export function adjustedRand(a: Partition, b: Partition): number {
  return agreementOf(...sameNodes(a, b)).adjustedRand;
}

/**
 * Normalised mutual information of two partitions of the same nodes, 2 I / (H + H): 0 to 1, 1 where they are the same.
 * Danon et al. 2005, doi:10.1088/1742-5468/2005/09/P09008. Not corrected for chance: it grows with the number of groups.
 * Two partitions that are both one group count as the same.
 *
 * @throws RangeError when the two are not of the same nodes
 */
export function mutualInformation(a: Partition, b: Partition): number {
  return agreementOf(...sameNodes(a, b)).mutualInformation;
}

/** Mean agreement over all pairs of partitions, which are of the same nodes; 1 where there is no pair. */
export function meanAgreement(partitions: readonly Partition[]): Agreement {
  const nodes = Object.keys(partitions[0] ?? {});
  const all = partitions.map((partition) => renumbered(nodes, partition));
  const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other) => agreementOf(one, other)));
  const mean = (of: (agreement: Agreement) => number): number =>
    pairs.length === 0 ? 1 : pairs.reduce((sum, agreement) => sum + of(agreement), 0) / pairs.length;
  return { adjustedRand: mean((one) => one.adjustedRand), mutualInformation: mean((one) => one.mutualInformation) };
}

/** Groups by place of the node, numbered from 0. */
interface Groups {
  of: Int32Array;
  count: number;
}

function sameNodes(a: Partition, b: Partition): [Groups, Groups] {
  const nodes = Object.keys(a);
  const wrong = nodes.find((node) => b[node] === undefined);
  if (wrong !== undefined || Object.keys(b).length !== nodes.length)
    throw new RangeError(
      `The partitions are not of the same nodes${wrong === undefined ? '' : `; ${wrong} is in one only`}.`,
    );
  return [renumbered(nodes, a), renumbered(nodes, b)];
}

function renumbered(nodes: readonly string[], partition: Partition): Groups {
  const numbers = new Map<number, number>();
  const of = Int32Array.from(nodes, (node) => {
    const group = partition[node] ?? 0;
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  return { of, count: numbers.size };
}

function agreementOf(a: Groups, b: Groups): Agreement {
  const n = a.of.length;
  const both = new Float64Array(a.count * b.count);
  const one = new Float64Array(a.count);
  const other = new Float64Array(b.count);
  for (const [node, group] of a.of.entries()) {
    const second = b.of[node] ?? 0;
    both[group * b.count + second] = (both[group * b.count + second] ?? 0) + 1;
    one[group] = (one[group] ?? 0) + 1;
    other[second] = (other[second] ?? 0) + 1;
  }

  const pairs = (size: number): number => (size * (size - 1)) / 2;
  const [together, inOne, inOther] = [sum(both, pairs), sum(one, pairs), sum(other, pairs)];
  const expected = n < 2 ? 0 : (inOne * inOther) / pairs(n);
  const most = (inOne + inOther) / 2;

  const information = (size: number): number => (size === 0 ? 0 : (-size / n) * Math.log(size / n));
  const [ofBoth, ofOne, ofOther] = [sum(both, information), sum(one, information), sum(other, information)];
  return {
    adjustedRand: most === expected ? 1 : (together - expected) / (most - expected),
    mutualInformation: ofOne + ofOther === 0 ? 1 : Math.max(0, 2 - (2 * ofBoth) / (ofOne + ofOther)),
  };
}

function sum(values: Float64Array, of: (value: number) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
