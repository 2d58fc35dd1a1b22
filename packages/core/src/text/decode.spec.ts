import { describe, expect, it } from 'vitest';
import { SHIPPED_TEXT } from '../../test/shipped-plan.js';
import { decodeText } from './decode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rules = (bytes: Uint8Array) => decodeText(bytes).messages.map((message) => message.rule);

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const marked = (mark ? '\ufeff' : '') + text;
  const bytes = new DataView(new ArrayBuffer(2 * marked.length));
  for (let i = 0; i < marked.length; i += 1) bytes.setUint16(2 * i, marked.charCodeAt(i), !bigEndian);
  return new Uint8Array(bytes.buffer);
}

describe('decoding', () => {
  it('reads UTF-8 and keeps a byte order mark, so that it comes back byte for byte', () => {
    expect(decodeText(utf8('\ufeff計画'))).toEqual({ text: '\ufeff計画', encoding: 'utf-8', messages: [] });
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('recognises UTF-16, big-endian %s, with mark %s', (bigEndian, mark) => {
    const { text, encoding, messages } = decodeText(utf16('1. 計画\n\n1.1. 施策\n', bigEndian, mark));
    expect(text.replace('\ufeff', '')).toBe('1. 計画\n\n1.1. 施策\n');
    expect(encoding).toBe(bigEndian ? 'utf-16be' : 'utf-16le');
    expect(messages[0]).toMatchObject({ severity: 'info', rule: 'encoding' });
  });

  it.each([true, false])('reads the shipped plan in UTF-16 without a mark, big-endian %s', (bigEndian) => {
    const { text, encoding, messages } = decodeText(utf16(SHIPPED_TEXT, bigEndian, false));
    expect(text === SHIPPED_TEXT).toBe(true);
    expect(encoding).toBe(bigEndian ? 'utf-16be' : 'utf-16le');
    expect(messages.map(({ rule }) => rule)).toEqual(['encoding']);
  });

  it.each([true, false])('reads UTF-16 in which U+3000 is the only other NUL, big-endian %s', (bigEndian) => {
    const indented = '　総務省は　計画　を\n　進める\n';
    expect(decodeText(utf16(indented, bigEndian, false)).text).toBe(indented);
  });

  it('is not led to UTF-16 by a stray NUL', () => {
    expect(rules(utf8('the plan of the ministries\0 and their measures'))).toEqual(['binary']);
    expect(rules(utf8('総務省において、計画を推進する。\0'))).toEqual(['binary']);
  });

  it('recognises Shift_JIS and says so', () => {
    // 計画 in Shift_JIS
    const { text, encoding, messages } = decodeText(Uint8Array.from([0x8c, 0x76, 0x89, 0xe6, 0x0a]));
    expect([text, encoding]).toEqual(['計画\n', 'shift_jis']);
    expect(messages[0]?.reason).toContain('SHIFT_JIS');
  });

  it.each([
    [
      '計画の施策を推進する。',
      'euc-jp',
      [
        0xb7, 0xd7, 0xb2, 0xe8, 0xa4, 0xce, 0xbb, 0xdc, 0xba, 0xf6, 0xa4, 0xf2, 0xbf, 0xe4, 0xbf, 0xca, 0xa4, 0xb9,
        0xa4, 0xeb, 0xa1, 0xa3,
      ],
    ],
    ['推進', 'euc-jp', [0xbf, 0xe4, 0xbf, 0xca]],
    [
      '総務省はﾃｽﾄを行う。',
      'shift_jis',
      [
        0x91, 0x8d, 0x96, 0xb1, 0x8f, 0xc8, 0x82, 0xcd, 0xc3, 0xbd, 0xc4, 0x82, 0xf0, 0x8d, 0x73, 0x82, 0xa4, 0x81,
        0x42,
      ],
    ],
  ])('reads %s as %s, however short', (text, encoding, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ text, encoding });
  });

  it('says that a file is cut in the middle of a character, and reads the rest', () => {
    const bytes = utf8('総務省において');
    const { text, messages } = decodeText(bytes.subarray(0, bytes.length - 1));
    expect(text.startsWith('総務省におい')).toBe(true);
    expect(messages[0]).toMatchObject({ severity: 'error', rule: 'cut-file' });
  });

  it('says that a file is binary', () => {
    expect(rules(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 1, 0, 2, 3, 0, 0xff]))).toEqual(['binary']);
  });

  it('reads an empty file', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', messages: [] });
  });
});
