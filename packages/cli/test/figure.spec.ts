import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plangraph, plangraphProcess, temporaryFolder } from './command-line.js';

/** A plan of three lines, so that a figure is drawn in a moment. */
function smallPlan(): string {
  const path = join(temporaryFolder(), 'small.txt');
  writeFileSync(path, 'ある計画\n\n1. 人材\n1.1. 育成\n(ア)総務省において、経済産業省と連携し、演習を実施する。\n');
  return path;
}

describe('plangraph figure', () => {
  it.each([
    'plan',
    'pillar:1',
    'division:1.1',
    'agency:mic',
    'agencies',
    'matrix',
    'matrix:agencies',
    'path:mic..1.1-ア',
  ])('draws %s', async (view) => {
    const { status, stdout } = await plangraph(['figure', smallPlan(), '--view', view]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg [\s\S]* width="180mm" [\s\S]*<\/svg>\n$/);
    expect(stdout).toContain('総務省</text>');
  });

  it('writes a file in the language, scheme, size and words that are asked for, with the address of the same', async () => {
    const out = join(temporaryFolder(), 'new', 'fig.svg');
    const options = ['--lang', 'en', '--scheme', 'dark', '--size', 'slide', '--title', 'A & B', '--greyscale'];
    const site = ['--site', 'https://example.org/explorer/?x#y'];
    const { status, stdout } = await plangraphProcess([
      'figure',
      smallPlan(),
      '--view',
      'agency:mic',
      '--out',
      out,
      ...options,
      ...site,
    ]);
    expect([status, stdout]).toEqual([0, '']);
    const svg = readFileSync(out, 'utf8');
    expect(svg).toContain('lang="en" width="1280" height="720"');
    expect(svg).toContain('>A &amp; B</text>');
    expect(svg).toContain('<rect width="1280" height="720" fill="#141414"/>');
    const state =
      '?v=1&amp;lang=en&amp;hide=plan,pillar,section,theme,topic,direction,term&amp;actor=actor:mic#/actor:mic';
    expect(svg).toContain(` data-state="${state}"`);
    expect(svg).toContain(`<dcterms:isFormatOf rdf:resource="https://example.org/explorer/${state}"/>`);
  });

  it.each([
    [['--view', 'nobody'], 'Figures have matrix, matrix:agencies and path:A..B, too.'],
    [['--view', 'path:mic'], 'write path:A..B'],
    [['--view', 'path:mic..nobody'], 'The plan has no node “nobody”.'],
    [['--view', 'path:mic..総務省'], 'begins where it ends'],
    [['--dpi', 'many', '--format', 'png'], '--dpi many cannot be drawn.'],
    [['--dpi', '300', '--format', 'svg'], '--dpi is of PNG, and this is svg.'],
    [['--outline', '--format', 'pdf'], '--outline is of SVG, and this is pdf.'],
    [['--font', 'x.ttf', '--format', 'svg'], '--font is of PNG, PDF and --outline'],
    [['--view', 'agency:nobody'], 'The plan has no actor “nobody”.'],
    [['--size', '10x10'], 'each side is 200 to 10000 pixels'],
    [['--lang', 'de'], '--lang de is not known. Give one of: ja, en.'],
    [['--format', 'gif'], '--format gif is not known. Give one of: svg, png, pdf, html.'],
    [['--site', 'javascript:alert(1)'], 'is no address of the web'],
  ])('refuses %j and says what to do', async (options, message) => {
    const out = join(temporaryFolder(), 'fig.svg');
    const { status, stdout, stderr } = await plangraph(['figure', smallPlan(), '--out', out, ...options]);
    expect([status, stdout, existsSync(out)]).toEqual([2, '', false]);
    expect(stderr).toContain(message);
  });
});
