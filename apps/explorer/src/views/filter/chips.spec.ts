import { DEFAULT_STATE, EMPTY_FILTER, withClause } from '@plangraph/core/state';
import { describe, expect, it } from 'vitest';
import { exampleIndex } from '../../model/testing.js';
import { STRINGS } from '../../strings/testing.js';
import { chipsOf } from './chips.js';

const plan = exampleIndex();

describe('chips', () => {
  it('name a place by number and title, wanted or not', () => {
    const filter = withClause(EMPTY_FILTER, 'division', { any: ['2'], not: ['2.1'] });
    const chips = chipsOf({ strings: STRINGS.ja, language: 'ja', plan, state: { ...DEFAULT_STATE, filter } });
    expect(chips.map(({ text, apart }) => [text, apart])).toEqual([
      ['2 安全', undefined],
      ['2.1 守る以外', undefined],
    ]);
  });

  it('set apart what is looked at or marked, which filters nothing', () => {
    const state = {
      ...DEFAULT_STATE,
      filter: { ...EMPTY_FILTER, secretariat: 'hidden' as const },
      focus: { kind: 'compare' as const, nodes: ['actor:mic', 'actor:nict'] as const },
      marked: ['actor:mic'],
    };
    const chips = chipsOf({ strings: STRINGS.ja, language: 'ja', plan, state });
    expect(chips.map(({ apart }) => apart)).toEqual([undefined, true, true]);
    expect(chips[1]?.text).toBe('総務省とNICTの比較');
  });
});
