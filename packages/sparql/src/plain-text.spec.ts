import { expect, it } from 'vitest';
import { plainText } from './plain-text.js';

it('keeps the words of a page and nothing else', () => {
  const page =
    '<!DOCTYPE html><html><head><title>no</title></head><style>b{}</style><h1>Error&nbsp;&#53;00</h1>\n<p>a &lt; b</p><!-- c -->';
  expect(plainText(page)).toBe('Error 500 a < b');
});

it('leaves plain text with signs alone, without what steers a terminal', () => {
  expect(plainText('a < b > c\r\n\u001b[31mred\u202e')).toBe('a < b > c [31mred');
});

it('cuts between characters', () => {
  expect(plainText('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷…');
  expect(plainText('&#x110000;<b>&#1114112;')).toBe('&#x110000; &#1114112;');
});
