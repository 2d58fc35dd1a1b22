import type { EdgeKind } from '@plangraph/core/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceFor } from './evidence.js';
import { exampleIndex, exampleTexts } from './testing.js';
import { segmentsOf } from './texts.js';

describe('segmentsOf', () => {
  it('cuts a text at its mentions', () => {
    const segments = segmentsOf('総務省において', [{ start: 0, end: 3, target: 'mic', role: 'lead' }]);
    expect(segments.map(({ text }) => text)).toEqual(['総務省', 'において']);
    expect(segments[0]?.mention?.role).toBe('lead');
  });

  it('gives the text back whole, whatever the mentions', () => {
    const mention = fc.record({ start: fc.nat(30), end: fc.nat(30), target: fc.constant('x') });
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(mention), (text, mentions) => {
        expect(
          segmentsOf(text, mentions)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('the sentence', () => {
  const plan = exampleIndex();
  function evidence(source: string, kind: EdgeKind, target: string) {
    const [from, to] = [plan.named(source), plan.named(target)];
    if (from === undefined || to === undefined) throw new Error(`${source} or ${target} is not in the example plan.`);
    return evidenceFor(plan, exampleTexts, from, kind, to);
  }

  it('carries a role, with the one mention that does', () => {
    const found = evidence('measure:2.1-a', 'via', 'actor:nict');
    expect(found?.sentences.map((sentence) => sentence.map(({ text }) => text))).toEqual([
      ['総務省において、', 'NICT', 'を通じ、調査を行う。'],
    ]);
    expect(found?.sentences[0]?.[1]?.mention?.role).toBe('via');
  });

  it('is that of the measure above where the role is inherited', () => {
    expect(evidence('measure:2.1-a.1', 'lead', 'actor:mic')?.unit.id).toBe('measure:2.1-a');
  });

  it('is in the language of the text', () => {
    const [from, to] = [plan.named('measure:2.1-a'), plan.named('actor:nict')];
    if (from === undefined || to === undefined) throw new Error('The example plan has changed.');
    const english = { ...exampleTexts, [from.iri]: { text: 'MIC acts through NICT.', lang: 'en' } };
    expect(evidenceFor(plan, exampleTexts, from, 'via', to)?.lang).toBe('ja');
    expect(evidenceFor(plan, english, from, 'via', to)).toMatchObject({ lang: 'en', sentencesEn: [] });
  });

  it('is missing for what no sentence says', () => {
    expect(evidence('measure:2.1-a', 'part-of', 'division:2.1')).toBeUndefined();
    expect(evidence('measure:2.1-a', 'mentions', 'thing:nicter')).toBeUndefined();
  });
});
