/** Labels, titles and addresses are data: whatever they hold, a figure stays a well-formed picture. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { program, python } from '../../../scripts/judges.mjs';
import { drawFigure } from '../src/figure/draw-figure.js';
import { drawMatrix } from '../src/figure/draw-matrix.js';
import { smallGraph, smallTies } from '../src/figure/testing.js';
import { HOSTILE, nameOf } from './hostile.js';
import { elementsOf, parseXml, textOf } from './well-formed.js';

/** What a figure is made of; nothing of it loads or runs anything. */
const ELEMENTS = new Set(
  (
    'svg title desc metadata rdf:RDF rdf:Description dcterms:title dcterms:format dcterms:rights dcterms:license ' +
    'dcterms:subject dcterms:isVersionOf dcterms:isFormatOf prov:wasDerivedFrom prov:Entity pg:sha256 rect g path circle text'
  ).split(' '),
);

/** Every place that a figure takes text from. */
function figuresOf(words: string): string[] {
  const graph = smallGraph(() => ({ labelJa: words, labelEn: words, identifier: words, alternativesEn: [words] }));
  graph.mergeAttributes({
    titleJa: words,
    titleEn: words,
    source: words,
    sourceEn: words,
    license: words,
    plan: words,
    textSha256: words,
  });
  const sheet = { title: words, source: words, stateUrl: words, state: words, notes: [words, words] };
  const legend = [
    { label: words, color: words },
    { label: words, node: 'measure' as const },
  ];
  const paint = { color: () => words };
  const line = { key: words, label: words };
  const matrix = { rows: [line, line], columns: [line], cells: [[1], [2]], legend: words };
  return [
    drawFigure({ graph, language: 'en', size: '85mm' }),
    drawFigure({
      graph,
      ...sheet,
      legend,
      paint,
      greyscale: true,
      selection: [words],
      subject: words,
      labelOf: () => words,
    }),
    drawFigure({ graph: smallTies(), view: 'agencies', ...sheet }),
    drawMatrix({ matrix, attributes: graph.getAttributes(), ...sheet }),
  ];
}

function expectHarmless(svg: string): void {
  for (const { name, attributes } of elementsOf(parseXml(svg))) {
    expect(ELEMENTS).toContain(name);
    for (const [key, value] of attributes) {
      expect(key).not.toMatch(/^(?:on|href|xlink|style|src)/i);
      if (key === 'rdf:resource') expect(value).toMatch(/^https?:\/\//);
      if (key === 'fill' || key === 'stroke') expect(value).toMatch(/^(?:none|#[\da-f]{6})$/);
    }
  }
  expect(svg).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  // The longest figure of the small plan; a name of 100 kB must not be in it, let alone often.
  expect(svg.length).toBeLessThan(60_000);
}

describe('hostile labels', () => {
  it.each(HOSTILE.map((words) => [nameOf(words), words]))('draws %s as text', (_, words) => {
    for (const svg of figuresOf(words)) expectHarmless(svg);
  });

  it('draws any text as text', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    fc.assert(
      fc.property(words, (some) => {
        for (const svg of figuresOf(some)) expectHarmless(svg);
      }),
      { numRuns: 60 },
    );
  });

  it('shows the words that a hostile label has', () => {
    const root = parseXml(drawFigure({ graph: smallGraph(), title: '<b>&amp;</b>' }));
    const title = [...elementsOf(root)].find(({ name }) => name === 'title');
    expect(title === undefined ? '' : textOf(title)).toBe('<b>&amp;</b>');
  });

  it.skipIf(program('xmllint') === undefined)('is well-formed for libxml2', () => {
    for (const svg of HOSTILE.flatMap(figuresOf)) {
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--huge', '-'], { input: svg, encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
    }
  });

  const reader = python('rdflib');
  it.skipIf(reader === undefined)('has metadata that rdflib reads', () => {
    const state = 'https://example.org/?view=network&v=1#/actor:mic';
    const figures = [drawFigure({ graph: smallGraph(), stateUrl: state }), ...HOSTILE.flatMap(figuresOf)];
    const blocks = figures.map((svg) => /<rdf:RDF.*<\/rdf:RDF>/s.exec(svg)?.[0] ?? '');
    const code = `
import json, sys, rdflib
for block in json.load(sys.stdin):
    graph = rdflib.Graph().parse(data=block, format="xml", publicID="https://figure.example/")
    print(len(graph), *graph.objects(None, rdflib.DCTERMS.isFormatOf))`;
    const { status, stdout, stderr } = spawnSync(reader ?? '', ['-c', code], {
      input: JSON.stringify(blocks),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toBe(`10 ${state}`);
  });
});
