import type { NodeAttributes } from '@plangraph/core/graph';
import { describe, expect, it } from 'vitest';
import { isTitled } from './names.js';

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
