/** From values to lengths, and the values that an axis names. */

export interface Axis {
  /** Pixels from the beginning of the axis. */
  place: (value: number) => number;
  ticks: readonly { value: number; at: number }[];
}

/** Pixels that two names of an axis have between them at least. */
const APART = 44;

/**
 * An axis from 0.
 *
 * @param most largest value
 * @param length of the axis, in pixels
 * @param root whether lengths grow with the square root of values, which spreads small ones out
 * @param whole whether values are numbers of things, so that no part of one is named
 */
export function axisFor(most: number, length: number, root: boolean, whole = false): Axis {
  const end = most > 0 ? most : 1;
  const place = (value: number): number => {
    const share = Math.max(0, value) / end;
    return (root ? Math.sqrt(share) : share) * length;
  };
  const ticks: { value: number; at: number }[] = [{ value: 0, at: 0 }];
  if (root) {
    // The largest first, down to what stands too near to the one above or to 0.
    let above = Number.POSITIVE_INFINITY;
    for (const value of roundNumbers(end)) {
      const at = place(value);
      if (at < APART * 0.7 || (whole && value < 1)) break;
      if (above - at < APART) continue;
      ticks.push({ value, at });
      above = at;
    }
  } else {
    const round = roundStep(end, Math.max(1, Math.floor(length / (APART * 1.4))));
    const step = whole ? Math.max(1, round) : round;
    for (let count = 1; count * step <= end * (1 + 1e-9); count += 1) {
      // Multiplied by parts of ten, 0.1 * 3 is not 0.3.
      const value = Number((count * step).toPrecision(12));
      ticks.push({ value, at: place(value) });
    }
  }
  return { place, ticks: ticks.sort((a, b) => a.value - b.value) };
}

/** 1, 2 and 5 times powers of ten, downwards from the largest that is no more than `most`. */
function* roundNumbers(most: number): Generator<number> {
  for (let power = Math.floor(Math.log10(most)); power > -12; power -= 1) {
    for (const leading of [5, 2, 1]) {
      const value = Number(`${leading}e${power}`);
      if (value <= most) yield value;
    }
  }
}

/** The least 1, 2 or 5 times a power of ten that gives no more than `count` steps. */
function roundStep(most: number, count: number): number {
  const least = most / count;
  const power = Math.floor(Math.log10(least));
  const leading = [1, 2, 5, 10].find((one) => Number(`${one}e${power}`) >= least * (1 - 1e-9)) ?? 10;
  return Number(`${leading}e${power}`);
}
