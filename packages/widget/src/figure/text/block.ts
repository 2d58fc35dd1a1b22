/** Text as a block of lines. */
import { LEADING } from '../../labels/label-styles.js';
import { balanced, wrap } from '../../labels/wrap.js';
import { type Anchor, line, type Markup, type TextStyle } from './svg.js';
import { textWidth } from './width.js';

export interface Block {
  lines: readonly string[];
  width: number;
  height: number;
}

/**
 * Full lines, as in a paragraph.
 * @param most lines; the last ends in an ellipsis where they are not enough
 */
export function paragraphOf(text: string, style: TextStyle, widest: number, most: number): Block {
  return blockFrom(wrap(text, measureOf(style), widest, most), style);
}

/** Lines of like length, as in a label, which read better than a full one and a rest. @param most see `paragraphOf` */
export function blockOf(text: string, style: TextStyle, widest: number, most: number): Block {
  return blockFrom(balanced(text, measureOf(style), widest, most), style);
}

function measureOf({ size, weight }: TextStyle): (text: string) => number {
  return (text) => textWidth(text, size, weight);
}

function blockFrom(lines: readonly string[], style: TextStyle): Block {
  const width = Math.max(0, ...lines.map(measureOf(style)));
  return { lines, width, height: lines.length * style.size * LEADING };
}

/** @param top of the first line */
export function writeBlock(
  { lines }: Pick<Block, 'lines'>,
  [x, top]: readonly [number, number],
  style: TextStyle,
  anchor: Anchor,
): Markup[] {
  return lines.map((words, at) => line(words, [x, top + style.size * LEADING * (at + 0.5)], style, anchor));
}
