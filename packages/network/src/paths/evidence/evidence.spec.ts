import { describe, expect, it } from 'vitest';
import { smallGraph } from '../../../test/small-graph.js';
import { shortestPaths } from '../shortest-paths.js';
import { evidenceOfHop, type TieEvidence, textsOfGraph } from './evidence.js';

const TEXT = '総務省は演習を行う。また、IPAを通じ、IPAの知見を広める。終わりに省庁へ伝える。';
const place = (form: string, from = 0) => {
  const start = TEXT.indexOf(form, from);
  return { start, end: start + form.length };
};
const graph = smallGraph(
  `m1 lead a1
   m1 via a2
   m1 mentions a2 t1
   b1 part-of m1
   b1 lead! a1
   b1 mentions w1
   w1 denotes a2
   m1 mentions a3`,
  {
    m1: {
      text: TEXT,
      textEn:
        'MIC will hold exercises. Through IPA (No. 3), it spreads IPA’s knowledge. It tells ministries in the end.',
      mentions: [
        { ...place('総務省'), target: 'a1', role: 'lead', rule: 'agent-wa' },
        { ...place('IPA'), target: 'a2', role: 'via', rule: 'through' },
        { ...place('IPA', place('IPA').end), target: 'a2' },
      ],
    },
    b1: { text: '総務省の取組。', textEn: 'Efforts of others.', mentions: [{ start: 0, end: 3, target: 'a1' }] },
    a1: { labelJa: '総務省', labelEn: 'Ministry of Internal Affairs and Communications', alternativesEn: ['MIC'] },
    a2: { labelJa: '情報処理推進機構', alternativesJa: ['IPA'], labelEn: 'IPA' },
    a3: { labelJa: '省', alternativesJa: ['省庁'], labelEn: 'ministry', alternativesEn: ['ministries'] },
    w1: { labelJa: '語', text: '情報処理推進機構の略。' },
  },
);
const texts = textsOfGraph(graph);
const evidenceOf = (tie: string): TieEvidence => {
  const [from, to] = graph.extremities(tie);
  const [only] = evidenceOfHop(graph, texts, { from, to, ties: [tie] });
  if (only === undefined) throw new Error(tie);
  return only;
};
const marked = ({ text, marks }: { text: string; marks: { start: number; end: number }[] }): string =>
  [...marks]
    .reverse()
    .reduce((all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`, text);

describe('evidenceOfHop', () => {
  it('quotes the sentence that a role was read from, and its rendering', () => {
    const led = evidenceOf('m1 lead a1');
    expect(led).toMatchObject({ kind: 'lead', source: 'm1', target: 'a1', unit: 'm1', inherited: false });
    expect(led.quotes).toEqual([{ text: '総務省は演習を行う。', start: 0, end: 10, marks: [{ start: 0, end: 3 }] }]);
    expect(led.quotesEn.map(marked)).toEqual(['[MIC] will hold exercises.']);
    const via = evidenceOf('m1 via a2');
    expect(via.quotes.map(marked)).toEqual(['また、[IPA]を通じ、IPAの知見を広める。']);
    expect(TEXT.slice(via.quotes[0]?.start, via.quotes[0]?.end)).toBe(via.quotes[0]?.text);
    expect(via.quotesEn.map(marked)).toEqual(['Through [IPA] (No. 3), it spreads [IPA]’s knowledge.']);
  });

  it('marks every place of what is only named, and looks for the longest form where no place is marked', () => {
    expect(evidenceOf('m1 mentions a2').quotes.map(marked)).toEqual(['また、[IPA]を通じ、[IPA]の知見を広める。']);
    const written = evidenceOf('m1 mentions a3');
    expect(written.quotes.map(marked)).toEqual(['終わりに[省庁]へ伝える。']);
    expect(written.quotesEn.map(marked)).toEqual(['It tells [ministries] in the end.']);
  });

  it('quotes the measure above for what is inherited, though the bullet has the name too', () => {
    const inherited = evidenceOf('b1 lead a1');
    expect([inherited.unit, inherited.inherited]).toEqual(['m1', true]);
    expect(inherited.quotes.map(marked)).toEqual(['[総務省]は演習を行う。']);
  });

  it('has no quote where no sentence carries a tie, or its text is not there', () => {
    expect(evidenceOf('b1 part-of m1')).toEqual({
      tie: 'b1 part-of m1',
      kind: 'part-of',
      source: 'b1',
      target: 'm1',
      inherited: false,
      quotes: [],
      quotesEn: [],
    });
    expect(evidenceOf('b1 mentions w1').quotes).toEqual([]);
    expect(evidenceOf('w1 denotes a2').quotes.map(marked)).toEqual(['[情報処理推進機構]の略。']);
    const [bare] = evidenceOfHop(graph, {}, { from: 'm1', to: 'a1', ties: ['m1 lead a1'] });
    expect(bare?.quotes).toEqual([]);
  });

  it('has one for each tie of a hop, whatever its direction', () => {
    const [path] = shortestPaths(graph, 'a2', 'a1', { k: 1 });
    const kinds = path?.hops.map((hop) => evidenceOfHop(graph, texts, hop).map(({ kind }) => kind));
    expect(kinds).toEqual([['via', 'mentions'], ['lead']]);
  });
});
