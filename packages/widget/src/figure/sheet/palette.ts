/** Colours of a figure: the screen's on white, or greys that keep the colours' order of lightness. */
import type { NodeFamily } from '@plangraph/core/graph';
import { PALETTES, type Palette, type Scheme } from '../../looks/appearance.js';
import { luminance } from '../../looks/color.js';

/** Darkest and lightest grey of a mark, 0 to 255; both have 3:1 at least against the ground. */
const GREYS: Readonly<Record<Scheme, readonly [number, number]>> = { light: [16, 148], dark: [112, 245] };
/** More colours than this cannot be told apart in grey: each then has its own luminance. */
const MOST_TONES = 12;

function grey(level: number): string {
  const digits = Math.round(level).toString(16).padStart(2, '0');
  return `#${digits}${digits}${digits}`;
}

/** Greys for colours, evenly apart, in order of luminance; colours of equal luminance by their digits. */
export function greysFor(colors: Iterable<string>, scheme: Scheme): (color: string) => string {
  const [darkest, lightest] = GREYS[scheme];
  const sorted = [...new Set(colors)].sort((a, b) => luminance(a) - luminance(b) || (a < b ? -1 : 1));
  const step = (lightest - darkest) / Math.max(1, sorted.length - 1);
  const tones = new Map(sorted.map((color, at) => [color, grey(darkest + step * at)]));
  const own = (color: string): string => {
    const light = luminance(color);
    const level = 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
    return grey(Math.min(lightest, Math.max(darkest, level)));
  };
  return (color) => (sorted.length > MOST_TONES ? own(color) : (tones.get(color) ?? own(color)));
}

/** A figure in light colours lies on white, as paper is. */
export function paletteOf(scheme: Scheme, greyscale: boolean): Palette {
  const palette = scheme === 'light' ? { ...PALETTES.light, ground: '#ffffff' } : PALETTES.dark;
  if (!greyscale) return palette;
  const toGrey = greysFor(Object.values(palette.family), scheme);
  const family = Object.fromEntries(
    Object.entries(palette.family).map(([name, color]) => [name, toGrey(color)]),
  ) as Record<NodeFamily, string>;
  const plain =
    scheme === 'light'
      ? { ink: '#1a1a1a', muted: '#5c5c5c', accent: '#000000', region: '#f0f0f0', ground: '#ffffff' }
      : { ink: '#f0f0f0', muted: '#adadad', accent: '#ffffff', region: '#222222', ground: '#141414' };
  return { ...palette, ...plain, family };
}
