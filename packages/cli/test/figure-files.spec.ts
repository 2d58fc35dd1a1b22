/** What figures are as files of other formats, read by programs that are not ours where there is one. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { drawFigure } from '@plangraph/widget/figure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../../scripts/judges.mjs';
import { smallGraph } from '../../widget/src/figure/testing.js';
import { HOSTILE } from '../../widget/test/hostile.js';
import { type Faces, findFaces, missingIn } from '../src/figure/files/fonts.js';
import { outlined } from '../src/figure/files/outline.js';
import { pdfOf } from '../src/figure/files/pdf.js';
import { pngOf } from '../src/figure/files/png.js';
import { parseFigure, writeFigure } from '../src/figure/files/svg-tree.js';
import { plangraphProcess, temporaryFolder } from './command-line.js';

/** A font with Japanese, where this machine has one. */
function japanese(): Faces | undefined {
  try {
    const faces = findFaces(undefined, process.env);
    return faces.regular.some(({ font }) => font.hasGlyphForCodePoint(0x7701)) ? faces : undefined;
  } catch {
    return undefined;
  }
}

const faces = japanese();
const state = '?v=1&lang=ja&in=2#/division:2';
const sheet = { size: '85mm', state, stateUrl: `https://example.org/explorer/${state}` } as const;
const figure = drawFigure({ graph: smallGraph(), ...sheet });

