/**
 * The chance that at least `least` of independent events happen: upper tail of the Poisson-binomial distribution, exact
 * but for rounding. Hong 2013, doi:10.1016/j.csda.2012.10.006.
 *
 * @param probabilities of the events, each with how many have it
 * @param least from 0
 * @returns 0 to 1. Time: number of events × least
 */
export function poissonBinomialTail(
  probabilities: readonly { probability: number; count: number }[],
  least: number,
): number {
  // Chances of 0, 1, … least − 1; whatever reaches `least` is gathered in the tail, so that small tails stay exact.
  if (least === 0) return 1;
  const chances = new Float64Array(least);
  chances[0] = 1;
  let tail = 0;
  for (const { probability, count } of probabilities) {
    for (let event = 0; event < count; event += 1) {
      tail += (chances[least - 1] ?? 0) * probability;
      for (let k = least - 1; k > 0; k -= 1)
        chances[k] = (chances[k] ?? 0) * (1 - probability) + (chances[k - 1] ?? 0) * probability;
      chances[0] = (chances[0] ?? 0) * (1 - probability);
    }
  }
  return Math.min(1, tail);
}

/** How p-values are corrected for the number of tests. */
export type Correction = 'holm' | 'benjamini-hochberg' | 'none';

/**
 * Adjusted p-values, in the order given, 0 to 1. `holm` bounds the chance of any false positive (Holm 1979, Scandinavian
 * Journal of Statistics 6(2), 65–70), `benjamini-hochberg` the expected share of false ones among the positive
 * (Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x).
 *
 * @param tests number of tests, where more were made than values are given; the others count as 1
 */
export function adjust(values: readonly number[], correction: Correction, tests: number = values.length): number[] {
  if (correction === 'none') return [...values];
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const adjusted = new Array<number>(values.length).fill(1);
  if (correction === 'holm') {
    let most = 0;
    for (const [rank, { value, at }] of order.entries()) {
      most = Math.max(most, Math.min(1, value * (tests - rank)));
      adjusted[at] = most;
    }
    return adjusted;
  }
  let least = 1;
  for (const [rank, { value, at }] of [...order.entries()].reverse()) {
    least = Math.min(least, (value * tests) / (rank + 1));
    adjusted[at] = least;
  }
  return adjusted;
}
