import { readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { convertPlan, type VocabularyName, vocabulary } from '../src/index.js';
import { SHIPPED_TEXT } from './shipped-plan.js';

const read = (name: string): Quad[] =>
  new Parser().parse(
    readFileSync(new URL(`../../../data/cybersecurity-2018/${name}`, import.meta.url), 'utf8'),
  ) as unknown as Quad[];
const titles = read('titles.en.ttl');
const entities = read('entities.ttl');
const { quads, messages } = convertPlan(SHIPPED_TEXT, { titles, entities });

const bySubject = new Map<string, Quad[]>();
for (const statement of quads) {
  const own = bySubject.get(statement.subject.value);
  if (own === undefined) bySubject.set(statement.subject.value, [statement]);
  else own.push(statement);
}
const values = (iri: string, name: VocabularyName, language?: string): string[] =>
  (bySubject.get(iri) ?? [])
    .filter(
      ({ predicate, object }) =>
        predicate.value === vocabulary(name) &&
        (language === undefined || (object.termType === 'Literal' && object.language === language)),
    )
    .map(({ object }) => object.value);
const instances = (name: VocabularyName): string[] =>
  [...bySubject.keys()].filter((iri) => values(iri, 'rdf:type').includes(vocabulary(name)));
const local = (iri: string): string => iri.slice(iri.lastIndexOf('/') + 1);

const measures = instances('pg:Measure');
const directions = instances('pg:Direction');
const units = [...measures, ...directions, ...instances('pg:Term')].map((iri) => ({
  id: local(iri),
  iri,
  ja: [...values(iri, 'pg:text', 'ja'), ...values(iri, 'skos:definition', 'ja')][0] ?? '',
  en: [...values(iri, 'pg:text', 'en'), ...values(iri, 'skos:definition', 'en')][0] ?? '',
}));

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'zeroth first second third fourth fifth'.split(' ');

/** The ways in which English may say a number of the Japanese text. */
function sayings(number: string, before: string | undefined, after: string | undefined): RegExp[] {
  const value = Number(number.replaceAll(',', ''));
  const ways = [new RegExp(`(?<!\\d)${number.replace('.', '\\.')}(?!\\d)`), new RegExp(`\\b${WORDS[value]}\\b`, 'i')];
  if (after === '月') ways.push(new RegExp(MONTHS[value - 1] ?? '$^'));
  if (before === '平成') ways.push(new RegExp(String(1988 + value)));
  if (before === '第' || after === '次') ways.push(new RegExp(`\\b${ORDINALS[value]}\\b`, 'i'));
  return ways;
}

describe('the English of the plan', () => {
  it('is there for every measure, direction and term, of the text that stands there now', () => {
    expect(messages).toEqual([]);
    expect(units.filter(({ en }) => en === '').map(({ id }) => id)).toEqual([]);
    for (const iri of [...measures, ...directions]) {
      expect(values(iri, 'skos:prefLabel', 'ja'), iri).toHaveLength(1);
      expect(values(iri, 'skos:prefLabel', 'en'), iri).toHaveLength(1);
      expect(values(iri, 'pg:labelStatus'), iri).toEqual([vocabulary('pg:ProjectTranslation')]);
    }
  });

  it('says every number', () => {
    const lost = units.flatMap(({ id, ja, en }) =>
      [...ja.normalize('NFKC').matchAll(/(平成|第)?(\d+(?:[.,]\d+)*)(月|次)?/g)]
        .filter(([, before, number = '', after]) => {
          const text = en.normalize('NFKC');
          return !sayings(number, before, after).some((way) => way.test(text) || way.test(text.replaceAll(',', '')));
        })
        .map(([found]) => `${id} ${found}`),
    );
    expect(lost).toEqual([]);
  });

  it('names in English what the Japanese names', () => {
    const lost = measures.flatMap((iri) => {
      const text = units.find((unit) => unit.iri === iri)?.en.toLowerCase() ?? '';
      return [...new Set(values(iri, 'pg:mentions'))]
        .filter((named) => {
          const labels = [...values(named, 'skos:prefLabel', 'en'), ...values(named, 'skos:altLabel', 'en')];
          return !labels.some((label) => text.includes(label.toLowerCase().replace(/ \(.*\)$/, '')));
        })
        .map((named) => `${local(iri)} ${local(named)}`);
    });
    expect(lost).toEqual([
      // spoofed, quantum cryptographic: words that English bends
      '2.1-1-shi na-3',
      // the programme's label in the place of the term's
      '2.3-1-o i-19',
      // 「サイバーセキュリティ戦略」 of 3.2-2-エ is each country's; 5-イ has the strategy's name without the year
      '3.2-2-e cybersecurity-strategy-2018',
      '3.2-2-e sa-8',
      '4.2-1-se ri-3',
      '4.2-1-ta ri-3',
      '5-i sa-8',
    ]);
  });

  it('keeps negation', () => {
    const negative = /(?:ない|なく|せず|ず、|ざる)/;
    const english =
      /\b(?:not|no|without|never|neither|nor|non|un\w+|\w+able|prevent\w*|regardless|irrespective|other than|rather|continu\w*|whether|only|in\w+|less\w*|beyond|seamless\w*)\b/i;
    expect(units.filter(({ ja, en }) => negative.test(ja) && !english.test(en)).map(({ id }) => id)).toEqual([]);
  });

  it('has titles of a sane length that tell measures apart', () => {
    const restated = (label: string): string => label.replace(/ \(restated\)$|（再掲）$/, '');
    for (const iri of [...measures, ...directions]) {
      const [ja = ''] = values(iri, 'skos:prefLabel', 'ja');
      const [en = ''] = values(iri, 'skos:prefLabel', 'en');
      expect([...ja].length, ja).toBeLessThanOrEqual(30);
      const words = restated(en).split(' ').length;
      expect(words, en).toBeGreaterThanOrEqual(5);
      expect(words, en).toBeLessThanOrEqual(14);
    }
    for (const language of ['ja', 'en']) {
      const labels = measures.flatMap((iri) => values(iri, 'skos:prefLabel', language));
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  });

  it('renders at a length that fits', () => {
    for (const { id, ja, en } of units) {
      const ratio = en.length / [...ja].length;
      expect(ratio, `${id}: ${en}`).toBeGreaterThanOrEqual(1);
      expect(ratio, `${id}: ${en}`).toBeLessThan(8);
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
