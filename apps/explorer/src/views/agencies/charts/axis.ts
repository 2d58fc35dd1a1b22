/** From values to lengths, and the values that an axis names. */

export interface Axis {
  /** Pixels from the beginning of the axis. */
  place: (value: number) => number;
  ticks: readonly { value: number; at: number }[];
}

/** Pixels that two names of an axis have between them at least. */
const APART = 44;

interface AxisOptions {
  /** Whether lengths grow with the square root of values, which spreads small ones out. */
  root: boolean;
  /** Whether values are numbers of things, so that no part of one is named. */
  whole: boolean;
  /** Smallest value, where the axis may begin near it. Default: 0, where it begins always. */
  least?: number;
}

/** The axis begins at 0 unless that would leave so large a share of it empty. */
const EMPTY = 0.25;

/**
 * @param most largest value
 * @param length of the axis, in pixels
 */
export function axisFor(most: number, length: number, { root, whole, least = 0 }: AxisOptions): Axis {
  const end = most > 0 ? most : 1;
  const begin = least > end * EMPTY && least < end ? (roundNumbers(least).next().value ?? 0) : 0;
  const grown = (value: number): number => (root ? Math.sqrt(value) : value);
  const place = (value: number): number =>
    ((grown(Math.max(begin, value)) - grown(begin)) / (grown(end) - grown(begin))) * length;
  const ticks: { value: number; at: number }[] = [{ value: begin, at: 0 }];
  if (root) {
    // The largest first, down to what stands too near to the one above or to the beginning.
    let above = Number.POSITIVE_INFINITY;
    for (const value of roundNumbers(end)) {
      const at = place(value);
      if (at < APART * 0.7 || (whole && value < 1)) break;
      if (above - at < APART) continue;
      ticks.push({ value, at });
      above = at;
    }
  } else {
    const round = roundStep(end - begin, Math.max(1, Math.floor(length / (APART * 1.4))));
    const step = whole ? Math.max(1, round) : round;
    for (let count = Math.floor(begin / step) + 1; count * step <= end * (1 + 1e-9); count += 1) {
      // Multiplied by parts of ten, 0.1 * 3 is not 0.3.
      const value = Number((count * step).toPrecision(12));
      const at = place(value);
      if (at >= APART * 0.7) ticks.push({ value, at });
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
