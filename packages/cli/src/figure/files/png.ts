/** PNG from a figure's SVG, whose text is paths already. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { usageFault } from '../../fault.js';
import { aboutOf, type FigureAbout, parseFigure } from './svg-tree.js';

const INCH = 25.4;
/** Dots per inch of the pixel of CSS. */
const CSS_DPI = 96;
const DPI = { least: 24, most: 2400 };
/** Pictures beyond this need more memory than WebAssembly has. */
const MOST_PIXELS = 100_000_000;

let ready: Promise<void> | undefined;

/**
 * @param dpi dots per inch as the command line has it
 * @throws Fault where it is no whole number from 24 to 2400
 */
export function readDpi(dpi: string): number {
  const value = /^\d{1,4}$/.test(dpi) ? Number(dpi) : 0;
  if (value >= DPI.least && value <= DPI.most) return value;
  throw usageFault(({ figure }) => figure.dpi(dpi, DPI.least, DPI.most));
}

/**
 * @param svg a figure without text
 * @returns the file, as many pixels as its size in inches times `dpi`, with what the figure says of itself
 * @throws Fault where it would be too large
 */
export async function pngOf(svg: string, dpi: number): Promise<Buffer> {
  const about = aboutOf(parseFigure(svg));
  const [width, height] = [about.width, about.height].map((side) => Math.round((side * dpi) / CSS_DPI)) as [
    number,
    number,
  ];
  if (width * height > MOST_PIXELS) {
    throw usageFault(({ figure }) => figure.tooLarge(width, height));
  }
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const sized = svg.replace(
    / width="[^"]*" height="[^"]*"/,
    ` width="${width}" height="${height}" preserveAspectRatio="none"`,
  );
  const resvg = new Resvg(sized, { fitTo: { mode: 'original' } });
  try {
    const image = resvg.render();
    const bytes = Buffer.from(image.asPng());
    image.free();
    return withChunks(bytes, [physical(dpi), ...textChunks(about)]);
  } finally {
    resvg.free();
  }
}

/** Bytes of the signature and of the header, which comes first (PNG third edition, 5.6). */
const HEAD = 8 + 25;

function withChunks(png: Buffer, chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, HEAD), ...chunks, png.subarray(HEAD)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Dots per metre (PNG, 11.3.4.3). */
function physical(dpi: number): Buffer {
  const data = Buffer.alloc(9);
  const perMetre = Math.round((dpi * 1000) / INCH);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data.writeUInt8(1, 8);
  return chunk('pHYs', data);
}

/** What the figure says of itself, in UTF-8 (PNG, 11.3.3.4); the first four are names that the standard has. */
function textChunks({ title, description, rights, licence, sha256, state, address, language }: FigureAbout): Buffer[] {
  const said = [
    ['Title', title],
    ['Description', description],
    ['Copyright', [rights, licence].filter((one) => one !== undefined).join(' ')],
    ['Source', address ?? ''],
    ['License', licence ?? ''],
    ['State', state ?? ''],
    ['TextSHA256', sha256 ?? ''],
  ] as const;
  return said
    .filter(([, words]) => words !== '')
    .map(([keyword, words]) => {
      const bytes = Buffer.from(words, 'utf8');
      const long = bytes.length > 1000;
      const flags = Buffer.from([0, long ? 1 : 0, 0]);
      const tag = Buffer.from(`${language}\0\0`, 'latin1');
      return chunk(
        'iTXt',
        Buffer.concat([Buffer.from(keyword, 'latin1'), flags, tag, long ? deflateSync(bytes) : bytes]),
      );
    });
}
