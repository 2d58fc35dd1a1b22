import { INHERITANCE, ROLE_RULES } from '@plangraph/core';
import { describe, expect, it } from 'vitest';
import { STRINGS } from '../strings/testing.js';
import { ruleWords } from './rule-words.js';

describe('ruleWords', () => {
  it('has words for every rule, and keeps the name of a rule that it does not know', () => {
    const known = [...ROLE_RULES.map(({ name }) => name), INHERITANCE];
    for (const strings of [STRINGS.ja, STRINGS.en]) {
      expect(Object.keys(strings.rules).toSorted()).toEqual(known.toSorted());
      for (const rule of known) expect(ruleWords(strings, rule).code).toBeUndefined();
      expect(ruleWords(strings, 'constructor')).toEqual({ text: 'constructor', code: true });
    }
  });
});
