/** Text on the picture: measured once, wrapped, written with a halo. */

import type { Box } from './cells.js';
import { FONT_FAMILY, LEADING } from './label-styles.js';
import { balanced } from './wrap.js';

/** Widths, and wrapped texts, that are kept at most. */
const MOST_KEPT = 20000;
/** Texts that are kept as pictures at most: some megabytes. */
const MOST_STAMPS = 600;
/** Width of the halo's line, and how far it may reach out of the box of the text, in pixels. */
const HALO = 4;
const EDGE = 3;

export interface Style {
  /** Pixels. */
  size: number;
  weight: number;
}

export type Align = 'left' | 'center' | 'right';

interface Tones {
  color: string;
  halo: string;
}

interface Block {
  lines: readonly string[];
  width: number;
  height: number;
}

export class LabelText {
  /** Where to measure and to write. */
  context: CanvasRenderingContext2D | undefined;
  private readonly widths = new Map<string, number>();
  private readonly blocks = new Map<string, Block>();
  private readonly stamps = new Map<string, HTMLCanvasElement>();

  /** Forgets what was measured; call it when fonts have come. */
  forget(): void {
    this.widths.clear();
    this.blocks.clear();
    this.stamps.clear();
  }

  /**
   * @param most the longest line, in pixels
   * @param lines the most lines
   */
  block(text: string, style: Style, most: number, lines: number): Block {
    const key = `${style.weight} ${style.size} ${most} ${lines} ${text}`;
    const known = this.blocks.get(key);
    if (known !== undefined) return known;
    const measure = (part: string): number => this.widthOf(part, style);
    const wrapped = balanced(text, measure, most, lines);
    const block: Block = {
      lines: wrapped,
      width: Math.max(0, ...wrapped.map(measure)) + 4,
      height: wrapped.length * style.size * LEADING + 2,
    };
    // Every frame asks for the same again; without a context widths are only guessed.
    if (this.context !== undefined) {
      if (this.blocks.size > MOST_KEPT) this.blocks.clear();
      this.blocks.set(key, block);
    }
    return block;
  }

  /** @param tones colour of the letters, and of the halo that keeps them apart from what is under them */
  write(lines: readonly string[], box: Box, align: Align, style: Style, tones: Tones): void {
    const { context } = this;
    if (context === undefined) return;
    const ratio = context.getTransform().a;
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    const key = [ratio, tones.color, tones.halo, align, style.weight, style.size, width, ...lines].join('\n');
    const known = this.stamps.get(key);
    const stamp = known ?? stampOf(lines, { width, height }, align, style, tones, ratio);
    if (known === undefined) {
      if (this.stamps.size > MOST_STAMPS) this.stamps.clear();
      this.stamps.set(key, stamp);
    }
    // Between the pixels of the screen letters would be blurred.
    const whole = (place: number): number => Math.round((place - EDGE) * ratio) / ratio;
    context.drawImage(stamp, whole(box.left), whole(box.top), stamp.width / ratio, stamp.height / ratio);
  }

  private widthOf(text: string, style: Style): number {
    const font = fontOf(style);
    const known = this.widths.get(font + text);
    if (known !== undefined) return known;
    if (this.context === undefined) return text.length * style.size;
    this.context.font = font;
    const { width } = this.context.measureText(text);
    if (this.widths.size > MOST_KEPT) this.widths.clear();
    this.widths.set(font + text, width);
    return width;
  }
}

/** Letters and halo on a canvas of their own: to draw them costs many times what it costs to copy them. */
function stampOf(
  lines: readonly string[],
  { width, height }: { width: number; height: number },
  align: Align,
  style: Style,
  { color, halo }: Tones,
  ratio: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((width + 2 * EDGE) * ratio);
  canvas.height = Math.ceil((height + 2 * EDGE) * ratio);
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.scale(ratio, ratio);
  context.translate(EDGE, EDGE);
  context.font = fontOf(style);
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = halo;
  context.lineWidth = HALO;
  context.fillStyle = color;
  const x = align === 'left' ? 2 : align === 'right' ? width - 2 : width / 2;
  for (const [at, line] of lines.entries()) {
    const y = 1 + style.size * LEADING * (at + 0.5);
    context.globalAlpha = 0.92;
    context.strokeText(line, x, y);
    context.globalAlpha = 1;
    context.fillText(line, x, y);
  }
  return canvas;
}

function fontOf({ size, weight }: Style): string {
  return `${weight} ${size}px ${FONT_FAMILY}`;
}
