import { describe, expect, it } from 'vitest';
import { markedMeasure } from '../../test/marked-measure.js';
import { smallGraph } from '../../test/small-graph.js';
import { twoMode } from '../two-mode/index.js';
import { mechanismNetwork } from './network.js';

const joint = markedMeasure('[lead 総務省]及び[lead 経済産業省]において、[via IPA]を通じ、演習を行う。');
const [mic, meti, ipa] = ['a総務省', 'a経済産業省', 'aIPA'] as const;

describe('mechanismNetwork', () => {
  it('ties who has a role in one unit, with the words that say how', () => {
    const network = mechanismNetwork(joint, twoMode(joint));
    expect(network.getAttributes()).toMatchObject({ method: 'mechanism', options: { layer: 'text' } });
    expect(network.edges()).toEqual([`${mic} with ${meti}`, `${mic} with ${ipa}`, `${meti} with ${ipa}`]);
    const tie = network.getEdgeAttributes(mic, meti);
    expect(tie).toMatchObject({ weight: 1, count: 1, measures: ['m'] });
    expect(tie.counts).toMatchObject({ 'joint-lead': 1, exercise: 1, 'through-body': 0, unclassified: 0 });
    expect(tie.mechanisms.map(({ event, kind }) => `${event} ${kind}`)).toEqual(['m joint-lead', 'm exercise']);
  });

  it('keeps the mechanisms that are asked for, and all actors', () => {
    const network = mechanismNetwork(joint, twoMode(joint), { kinds: ['through-body'] });
    expect(network.nodes()).toEqual([mic, meti, ipa]);
    expect(network.edges()).toEqual([`${mic} with ${ipa}`, `${meti} with ${ipa}`]);
    expect(network.getEdgeAttribute(mic, ipa, 'count')).toBe(1);
  });

  it('has no tie between who is named in different bullets of a measure, or between folded units of one body', () => {
    const bullets = smallGraph('m1 lead a1\nb1 lead a2\nb1 part-of m1');
    expect(twoMode(bullets).degree('m1')).toBe(2);
    expect(mechanismNetwork(bullets, twoMode(bullets)).size).toBe(0);
    const units = smallGraph('m1 lead a1 a2\na2 unit-of a1');
    expect(mechanismNetwork(units, twoMode(units)).size).toBe(1);
    expect(mechanismNetwork(units, twoMode(units, { units: 'folded' })).size).toBe(0);
  });

  it('counts a restated measure with the one that it repeats', () => {
    const twice = smallGraph('m1 lead a1 a2\nm2 lead a1 a2\nm2 restates m1');
    const count = (restatements: 'once' | 'as-printed') =>
      mechanismNetwork(twice, twoMode(twice, { restatements })).getEdgeAttribute('a1', 'a2', 'count');
    expect([count('once'), count('as-printed')]).toEqual([1, 2]);
  });

  it('refuses a network without wording', () => {
    expect(() => mechanismNetwork(joint, twoMode(joint, { layer: 'appendix' }))).toThrow(/has no wording/);
  });
});
