import type { NodeAttributes } from '@plangraph/core';
import { describe, expect, it } from 'vitest';
import { textsOf, toTextsJson } from './site.js';

const measure: NodeAttributes = {
  ...{ kind: 'measure', family: 'measure', id: 'measure:1', labelJa: '', x: 0, y: 0, size: 1 },
};
const mentions = [{ start: 0, end: 2, target: 'a' }];
const graphOf = (attributes: Partial<NodeAttributes>) => ({
  attributes: { plan: '', titleJa: '', source: '', license: '' },
  options: { type: 'directed' as const, multi: true, allowSelfLoops: false },
  nodes: [{ key: 'm', attributes: { ...measure, ...attributes } }, { key: 'a' }],
  edges: [],
});

describe('texts of the site', () => {
  it('are Japanese with their rendering and marks, and nothing more', () => {
    const graph = graphOf({ text: '川を守る', textEn: 'Rivers', mentions });
    expect(toTextsJson(graph)).toBe(`${JSON.stringify({ m: { text: '川を守る', textEn: 'Rivers', mentions } })}\n`);
    expect(textsOf(graphOf({}))).toEqual({});
  });

  it('are originals in English where there is nothing else', () => {
    expect(textsOf(graphOf({ textEn: 'Rivers' }))).toEqual({ m: { text: 'Rivers', lang: 'en' } });
  });

  it('are in the language that the reader of the data has found', () => {
    const graph = graphOf({ text: 'Flüsse', textEn: 'Rivers', mentions });
    expect(textsOf(graph, new Map([['m', 'de']]))).toEqual({
      m: { text: 'Flüsse', lang: 'de', textEn: 'Rivers', mentions },
    });
  });
});
