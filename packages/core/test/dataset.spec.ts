import { readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { convertPlan, SHIPPED_ATTRIBUTION, type VocabularyName, vocabulary } from '../src/index.js';
import { SHIPPED_TEXT } from './shipped-plan.js';

const titles = new Parser().parse(
  readFileSync(new URL('../../../data/cybersecurity-2018/titles.en.ttl', import.meta.url), 'utf8'),
) as unknown as Quad[];
const conversion = convertPlan(SHIPPED_TEXT, {
  titles,
  name: 'cybersecurity-2018',
  attribution: SHIPPED_ATTRIBUTION,
  version: '0.0.0',
});
const { quads, dataset, base } = conversion;
const isMetadata = ({ graph }: Quad) => graph.value === `${base}graph/metadata`;
const values = (subject: string, name: VocabularyName): string[] =>
  quads
    .filter((statement) => statement.subject.value === subject && statement.predicate.value === vocabulary(name))
    .map(({ object }) => object.value);

describe('the description of the dataset', () => {
  it('says what it is, in two languages, with rights, licence and where it comes from', () => {
    expect(values(dataset, 'dcterms:title')).toEqual([
      'サイバーセキュリティ2018の知識グラフ',
      'Knowledge graph of Cybersecurity 2018',
    ]);
    expect(values(dataset, 'dcterms:license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    const [text = ''] = values(dataset, 'prov:wasDerivedFrom');
    expect(values(text, 'pg:sha256')).toEqual([conversion.textSha256]);
    const [activity = ''] = values(dataset, 'prov:wasGeneratedBy');
    expect(values(activity, 'prov:used')).toEqual([text]);
  });

  it('counts what is there', () => {
    const counted = quads.filter((statement) => !isMetadata(statement));
    expect(values(dataset, 'void:triples')).toEqual([String(quads.length)]);
    for (const graph of ['document', 'extraction', 'curated', 'metadata']) {
      const own = quads.filter((statement) => statement.graph.value === `${base}graph/${graph}`);
      expect(values(`${base}graph/${graph}`, 'void:triples'), graph).toEqual([String(own.length)]);
    }
    const parts = values(dataset, 'void:classPartition');
    for (const part of parts) {
      const [type] = values(part, 'void:class');
      const instances = counted.filter(
        ({ predicate, object }) => predicate.value === vocabulary('rdf:type') && object.value === type,
      );
      expect(values(part, 'void:entities'), part).toEqual([String(instances.length)]);
    }
    expect(parts.length).toBeGreaterThan(10);
    const properties = values(dataset, 'void:propertyPartition').flatMap((part) => values(part, 'void:property'));
    expect(new Set(properties)).toEqual(new Set(counted.map(({ predicate }) => predicate.value)));
  });

  it('names the program only where its version is known, and never a time', () => {
    const small = (version?: string) =>
      convertPlan('ある計画\n\n1. 人材\n', version === undefined ? {} : { version }).quads.filter(isMetadata);
    expect(small().some(({ predicate }) => predicate.value === vocabulary('prov:wasAssociatedWith'))).toBe(false);
    expect(small('1.2.3').map(({ object }) => object.value)).toContain('1.2.3');
    expect(small('1.2.3').some(({ object }) => /\d{4}-\d\d-\d\d/.test(object.value))).toBe(false);
  });
});
