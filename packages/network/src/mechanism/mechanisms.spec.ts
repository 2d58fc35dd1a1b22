import { describe, expect, it } from 'vitest';
import { found, markedMeasure } from '../../test/marked-measure.js';
import { smallGraph } from '../../test/small-graph.js';
import { MECHANISM_RULES, mechanismOfTie, mechanismsOf } from './index.js';

const TEXT = '[lead 総務省]及び[lead 外務省]において、演習を行う。';

describe('mechanismsOf', () => {
  it('gives each pair its mechanisms, with the words where they stand in the text', () => {
    const graph = markedMeasure(TEXT);
    const mechanisms = mechanismsOf(graph, 'm');
    expect(mechanisms.map(({ a, b, kind }) => [a, b, kind])).toEqual([
      ['a総務省', 'a外務省', 'joint-lead'],
      ['a総務省', 'a外務省', 'exercise'],
    ]);
    const text = graph.getNodeAttribute('m', 'text') ?? '';
    for (const { evidence } of mechanisms)
      for (const { unit, start, end, text: words } of evidence) {
        expect(unit).toBe('m');
        expect(text.slice(start, end)).toBe(words);
      }
  });

  it('quotes the introducing measure for leads that a bullet takes over', () => {
    const graph = markedMeasure('訓練を行う。', [], TEXT);
    const [joint, exercise] = mechanismsOf(graph, 'm');
    expect(joint?.evidence.map(({ unit, text }) => [unit, text])).toEqual([
      ['m0', '総務省'],
      ['m0', '外務省'],
    ]);
    expect(exercise?.evidence).toEqual([{ unit: 'm', start: 0, end: 2, text: '訓練' }]);
  });

  it('leaves what the text does not join unclassified, and all where there is no text', () => {
    const listed = markedMeasure('[lead 総務省]において、[partner 産業界]、[partner 省庁]と連携する。');
    expect(mechanismsOf(listed, 'm').at(-1)).toEqual({
      measure: 'm',
      a: 'a産業界',
      b: 'a省庁',
      kind: 'unclassified',
      evidence: [],
    });
    const bare = smallGraph('m lead a1 a2');
    expect(mechanismsOf(bare, 'm').map(({ kind }) => kind)).toEqual(['unclassified']);
    expect(mechanismsOf(smallGraph('m lead a1'), 'm')).toEqual([]);
  });

  it('takes an actor that two edges name once, by its first role', () => {
    const graph = smallGraph('m via a1\nm lead a1 a2', {
      m: {
        text: '総務省、外務省において。',
        mentions: [
          { start: 0, end: 3, target: 'a1', role: 'lead' },
          { start: 4, end: 7, target: 'a2', role: 'lead' },
        ],
      },
    });
    expect(mechanismsOf(graph, 'm').map(({ kind }) => kind)).toEqual(['joint-lead']);
  });

  it('names the node that is not there', () => {
    expect(() => mechanismsOf(smallGraph('m lead a1'), 'm9')).toThrow('the graph has no node “m9”');
  });

  it('has a name of its own for each rule', () => {
    expect(new Set(MECHANISM_RULES.map(({ name }) => name)).size).toBe(MECHANISM_RULES.length);
  });
});

describe('mechanismOfTie', () => {
  const graph = markedMeasure('[lead 総務省]において、[via IPA]を通じ、訓練を行う。', [], TEXT);

  it('counts over measures, as asked from either side', () => {
    const taken = markedMeasure('訓練を行う。', [], '[lead 総務省]及び[lead 外務省]において、行う。');
    const tie = mechanismOfTie(taken, 'a外務省', 'a総務省');
    expect(tie.measures).toEqual(['m0', 'm']);
    expect([tie.counts['joint-lead'], tie.counts.exercise, tie.counts.cooperation]).toEqual([2, 1, 0]);
    expect(tie.mechanisms.every(({ a, b }) => a === 'a外務省' && b === 'a総務省')).toBe(true);
    expect(mechanismOfTie(taken, 'a総務省', 'a外務省').counts).toEqual(tie.counts);
  });

  it('looks at the measures that are given, and finds none for strangers or an actor with itself', () => {
    expect(mechanismOfTie(graph, 'a総務省', 'aIPA', { measures: ['m0'] }).measures).toEqual([]);
    expect(mechanismOfTie(graph, 'a総務省', 'aIPA', { measures: ['m'] }).counts['through-body']).toBe(1);
    expect(mechanismOfTie(graph, 'a総務省', 'a総務省').measures).toEqual([]);
  });

  it('names the node that is not there', () => {
    expect(() => mechanismOfTie(graph, 'a総務省', 'a省')).toThrow('the graph has no node “a省”');
    expect(() => mechanismOfTie(graph, 'a総務省', 'aIPA', { measures: ['m7'] })).toThrow('“m7”');
  });
});

describe('what two actors do together', () => {
  it('is told apart clause by clause', () => {
    const text = '[lead 総務省]において、[partner 米国]との情報共有を行うとともに、[via NICT]を通じ、演習を行う。';
    expect(found('information-sharing', text)).toEqual(['総務省–米国: 情報共有']);
    expect(found('exercise', text)).toEqual(['総務省–NICT: 演習']);
  });
});
