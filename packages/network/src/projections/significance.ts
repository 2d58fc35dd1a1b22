/** Expected number of events of one probability that are added in one step: with more, the chance of none is too small a number. */
const STEP = 300;

/**
 * The chance that at least `least` of independent events happen: upper tail of the Poisson-binomial distribution, exact
 * but for rounding. Hong 2013, doi:10.1016/j.csda.2012.10.006. Events of equal probability are added together, as a
 * binomial distribution; all that is added up is positive, so small tails stay exact.
 *
 * @param probabilities of the events, each with how many have it
 * @param least from 0
 * @returns 0 to 1. Time: number of different probabilities × least²
 */
export function poissonBinomialTail(
  probabilities: readonly { probability: number; count: number }[],
  least: number,
): number {
  const certain = probabilities.reduce((sum, { probability, count }) => sum + (probability === 1 ? count : 0), 0);
  const wanted = least - certain;
  if (wanted <= 0) return 1;
  // Chances of 0, 1, … wanted − 1; whatever reaches `wanted` is gathered in the tail.
  let chances = new Float64Array(wanted);
  chances[0] = 1;
  let tail = 0;
  for (const { probability, count } of probabilities) {
    if (probability === 0 || probability === 1) continue;
    const most = Math.max(1, Math.floor(STEP / -Math.log1p(-probability)));
    for (let left = count; left > 0; left -= most) {
      const { of, atLeast } = binomial(Math.min(left, most), probability, wanted);
      const next = new Float64Array(wanted);
      for (const [before, chance] of chances.entries()) {
        if (chance === 0) continue;
        tail += chance * (atLeast[wanted - before] ?? 0);
        for (let more = 0; before + more < wanted; more += 1)
          next[before + more] = (next[before + more] ?? 0) + chance * (of[more] ?? 0);
      }
      chances = next;
    }
  }
  return Math.min(1, tail);
}

/** The chances of 0 … limit of `count` events, and of as many or more. */
function binomial(count: number, probability: number, limit: number): { of: Float64Array; atLeast: Float64Array } {
  const of = new Float64Array(limit + 1);
  const odds = probability / (1 - probability);
  let chance = Math.exp(count * Math.log1p(-probability));
  let beyond = 0;
  for (let k = 0; k <= count; k += 1) {
    if (k <= limit) of[k] = chance;
    else beyond += chance;
    // Past the most likely number chances only shrink: what is below rounding adds nothing.
    if (k > limit && k > count * probability && chance <= beyond * Number.EPSILON) break;
    chance *= ((count - k) / (k + 1)) * odds;
  }
  const atLeast = new Float64Array(limit + 1);
  for (let k = limit; k >= 0; k -= 1) {
    beyond += of[k] ?? 0;
    atLeast[k] = beyond;
  }
  return { of, atLeast };
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
