/** Sizes of two sets and of what is in both. */
export interface Overlap {
  a: number;
  b: number;
  both: number;
}

export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): Overlap {
  return { a: a.size, b: b.size, both: [...a].filter((item) => b.has(item)).length };
}

/** Jaccard's index (1901, doi:10.5169/seals-266450), 0 to 1: both by either; undefined where both sets are empty. */
export function jaccard({ a, b, both }: Overlap): number | undefined {
  const either = a + b - both;
  return either === 0 ? undefined : both / either;
}
