/** Labels of a figure: chosen and placed as on the screen, with widths that need no browser. */
import type { NodeAttributes } from '@plangraph/core/graph';
import type { Box } from '../../labels/cells.js';
import {
  CENTRE,
  DIVISION,
  LARGE,
  LARGE_MARK,
  LEADING,
  PLAIN,
  SMALLEST_LABELLED,
  TITLE,
} from '../../labels/label-styles.js';
import { type LabelRequest, placeLabels } from '../../labels/place-labels.js';
import { placeTitles, type RegionTitle, type TitleBlock } from '../../labels/place-titles.js';
import { isWhole } from '../../labels/wrap.js';
import type { Palette } from '../../looks/appearance.js';
import { type Block, blockOf, writeBlock } from '../text/block.js';
import { cleanText } from '../text/clean.js';
import { type Anchor, group, type Markup, type TextStyle } from '../text/svg.js';
import { type Ground, ringRadius } from './marks.js';
import { boxOf, type Mark } from './places.js';

export interface Labelling {
  palette: Palette;
  scale: number;
  /** Where labels may stand. */
  view: Box;
  grounds: readonly Ground[];
  labelOf: (mark: Mark, prominent: boolean) => string;
  /** Nodes in focus, with those that have a ring; all where nothing is in focus. */
  isBright: (key: string) => boolean;
  /** Whether something is in focus, so that only its nodes have labels. */
  focused: boolean;
  isRinged: (key: string) => boolean;
  /** Whether pillars have their number only, since a key says what they are. */
  numbered: boolean;
}

/** Pictures with more nodes than this have labels for the larger ones only. */
const MANY = 420;
/** Square pixels of the screen for one label. */
const AREA_PER_LABEL = { many: 10_000, few: 4200 } as const;
/** Among many, smaller marks than this may lie under a label; pixels of the screen. */
const OBSTACLE = 3.5;

const styleAt = (style: TextStyle, scale: number): TextStyle => ({ ...style, size: style.size * scale });

interface Request extends LabelRequest {
  lines: readonly string[];
  style: TextStyle;
}

export function drawLabels(marks: readonly Mark[], options: Labelling): Markup[] {
  const { palette, scale, view, focused, isBright, isRinged } = options;
  const near = marks.filter(({ key }) => isBright(key));
  const titles = focused ? [] : titlesOf(near, options);
  const titled = new Set(titles.map(({ node }) => node));
  const requests = near.flatMap((mark) => {
    const request = titled.has(mark.key) ? undefined : requestFor(mark, near.length, options);
    return request === undefined ? [] : [request];
  });
  const rings = near.filter(({ key }) => isRinged(key)).map((mark) => boxOf({ ...mark, reach: ringRadius(mark) + 1 }));
  const area = (view.right - view.left) * (view.bottom - view.top);
  const perLabel = near.length > MANY ? AREA_PER_LABEL.many : AREA_PER_LABEL.few;
  const most = Math.max(8, Math.floor(area / (perLabel * scale * scale)));
  const smallest = near.length > MANY ? OBSTACLE : 0;
  const obstacles = near.filter(({ size }) => size > smallest).map((mark) => ({ key: mark.key, box: boxOf(mark) }));
  const byKey = new Map(requests.map((request) => [request.key, request]));
  const written = titles.map(({ lines, box }) => ({
    color: palette.muted,
    lines: writeBlock({ lines }, [(box.left + box.right) / 2, box.top], styleAt(TITLE, scale), 'middle'),
  }));
  const taken = [...titles.map(({ box }) => box), ...rings];
  for (const { key, box, align } of placeLabels(requests, view, taken, obstacles, most)) {
    const request = byKey.get(key);
    if (request === undefined) continue;
    const [x, anchor]: [number, Anchor] =
      align === 'left'
        ? [box.left + 2 * scale, 'start']
        : align === 'right'
          ? [box.right - 2 * scale, 'end']
          : [(box.left + box.right) / 2, 'middle'];
    written.push({ color: palette.ink, lines: writeBlock(request, [x, box.top + scale], request.style, anchor) });
  }
  // The halo is a text of its own below: word processors know no `paint-order`.
  const halo = {
    fill: palette.ground,
    stroke: palette.ground,
    'stroke-width': 3.4 * scale,
    'stroke-linejoin': 'round',
  };
  return [
    group(
      { ...halo, opacity: 0.9, 'aria-hidden': 'true' },
      written.flatMap(({ lines }) => lines),
    ),
    group(
      { fill: palette.muted },
      written.filter(({ color }) => color === palette.muted).flatMap(({ lines }) => lines),
    ),
    group(
      { fill: palette.ink },
      written.filter(({ color }) => color === palette.ink).flatMap(({ lines }) => lines),
    ),
  ].filter((one) => one !== undefined);
}

