import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { convertPlan, vocabulary } from '../../src/index.js';
import { directions, measures, messages, units, values } from './units.js';

describe('the English of the plan', () => {
  it('is there for every measure, direction and term, of the text that stands there now', () => {
    expect(messages).toEqual([]);
    expect(units.filter(({ en }) => en === '').map(({ id }) => id)).toEqual([]);
    for (const { iri } of [...measures, ...directions]) {
      expect(values(iri, 'skos:prefLabel', 'ja'), iri).toHaveLength(1);
      expect(values(iri, 'skos:prefLabel', 'en'), iri).toHaveLength(1);
      expect(values(iri, 'pg:labelStatus'), iri).toEqual([vocabulary('pg:ProjectTranslation')]);
    }
  });
});

describe('checkRenderings', () => {
  const TEXT = 'ある計画\n\n1. 人材\n1.1. 育成\n(ア)総務省において、演習を実施する。\n(イ)訓練を行う。\n';
  const rendering = (hash: string): Quad[] =>
    new Parser().parse(`
      @prefix pg: <https://w3id.org/plangraph/ns#> .
      <https://w3id.org/plangraph/cybersecurity-2018/measure/1.1-a> pg:text "Exercises."@en ; pg:sourceSha256 "${hash}" .
    `) as unknown as Quad[];
  const rules = (hash: string): string[] =>
    convertPlan(TEXT, { titles: rendering(hash) }).messages.map(({ rule, reason }) => `${rule} ${reason}`);

  it('lists what renders another text, and what nobody has rendered', () => {
    const [stale = '', missing = ''] = rules('0'.repeat(64));
    expect(stale).toContain('stale-rendering The English of 1.1-a');
    expect(missing).toBe('missing-rendering 1.1-i has no English rendering.');
    // printf '総務省において、演習を実施する。' | sha256sum
    expect(rules('dff23f250f41311041fe17e306e52e45f15f8b055ba1e7cf6b52ba6d8cbb00e3')).toEqual([missing]);
  });

  it('misses nothing where there is no rendering at all', () => {
    expect(convertPlan(TEXT).messages).toEqual([]);
  });
});
