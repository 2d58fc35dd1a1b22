import { describe, expect, it } from 'vitest';
import { exampleIndex } from '../../../model/testing.js';
import { prefixesOf } from '../prefixes.js';
import type { VocabularyTerm } from '../site-files.js';
import { Completion } from './offers.js';
import { placeIn, wantsClass } from './place-in-query.js';

const PG = 'https://w3id.org/plangraph/ns#';
const vocabulary: VocabularyTerm[] = [
  { iri: `${PG}Measure`, kind: 'class', ja: '施策', en: 'measure' },
  { iri: `${PG}SubMeasure`, kind: 'class', ja: '施策の箇条', en: 'sub-measure' },
  { iri: `${PG}lead`, kind: 'property', ja: '実施主体', en: 'lead' },
  { iri: `${PG}mainAgency`, kind: 'property', ja: '主担当', en: 'main agency' },
  { iri: 'http://no.prefix/x', kind: 'property' },
];
const plan = exampleIndex();
const completion = new Completion(plan, vocabulary, prefixesOf(plan));
/** What is offered where `|` stands. */
function at(marked: string): string[] {
  const place = marked.indexOf('|');
  const offers = completion.at(marked.replace('|', ''), place, 'ja')?.offers;
  return offers?.map(({ text }) => text) ?? [];
}

describe('the place in a query', () => {
  it.each([
    ['SELECT ?le', { at: 'variable', from: 7, typed: '?le' }],
    ['{ ?m pg:le', { at: 'name', from: 5, prefix: 'pg', typed: 'le' }],
    ['{ ?m a measure:2.1-a', { at: 'name', from: 7, prefix: 'measure', typed: '2.1-a' }],
    ['{ ?m pg:lead 総務', { at: 'word', from: 13, typed: '総務' }],
    ['PREFIX sk', { at: 'declaration', from: 7, typed: 'sk' }],
    ['FILTER (LANG(?x) = "ja") ME', { at: 'word', from: 25, typed: 'ME' }],
    ['FILTER (?x < ME', { at: 'word', from: 13, typed: 'ME' }],
  ])('%s', (before, place) => {
    expect(placeIn(before)).toEqual(place);
  });

  it.each(['# ME', 'PREFIX pg: <https://w3id', 'FILTER (?x = "ME', "'''a\nME", 'FILTER (?x = "', '"a\\"ME'])(
    'is none in comments, IRIs and strings: %s',
    (before) => {
      expect(placeIn(before)).toBeUndefined();
    },
  );

  it.each(['SELECT * { ?m pg:lead ?a } LIMIT ', 'LIMIT 20', 'OFFSET 2', 'FILTER (?n > 2', 'FILTER (?n = 2.5', '-1'])(
    'is none at a number: %s',
    (before) => {
      expect(placeIn(before)).toBeUndefined();
    },
  );

  it('knows where a class is to come', () => {
    for (const before of ['?m a ', '?m a pg:Mea', '?m rdf:type pg:Measure, ']) expect(wantsClass(before)).toBe(true);
    for (const before of ['?m pg:lead ', '?a pg:', '?ma ']) expect(wantsClass(before)).toBe(false);
  });
});

describe('completion', () => {
  it('finds entities by label, alias, and the letters an abbreviation keeps', () => {
    expect(at('{ ?m pg:lead 総務省| }')[0]).toBe('actor:mic');
    expect(at('{ ?m pg:lead MIC| }')).toContain('actor:mic');
    expect(at('{ ?m pg:lead 総省| }')).toEqual(['actor:mic']);
    expect(at('{ ?m pg:lead 務総| }')).toEqual([]);
  });

  it('keeps to the prefix that was typed', () => {
    expect(at('{ ?m pg:lead actor:nict| }')).toEqual(['actor:nict']);
    expect(at('{ ?m pg:lead nic| }')).toContain('thing:nicter');
    expect(at('{ ?m pg:lead actor:| }')).toEqual(['actor:mic', 'actor:nict']);
    expect(at('{ ?m pg:| }')).toEqual(['pg:Measure', 'pg:SubMeasure', 'pg:lead', 'pg:mainAgency']);
  });

  it('offers classes where a class is to come, and terms by label in either language', () => {
    expect(at('{ ?m a | }')).toEqual(['pg:Measure', 'pg:SubMeasure']);
    expect(at('{ ?m a 箇条| }')).toEqual(['pg:SubMeasure']);
    expect(at('{ ?m 主担当| }')).toEqual(['pg:mainAgency']);
    expect(at('{ ?m agency| }')).toEqual(['pg:mainAgency']);
  });

  it('offers variables of the query, keywords, functions and prefixes', () => {
    expect(at('SELECT ?m| { ?measure pg:lead ?mic }')).toEqual(['?measure', '?mic']);
    expect(at('SEL|')).toEqual(['SELECT']);
    expect(at('FILTER (strst|')).toEqual(['STRSTARTS(']);
    expect(at('{ ?m sko| }')).toEqual(['skos:']);
    expect(at('PREFIX sko|')).toEqual(['skos: <http://www.w3.org/2004/02/skos/core#>']);
    expect(at('PREFIX skos: <x> PREFIX sko|')).toEqual([]);
  });

  it('offers nothing before anything is typed', () => {
    expect(at('{ ?m pg:lead | }')).toEqual([]);
  });
});
