import { type NodeAttributes, numberOf } from '@plangraph/core/graph';
import { describe, expect, it } from 'vitest';
import { isTitled, pictureLabel } from './names.js';

const measure = (labelJa: string, more: Partial<NodeAttributes> = {}): NodeAttributes => ({
  kind: 'measure',
  family: 'measure',
  id: 'measure:1-a',
  identifier: '1-ア',
  labelJa,
  x: 0,
  y: 0,
  size: 4,
  ...more,
});

describe('a number', () => {
  it('is as the plan prints it, and in Latin letters for readers of English', () => {
    expect([numberOf(measure('1-ア'), 'ja'), numberOf(measure('1-ア'), 'en')]).toEqual(['1-ア', '1-a']);
    const division = measure('1 章', { family: 'division', kind: 'pillar', id: 'division:1', identifier: '1' });
    expect(numberOf(division, 'en')).toBe('1');
    // Of others' data an address may say anything.
    expect(numberOf(measure('1-ア', { id: 'https://example.org/m/1' }), 'en')).toBe('1-ア');
    expect(numberOf(measure('1-ア', { id: 'measure:first' }), 'en')).toBe('1-ア');
  });

  it('names a measure in the picture', () => {
    const node = measure('1-ア 演習の実施', { labelEn: 'Exercises' });
    expect([pictureLabel(node, false, 'en'), pictureLabel(node, true, 'en')]).toEqual(['1-a', '1-a Exercises']);
    expect([pictureLabel(node, false, 'ja'), pictureLabel(node, true, 'ja')]).toEqual(['1-ア', '1-ア 演習の実施']);
  });
});

describe('a title', () => {
  it('is a label of one’s own, in whatever language there is', () => {
    expect(isTitled(measure('1-ア 演習の実施'), '総務省において、演習を行う。')).toBe(true);
    expect(isTitled(measure('1-ア 演習の実施'))).toBe(true);
    expect(isTitled(measure('1-ア 総務省に…', { labelEn: 'Exercises' }), '総務省において、演習を行う。')).toBe(true);
  });

  it('is not the number with the beginning of the text, cut off or whole', () => {
    expect(isTitled(measure('1-ア 総務省に…'), '総務省において、演習を行う。')).toBe(false);
    expect(isTitled(measure('1-ア 演習を行う。'), '演習を行う。')).toBe(false);
    expect(isTitled(measure('1-ア 総務省に…'))).toBe(false);
    expect(isTitled(measure('1-ア'), '演習を行う。')).toBe(false);
  });

  it('is what everything else is called', () => {
    expect(isTitled(measure('総務省', { family: 'actor', kind: 'government-body' }))).toBe(true);
  });
});
