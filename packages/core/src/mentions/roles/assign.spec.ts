import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentsIn, WORLD } from '../testing.js';
import { inheritLeads } from './assign.js';
import { INHERITANCE, ROLE_RULES } from './rules.js';

describe('assignRoles', () => {
  it('gives an actor one role in a unit, the first', () => {
    const found = assignmentsIn('経済産業省において、IPAを通じ、IPAとの連携により、行う。');
    expect(found.map((a) => `${a.role}:${a.actor}`)).toEqual(['lead:経済産業省', 'via:IPA']);
  });

  it('shows the mention that is the evidence', () => {
    const text = '経済産業省において、「IPA」を通じ、行う。';
    for (const { actor, start, end } of assignmentsIn(text)) expect(text.slice(start, end)).toBe(actor);
  });

  it('runs only the rules that it is given', () => {
    const rules = ROLE_RULES.filter((rule) => rule.role !== 'via');
    expect(assignmentsIn('総務省において、IPAを通じ、行う。', rules).map((a) => a.role)).toEqual(['lead']);
  });

  it('reads any text', () => {
    const words = [
      'において',
      'を通じ',
      'と連携し',
      '、',
      '。',
      '及び',
      '等',
      'が',
      'は',
      '（',
      '）',
      'に設置した',
      'との',
      '検討',
    ];
    const piece = fc.constantFrom(...words, ...WORLD.flatMap((e) => e.labels));
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const found = assignmentsIn(text);
        expect(new Set(found.map((a) => a.actor)).size).toBe(found.length);
        for (const { start, end } of found) expect(text.slice(start, end)).not.toBe('');
      }),
    );
  });
});

describe('inheritLeads', () => {
  const measure = assignmentsIn('内閣官房において、関係府省庁と協力し、以下の取組を行う。');

  it('gives a bullet without an agent its measure’s leads, nothing else', () => {
    expect(inheritLeads(assignmentsIn('見直しを検討する。'), measure)).toEqual([
      { ...measure[0], inherited: true, rule: INHERITANCE },
    ]);
  });

  it('leaves a bullet with its own agent alone', () => {
    const own = assignmentsIn('総務省において、整備する。');
    expect(inheritLeads(own, measure)).toEqual(own);
  });

  it('has unique names for its rules', () => {
    const names = [...ROLE_RULES.map((rule) => rule.name), INHERITANCE];
    expect(new Set(names).size).toBe(names.length);
  });
});