function titlesOf(marks: readonly Mark[], { scale, view, grounds, labelOf, numbered }: Labelling): RegionTitle[] {
  const width = view.right - view.left;
  const style = styleAt(TITLE, scale);
  const blocks: TitleBlock[] = marks.flatMap((mark) => {
    const { kind, pillar, identifier } = mark.node;
    if (kind !== 'pillar' || pillar === undefined) return [];
    const words = labelOf(mark, false);
    const most = Math.min(190 * scale, width * 0.36);
    const sizes = [
      [most, 3],
      [Math.min(280 * scale, width * 0.45), 3],
      [most * 0.66, 4],
      [most * 0.66, 6],
    ] as const;
    const forms = (numbered ? [] : sizes).map(([widest, lines]) => blockOf(words, style, widest, lines));
    if (identifier !== undefined) forms.push(blockOf(cleanText(identifier), style, most, 1));
    return [{ pillar, node: mark.key, forms: forms.filter(isWhole).map((form) => padded(form, scale)) }];
  });
  const big = marks.filter(({ node, size }) => node.kind === 'plan' || node.kind === 'pillar' || size > LARGE_MARK);
  const space = { grounds, marks: marks.map(boxOf), taken: big.map(boxOf), view };
  return placeTitles(blocks, space, new Map());
}

function padded(block: Block, scale: number): Block {
  return { ...block, width: block.width + 4 * scale, height: block.height + 2 * scale };
}

function requestFor(mark: Mark, all: number, options: Labelling): Request | undefined {
  const { scale, view, focused, isRinged } = options;
  const { key, x, y, radius, size, node } = mark;
  const centre = isRinged(key);
  if (!centre && !focused && all > MANY && size < SMALLEST_LABELLED) return undefined;
  const large = size > LARGE_MARK;
  const style = styleAt(centre ? CENTRE : node.family === 'division' ? DIVISION : large ? LARGE : PLAIN, scale);
  const words = options.labelOf(mark, centre);
  if (words === '') return undefined;
  const width = view.right - view.left;
  const widest = centre ? Math.min(260 * scale, width * 0.6) : Math.min(132 * scale, width * 0.4);
  const block = fullBlock(words, style, widest, centre ? 3 : 2, node);
  if (block === undefined) return undefined;
  return {
    key,
    x,
    y,
    radius: centre ? ringRadius(mark) : mark.reach,
    priority: (centre ? 1e6 : 0) + weightOf(node) + radius,
    insist: centre || large || (focused && all <= 24),
    style,
    lines: block.lines,
    width: block.width + 4 * scale,
    height: block.lines.length * style.size * LEADING + 2 * scale,
  };
}

/** Pillars before all else; numbers of measures where names leave room. */
function weightOf({ kind, family }: NodeAttributes): number {
  return kind === 'pillar' ? 100 : family === 'measure' ? -100 : 0;
}

/** Names of actors are never cut: they have as many lines as they need, or no label. Others have one line more at most. */
function fullBlock(
  words: string,
  style: TextStyle,
  widest: number,
  most: number,
  { family }: NodeAttributes,
): Block | undefined {
  const block = blockOf(words, style, widest, most);
  if (isWhole(block)) return block;
  if (family !== 'actor') return blockOf(words, style, widest * 1.15, most + 1);
  const longer = blockOf(words, style, widest * 1.15, most + 3);
  return isWhole(longer) ? longer : undefined;
}
