import { readFileSync } from 'node:fs';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { convertPlan, DEFAULT_BASE } from '../index.js';
import { SourcePlaces, SourceText } from './index.js';

const file = (name: string) =>
  readFileSync(new URL(`../../../../data/cybersecurity-2018/${name}`, import.meta.url), 'utf8');
const text = file('plan.ja.txt');
const lines = text.split('\n');
const { quads } = convertPlan(text, {
  name: 'cybersecurity-2018',
  entities: new Parser().parse(file('entities.ttl')) as never[],
});
const node = (name: string) => DataFactory.namedNode(DEFAULT_BASE + name);

describe('where a node comes from', () => {
  const places = new SourcePlaces(quads, new SourceText(text));

  it.each([
    ['a measure', 'measure/2.2-1-to', '2.2-1-ト', '(ト)'],
    ['a bullet', 'measure/2.2-1-to.2', '2.2-1-ト.2', '総務省'],
    ['a division', 'division/2.2-1-4', '2.2-1-④', '④'],
    ['a direction', 'direction/2.2-1-4.1', '2.2-1-④', '官民の枠を超えた'],
    ['a term', 'term/cvss', undefined, 'CVSS'],
    ['a mention', 'mention/1.1-1-a-c0-4', '1.1-1-ア', '内閣官房'],
    ['a selector', 'mention/1.1-1-a-c0-4-position', '1.1-1-ア', '内閣官房'],
    ['an assignment', 'assignment/1.1-1-a-lead-cabinet-secretariat', '1.1-1-ア', '内閣官房'],
    ['a restatement', 'restatement/1.2-3-i_1.1-2-ka', '1.2-3-イ', '(イ)'],
    ['a schedule', 'schedule/1.3-2-u-1', '1.3-2-ウ', '(ウ)'],
    ['a responsibility', 'responsibility/1.1-1-main-meti', '1.1-1', '経営層の意識改革'],
    ['a thing, where it is first named', 'thing/cyder', '2.2-1-ト.2', '実践的サイバー防御演習'],
  ])('%s', (_, name, identifier, words) => {
    const place = places.of(node(name));
    expect(place?.identifier).toBe(identifier);
    const { line, column } = place?.position ?? { line: 0, column: 0 };
    expect(lines[line - 1]?.slice(column - 1, column + 40)).toContain(words);
  });

  it('is not told of what stands nowhere', () => {
    expect(places.of(node('plan/cybersecurity-2018'))).toBeUndefined();
    expect(places.of(node('unknown'))).toBeUndefined();
    expect(places.of(DataFactory.literal('x'))).toBeUndefined();
  });

  it('has no line and column without the text', () => {
    expect(new SourcePlaces(quads).of(node('mention/1.1-1-a-c0-4'))).toEqual({
      identifier: '1.1-1-ア',
      words: '内閣官房',
    });
  });

  it('is told by what a measure names where its identifier is lost', () => {
    const damaged = quads.filter(
      ({ subject, predicate }) =>
        !(subject.value === node('measure/1.1-1-a').value && predicate.value.endsWith('/identifier')),
    );
    const place = new SourcePlaces(damaged, new SourceText(text)).of(node('measure/1.1-1-a'));
    expect(place?.identifier).toBeUndefined();
    expect(lines[(place?.position?.line ?? 0) - 1]).toMatch(/^\(ア\)/);
  });

  it('is the measure where a position is not what it quotes', () => {
    const damaged = quads.map((quad) =>
      quad.subject.value === node('mention/1.1-1-a-c0-4-position').value && quad.predicate.value.endsWith('#start')
        ? DataFactory.quad(quad.subject as never, quad.predicate as never, DataFactory.literal('9999') as never)
        : quad,
    );
    const place = new SourcePlaces(damaged as never[], new SourceText(text)).of(node('mention/1.1-1-a-c0-4'));
    expect(lines[(place?.position?.line ?? 0) - 1]).toMatch(/^\(ア\)内閣官房/);
  });
});

describe('code points', () => {
  it('are not UTF-16 units', () => {
    const source = new SourceText('𠮷野家𠮷\n𠮷x');
    expect(source.slice(1, 4)).toBe('野家𠮷');
    expect(source.position(6)).toEqual({ line: 2, column: 3, offset: 9 });
  });
});