interface Chunk {
  type: string;
  data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Words of a chunk iTXt by keyword. */
function saidIn(chunks: readonly Chunk[]): Record<string, string> {
  return Object.fromEntries(
    chunks
      .filter(({ type }) => type === 'iTXt')
      .map(({ data }) => {
        const keyword = data.toString('latin1', 0, data.indexOf(0));
        const text = data.indexOf(0, data.indexOf(0, keyword.length + 3) + 1) + 1;
        const bytes = data.subarray(text);
        return [keyword, (data[keyword.length + 1] === 1 ? inflateSync(bytes) : bytes).toString('utf8')];
      }),
  );
}

describe('the tree of a figure', () => {
  it('gives the document back byte for byte', () => {
    expect(writeFigure(parseFigure(figure))).toBe(figure);
    for (const words of HOSTILE) {
      const svg = drawFigure({ graph: smallGraph(() => ({ labelJa: words })), title: words });
      expect(writeFigure(parseFigure(svg))).toBe(svg);
    }
  });

  it('refuses what is no figure', () => {
    expect(() => parseFigure('<svg')).toThrow('no SVG that a figure has');
    expect(() => parseFigure('<svg>')).toThrow('no end');
  });
});

describe.skipIf(faces === undefined)('a figure with its letters drawn', () => {
  const found = faces as Faces;

  it('has paths in place of text, the same every time, and still says what it shows', () => {
    const svg = outlined(figure, found);
    expect(svg).not.toMatch(/<text|font-/);
    expect(svg).toContain('<title id="figure-');
    expect(svg).toContain(' data-state="?v=1&amp;lang=ja');
    expect(outlined(figure, found)).toBe(svg);
    expect(svg.split('<path').length).toBeGreaterThan(figure.split('<path').length + 10);
  });

  it('is a PNG as large as paper times dots, with its dots, title, licence and state', async () => {
    const png = await pngOf(outlined(figure, found), 300);
    const chunks = chunksOf(png);
    const [head] = chunks;
    const [, height = 0] = (/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(figure) ?? []).map(Number);
    expect([head?.data.readUInt32BE(0), head?.data.readUInt32BE(4)]).toEqual([
      Math.round((85 / 25.4) * 300),
      Math.round((height / 96) * 300),
    ]);
    const dots = chunks.find(({ type }) => type === 'pHYs')?.data;
    expect([dots?.readUInt32BE(0), dots?.readUInt32BE(4), dots?.[8]]).toEqual([11811, 11811, 1]);
    expect(saidIn(chunks)).toMatchObject({
      Title: '小さな計画：計画全体のつながり',
      Copyright: '出典：小さな計画 https://creativecommons.org/licenses/by/4.0/',
      State: state,
      Source: `https://example.org/explorer/${state}`,
    });
    expect(await pngOf(outlined(figure, found), 300)).toEqual(png);
  });

  it('refuses a PNG that has no room in memory', async () => {
    await expect(pngOf(drawFigure({ graph: smallGraph(), size: 'slide' }), 2400)).rejects.toThrow('is too large');
  });

  it('is a PDF of one page with the same bytes again, without a clock', async () => {
    const pdf = await pdfOf(figure, found);
    expect(pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect((await pdfOf(figure, found)).equals(pdf)).toBe(true);
    expect(pdf.toString('latin1')).not.toMatch(/CreationDate|ModDate/);
    expect(pdf.toString('latin1')).toContain('/S /Figure');
    expect(pdf.toString('utf8')).toContain('<dcterms:isFormatOf rdf:resource="https://example.org/explorer/?v=1&amp;');
  });

  it.skipIf(program('pdftotext') === undefined)('is a PDF whose text can be found, once', async () => {
    const { status, stdout, stderr } = spawnSync('pdftotext', ['-', '-'], { input: await pdfOf(figure, found) });
    expect([status, stderr.toString()]).toEqual([0, '']);
    const text = stdout.toString('utf8');
    expect(text).toContain('小さな計画：計画全体のつながり');
    // Under the mark; the halo is drawn.
    expect(text.split('経済産業省')).toHaveLength(2);
  });

  it('is a picture whatever its labels hold', async () => {
    const ids = smallGraph().nodes();
    // One of each in one figure, so that few are drawn.
    for (let at = 0; at < HOSTILE.length; at += ids.length) {
      const wordsOf = (id: string): string => HOSTILE[at + ids.indexOf(id)] ?? '';
      const named = smallGraph(({ id }) => ({ labelJa: wordsOf(id), identifier: wordsOf(id) }));
      const [words = '', other = ''] = HOSTILE.slice(at);
      const svg = drawFigure({
        graph: named,
        title: words,
        source: other,
        state: words,
        stateUrl: words,
        notes: [other],
      });
      expect(chunksOf(await pngOf(outlined(svg, found), 48)).at(-1)?.type).toBe('IEND');
      const pdf = await pdfOf(svg, found);
      expect(pdf.subarray(-6).toString('latin1').trim()).toBe('%%EOF');
      expect(pdf.toString('latin1')).not.toMatch(/\/(?:JavaScript|JS|OpenAction|URI|Launch)\b/);
    }
  });

  it('draws a box for what no font has, and says so', () => {
    const own = findFaces(undefined, process.env);
    outlined(drawFigure({ graph: smallGraph(), title: '省\u{10fffd}' }), own);
    expect(missingIn(own)).toContain('\u{10fffd}: there is a box in its place');
    const whole = findFaces(undefined, process.env);
    outlined(figure, whole);
    expect(missingIn(whole)).toBeUndefined();
  });
});

describe.skipIf(faces === undefined)('plangraph figure', () => {
  it.each([
    ['fig.png', ['--dpi', '96'], '\x89PNG'],
    ['fig.pdf', [], '%PDF-1.7'],
    ['fig.svg', ['--outline'], '<?xml'],
  ])('writes %s as its name ends', async (name, options, start) => {
    const folder = temporaryFolder();
    const plan = join(folder, 'small.txt');
    writeFileSync(plan, 'ある計画\n\n1. 人材\n1.1. 育成\n(ア)総務省において、演習を実施する。\n');
    const out = join(folder, name);
    const { status, stdout } = await plangraphProcess(['figure', plan, '--out', out, ...options]);
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(out).toString('latin1').startsWith(start)).toBe(true);
    expect(readFileSync(out, 'latin1')).not.toContain('<text');
  });

  it('writes nothing where the font is none', async () => {
    const folder = temporaryFolder();
    const [plan, font, out] = ['small.txt', 'none.ttf', 'fig.png'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(plan, 'ある計画\n\n1. 人材\n(ア)総務省において、演習を実施する。\n');
    writeFileSync(font, 'no font');
    const { status, stderr } = await plangraphProcess(['figure', plan, '--out', out, '--font', font]);
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(stderr).toContain('none.ttf is no font that can be read');
  });
});

describe('fonts', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plangraph-fonts-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // A Mac has its fonts at a fixed place.
  it.skipIf(existsSync('/System/Library/Fonts'))('are asked for where there are none, with what to install', () => {
    const nowhere = { HOME: folder, XDG_DATA_HOME: folder, XDG_DATA_DIRS: folder };
    expect(() => findFaces(undefined, nowhere)).toThrow(/no font that text can be drawn with.*fonts-noto-cjk.*--font/s);
  });

  it('that are none are refused', () => {
    const file = join(folder, 'none.ttf');
    writeFileSync(file, 'no font');
    expect(() => findFaces(file, {})).toThrow('is no font that can be read');
    expect(() => findFaces(join(folder, 'absent.ttf'), {})).toThrow('there is no such file');
  });

  const latin = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
  it.skipIf(!existsSync(latin))(
    'without Japanese are refused where the figure has it, and used where it has none',
    () => {
      const faces = findFaces(latin, {});
      outlined(figure, faces);
      expect(() => missingIn(faces)).toThrow(/No font here has the Japanese letters of this figure.*fonts-noto-cjk/s);
      const english = findFaces(latin, {});
      const plain = smallGraph(({ labelEn }) => ({ labelJa: labelEn ?? '' }));
      const svg = outlined(drawFigure({ graph: plain, language: 'en' }), english);
      expect(missingIn(english)).toBeUndefined();
      // Its bold is made up of a rim.
      expect(svg).toMatch(/stroke-width="[\d.]+" d="m/);
    },
  );
});
