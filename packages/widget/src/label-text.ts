/** Text on the picture: measured once, wrapped, written with a halo. */
import type { Box } from './place-labels.js';
import { balanced } from './wrap.js';

/** Fonts that have Japanese, those of the common systems by name. */
const LABEL_FONTS =
  '"Noto Sans CJK JP","Noto Sans JP","Hiragino Sans","Hiragino Kaku Gothic ProN","Yu Gothic","Meiryo",system-ui,sans-serif';
/** Widths, and wrapped texts, that are kept at most. */
const MOST_KEPT = 20000;
/** Distance of two lines, in sizes of the letters. */
const LINE = 1.3;

export interface Style {
  /** Pixels. */
  size: number;
  weight: number;
}

export type Align = 'left' | 'center' | 'right';

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

  /** Forgets what was measured; call it when fonts have come. */
  forget(): void {
    this.widths.clear();
    this.blocks.clear();
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
      height: wrapped.length * style.size * LINE + 2,
    };
    // Every frame asks for the same again; without a context widths are only guessed.
    if (this.context !== undefined) {
      if (this.blocks.size > MOST_KEPT) this.blocks.clear();
      this.blocks.set(key, block);
    }
    return block;
  }

  /** @param tones colour of the letters, and of the halo that keeps them apart from what is under them */
  write(lines: readonly string[], box: Box, align: Align, style: Style, tones: { color: string; halo: string }): void {
    const { context } = this;
    if (context === undefined) return;
    context.font = fontOf(style);
    context.textAlign = align;
    const x = align === 'left' ? box.left + 2 : align === 'right' ? box.right - 2 : (box.left + box.right) / 2;
    for (const [at, line] of lines.entries()) {
      const y = box.top + 1 + style.size * LINE * (at + 0.5);
      context.strokeStyle = tones.halo;
      context.lineWidth = 4;
      context.globalAlpha = 0.92;
      context.strokeText(line, x, y);
      context.globalAlpha = 1;
      context.fillStyle = tones.color;
      context.fillText(line, x, y);
    }
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

function fontOf({ size, weight }: Style): string {
  return `${weight} ${size}px ${LABEL_FONTS}`;
}
