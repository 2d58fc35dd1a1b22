import { FigureError, type FigureSize } from '../options.js';

/** A sheet in user units of 1/96 inch, the pixels of CSS. */
export interface Sheet {
  width: number;
  /** Absent where it follows from what is drawn. */
  height?: number;
  /** Whether lengths are written in millimetres. */
  millimetres: boolean;
  /** Size of type and lines, in those of the screen. */
  scale: number;
}

const PER_MILLIMETRE = 96 / 25.4;

/*
 * Journals ask for type of 5 to 7 points at the size of print; 11.5 pixels of the screen come to 6.4 points in one
 * column, 6.9 in two. Slides are read from afar.
 */
const NAMED: Readonly<Record<string, Sheet>> = {
  '85mm': { width: 85 * PER_MILLIMETRE, millimetres: true, scale: 0.74 },
  '180mm': { width: 180 * PER_MILLIMETRE, millimetres: true, scale: 0.8 },
  slide: { width: 1280, height: 720, millimetres: false, scale: 1.3 },
};

const LEAST = 200;
const MOST = 10_000;

/** @throws FigureError where a length is no number of pixels from 200 to 10,000 */
export function sheetOf(size: FigureSize): Sheet {
  if (typeof size === 'string') {
    const sheet = Object.hasOwn(NAMED, size) ? NAMED[size] : undefined;
    if (sheet === undefined) {
      throw new FigureError({
        en: `“${size}” is no size: give 85mm, 180mm, slide or WIDTHxHEIGHT.`,
        ja: `“${size}” という大きさはありません。85mm、180mm、slide、または 幅x高さ を指定してください。`,
      });
    }
    return sheet;
  }
  const { width, height } = size;
  for (const length of [width, height]) {
    if (!(length >= LEAST && length <= MOST)) {
      throw new FigureError({
        en: `A figure of ${width}x${height} cannot be drawn: each side is ${LEAST} to ${MOST} pixels.`,
        ja: `${width}x${height} の図は描けません。一辺は ${LEAST} から ${MOST} 画素です。`,
      });
    }
  }
  return { width, height, millimetres: false, scale: Math.min(1.6, Math.max(0.8, Math.sqrt(width * height) / 900)) };
}

/**
 * Reads a size as the command line has it: `85mm`, `180mm`, `slide` or `1200x800`.
 * @throws FigureError where it is none of these
 */
export function parseSize(text: string): FigureSize {
  const pixels = /^(\d{1,5})[x×](\d{1,5})$/.exec(text);
  const size = pixels === null ? (text as FigureSize) : { width: Number(pixels[1]), height: Number(pixels[2]) };
  sheetOf(size);
  return size;
}

/** Millimetres of user units, to the hundredth. */
export function inMillimetres(units: number): number {
  return Math.round((units / PER_MILLIMETRE) * 100) / 100;
}
