import { describe, expect, it } from 'vitest';
import { preferredLanguage, STRINGS } from './strings.js';

/** Every key with its kind, so that catalogues can be compared. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${typeof value}`];
  return Object.entries(value).flatMap(([key, part]) => shape(part, `${path}.${key}`));
}

describe('strings', () => {
  it('has the same keys in both languages, none empty', () => {
    expect(shape(STRINGS.en)).toEqual(shape(STRINGS.ja));
    for (const language of ['ja', 'en'] as const) expect(JSON.stringify(STRINGS[language])).not.toContain('""');
  });

  it('takes the first language that it has, else English', () => {
    expect(preferredLanguage(['fr', 'ja-JP', 'en'])).toBe('ja');
    expect(preferredLanguage(['en-GB', 'ja'])).toBe('en');
    expect(preferredLanguage(['fr'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
  });
});
