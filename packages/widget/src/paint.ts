/** Colour and size by data, kept legible. */
import type { NodeAttributes } from '@plangraph/core/graph';

/** What a picture says by colour and size instead of the kinds' own; undefined leaves a node as its kind is. */
export interface Paint {
  /** `#rgb` or `#rrggbb`; what is not falls back to the kind's own colour. */
  color?: (key: string, node: NodeAttributes) => string | undefined;
  /** Radius in pixels at ratio 1, above 0. */
  size?: (key: string, node: NodeAttributes) => number | undefined;
}

type Channels = readonly [red: number, green: number, blue: number];

/** The least contrast of a mark with its ground (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;

const known = new Map<string, string | undefined>();

/**
 * The colour itself where it stands out from the ground, else the nearest to it on the way to the ink that does.
 *
 * @param color `#rgb` or `#rrggbb`
 * @param ground and ink are `#rrggbb`, the ink far from the ground
 * @returns `#rrggbb`; nothing where the colour cannot be read
 */
export function legible(color: string, ground: string, ink: string): string | undefined {
  const name = `${color} ${ground}`;
  if (known.has(name)) return known.get(name);
  // Data may bring any number of colours.
  if (known.size > 5000) known.clear();
  const found = search(color, ground, ink);
  known.set(name, found);
  return found;
}

function search(color: string, ground: string, ink: string): string | undefined {
  const own = channelsOf(color);
  const behind = channelsOf(ground);
  const far = channelsOf(ink);
  if (own === undefined || behind === undefined || far === undefined) return undefined;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = own.map((value, at) => Math.round(value + ((far[at] ?? 0) - value) * share));
    const tried: Channels = [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0];
    if (contrast(tried, behind) >= LEAST_CONTRAST) {
      return `#${tried.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    }
  }
  return ink;
}

function channelsOf(color: string): Channels | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  const long =
    short === null
      ? color
      : `#${short
          .slice(1)
          .flatMap((digit) => [digit, digit])
          .join('')}`;
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(long);
  if (digits === null) return undefined;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16));
  return [red, green, blue];
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
function contrast(a: Channels, b: Channels): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(channels: Channels): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
