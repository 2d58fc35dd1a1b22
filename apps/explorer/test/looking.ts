/** What can be seen on a page: whether the picture stands, how much ink of which colour, what axe finds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import type { NodeFamily } from '@plangraph/core/graph';
import { PALETTES } from '@plangraph/widget';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until the view in use is drawn and nothing on the page says that it is waiting, and two frames have passed. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const view = document.querySelector('plan-explorer')?.shadowRoot?.querySelector('.view')?.firstElementChild;
    const inside = view?.shadowRoot;
    // The progress of a query is part of its view.
    if (inside === null || inside === undefined || inside.childElementCount === 0) return false;
    return inside.querySelector('.drawing, .tools progress, [aria-busy=true]') === null;
  });
  // Software graphics is slow: let the frames that are due be drawn before anything is looked at.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 4; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });
  await page.waitForTimeout(150);
}

export interface Ink {
  /** Share of the picture's pixels that are not the colour of its corner. */
  share: number;
  /** Pixels in the exact colour of a family. */
  families: Record<NodeFamily, number>;
}

async function look(page: Page) {
  const pane = page.locator('network-pane');
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const palette = PALETTES[dark ? 'dark' : 'light'];
  // The tools over the picture are not the picture.
  const mask = [page.locator('.tools')];
  const image = pixelsOf(await pane.screenshot({ mask, maskColor: palette.ground }));
  const box = await pane.boundingBox();
  return { image, palette, left: box?.x ?? 0, top: box?.y ?? 0 };
}

const SQUARE = Array.from({ length: 81 }, (_, at) => [(at % 9) - 4, Math.floor(at / 9) - 4] as const);

/** A place on the page well inside a mark of a family: nine by nine pixels in its very colour. */
export async function markOf(page: Page, family: NodeFamily): Promise<{ x: number; y: number }> {
  const { image, palette, left, top } = await look(page);
  const wanted = Number.parseInt(palette.family[family].slice(1), 16);
  const is = (x: number, y: number): boolean => {
    const [red = 0, green = 0, blue = 0] = image.data.subarray((y * image.width + x) * image.channels);
    return ((red << 16) | (green << 8) | blue) === wanted;
  };
  for (let y = 4; y < image.height - 4; y += 1) {
    for (let x = 4; x < image.width - 4; x += 1) {
      const square = is(x, y) && SQUARE.every(([dx, dy]) => is(x + dx, y + dy));
      if (square) return { x: left + x, y: top + y };
    }
  }
  throw new Error(`The picture shows no mark of the family ${family} that is nine pixels wide.`);
}

/** Looks at the pixels of the picture as they are on the screen. */
export async function inkIn(page: Page): Promise<Ink> {
  const { image, palette } = await look(page);
  const wanted = Object.entries(palette.family) as [NodeFamily, string][];
  const families = Object.fromEntries(wanted.map(([family]) => [family, 0])) as Record<NodeFamily, number>;
  const ground = palette.ground;
  let other = 0;
  for (let at = 0; at < image.data.length; at += image.channels) {
    const [red = 0, green = 0, blue = 0] = image.data.subarray(at, at + 3);
    const value = (red << 16) | (green << 8) | blue;
    const color = `#${value.toString(16).padStart(6, '0')}`;
    if (color !== ground) other += 1;
    for (const [family, tone] of wanted) if (color === tone) families[family] += 1;
  }
  return { share: other / (image.width * image.height), families };
}

/** A small PNG reader: 8 bits a channel, RGB or RGBA, not interlaced, as Chromium writes them. */
function pixelsOf(png: Buffer): { width: number; height: number; channels: number; data: Uint8Array } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const data = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const value = raw[row * (stride + 1) + 1 + column] ?? 0;
      const left = column < channels ? 0 : (data[row * stride + column - channels] ?? 0);
      const up = row === 0 ? 0 : (data[(row - 1) * stride + column] ?? 0);
      const corner = row === 0 || column < channels ? 0 : (data[(row - 1) * stride + column - channels] ?? 0);
      const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
      data[row * stride + column] = value + (guesses[filter] ?? 0);
    }
  }
  return { width, height, channels, data };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

interface AxeResults {
  violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
}

/** What axe finds on the page, shadow roots included, frames not, one line for each place. */
export async function violations(page: Page | Frame): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    // Every rule is run on everything; what passes is not described, element by element.
    return axe.run({ resultTypes: ['violations'] });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}
