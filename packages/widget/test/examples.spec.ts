/** The page of examples says everything in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../examples/index.html', import.meta.url), 'utf8');
/** Headings, paragraphs and captions, without those of the code that is shown and those that hold buttons. */
const said = [...page.replace(/<pre>[\s\S]*?<\/pre>/g, '').matchAll(/<(h2|p)\b([^>]*)>([\s\S]*?)<\/\1>/g)].filter(
  ([, , , inner = '']) => !inner.includes('<button'),
);
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

describe('the page of examples', () => {
  it.each(said.map(([, , attributes = '', inner = '']) => [inner, attributes]))(
    'says %s twice',
    (inner, attributes) => {
      expect(attributes).toContain('class="pair"');
      const parts = [...inner.matchAll(/<span([^>]*)>([\s\S]*?)<\/span>/g)].map(([, own, words = '']) => ({
        own,
        words,
      }));
      expect(parts).toHaveLength(2);
      expect(parts.map(({ words }) => JAPANESE.test(words))).toEqual([true, false]);
      // One of the two has the language of what stands around it.
      expect(parts.filter(({ own }) => own?.includes('lang='))).toHaveLength(1);
    },
  );

  it('has as many headings as pictures', () => {
    expect(said.filter(([, name]) => name === 'h2')).toHaveLength(page.split('<plan-graph ').length - 1);
  });
});
