import { describe, expect, it } from 'vitest';
import { cleanText, webAddress } from './clean.js';

describe('cleanText', () => {
  it.each([
    ['a\0b', 'a\ufffdb'],
    ['a\ud800b', 'a\ufffdb'],
    ['a\uffffb\u0085', 'a\ufffdb\ufffd'],
    ['\u202eabc\u2066d\u200f', 'abcd'],
    [' a\n\tb ', 'a b'],
    [`e${'\u0301'.repeat(9)}x`, `e${'\u0301'.repeat(4)}x`],
    ['内閣官房 𠮷', '内閣官房 𠮷'],
  ])('makes %j fit for a line', (given, cleaned) => {
    expect(cleanText(given)).toBe(cleaned);
  });

  it('cuts names of 100 kB', () => {
    const cut = cleanText('𠮷'.repeat(50_000));
    expect([...cut]).toHaveLength(400);
    expect(cut.endsWith('𠮷…')).toBe(true);
  });
});

describe('webAddress', () => {
  it('keeps addresses of the web as they are, or mends them', () => {
    expect(webAddress('https://w3id.org/plangraph/ns#')).toBe('https://w3id.org/plangraph/ns#');
    expect(webAddress('https://e.org/a b"<')).toBe('https://e.org/a%20b%22%3C');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc', '', 'x', undefined])('has none of %j', (text) => {
    expect(webAddress(text)).toBeUndefined();
  });
});
