import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exampleIndex } from '../../model/testing.js';
import { findQuestions } from './find-questions.js';
import { unpacked } from './load-release.js';
import { askedOf, baseOf, prefixesOf } from './prefixes.js';
import { readSource } from './site-files.js';

const folder = new URL('https://example.org/site/data/');

describe('where to ask', () => {
  it('is a file beside it or an endpoint', () => {
    expect(readSource({ document: 'p/p.ttl.gz', mediaType: 'text/turtle' }, folder)).toEqual({
      document: new URL('https://example.org/site/data/p/p.ttl.gz'),
      mediaType: 'text/turtle',
    });
    expect(readSource({ endpoint: '../sparql' }, folder)).toEqual({
      endpoint: new URL('https://example.org/site/sparql'),
    });
  });

  it.each([undefined, null, 'x', {}, { document: 'p.ttl' }, { endpoint: 1 }])('is nowhere: %j', (value) => {
    expect(readSource(value, folder)).toBeUndefined();
  });
});

describe('a release file', () => {
  const text = '<http://e/s> <http://e/p> "総務省" .';

  it('is unpacked, unless the browser has done so', async () => {
    for (const content of [gzipSync(text), Buffer.from(text)]) {
      expect(new TextDecoder().decode(await unpacked(new Blob([new Uint8Array(content)])))).toBe(text);
    }
    expect(await unpacked(new Blob([]))).toHaveLength(0);
  });
});

describe('prefixes', () => {
  const plan = exampleIndex();

  it('are those of the plan that is shown', () => {
    expect(baseOf(plan)).toBe('https://example.org/');
    expect(prefixesOf(plan)['assignment']).toBe('https://example.org/assignment/');
    expect(askedOf(plan, 'PREFIX actor: <https://w3id.org/plangraph/cybersecurity-2018/actor/>')).toBe(
      'PREFIX actor: <https://example.org/actor/>',
    );
  });
});

describe('questions', () => {
  const question = (number: string, ja: string, en: string) => ({ number, ja, en, query: '' });
  const groups = [
    { ja: '担い手', en: 'Leads', questions: [question('04', '誰が担うか', 'Who leads?')] },
    { ja: '別表', en: 'Table', questions: [question('36', '◎と○', 'How many ◎?'), question('37', '※注', 'Notes')] },
  ];

  it('are found by all words, in either language, by number or group, without empty groups', () => {
    const numbers = (typed: string) =>
      findQuestions(groups, typed).flatMap((group) => group.questions.map((q) => q.number));
    expect(numbers('')).toEqual(['04', '36', '37']);
    expect(numbers('ｗｈｏ 担う')).toEqual(['04']);
    expect(numbers('別表 37')).toEqual(['37']);
    expect(findQuestions(groups, 'ほげ')).toEqual([]);
  });
});
