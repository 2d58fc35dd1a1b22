import fc from 'fast-check';
import { expect, it } from 'vitest';
import { englishMarks } from './english-marks.js';
import { exampleIndex } from './testing.js';

const plan = exampleIndex();
const [first, second] = plan.nodes.filter(({ labelEn }) => labelEn !== undefined);

it('marks whole names with the role that the original gives them', () => {
  if (first?.labelEn === undefined) throw new Error('the example has no English name');
  const text = `The ${first.labelEn} will exercise; ${first.labelEn}x will not.`;
  const mentions = [
    { start: 0, end: 2, target: first.iri },
    { start: 5, end: 7, target: first.iri, role: 'lead' as const },
  ];
  expect(englishMarks(text, mentions, plan)).toEqual([
    { start: 4, end: 4 + first.labelEn.length, target: first.iri, role: 'lead' },
  ]);
});

it('gives places in order that do not overlap, whatever the text', () => {
  const targets = [first, second].filter((node) => node !== undefined);
  const word = fc.constantFrom(...targets.map(({ labelEn = '' }) => labelEn), 'of', 'and', '-', ' ');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ');
      const mentions = targets.map(({ iri }) => ({ start: 0, end: 1, target: iri }));
      let at = 0;
      for (const { start, end } of englishMarks(text, mentions, plan)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});
