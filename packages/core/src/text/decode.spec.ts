import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rules = (bytes: Uint8Array) => decodeText(bytes).messages.map((message) => message.rule);

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
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

  it('recognises Shift_JIS and says so', () => {
    // 計画 in Shift_JIS
    const { text, encoding, messages } = decodeText(Uint8Array.from([0x8c, 0x76, 0x89, 0xe6, 0x0a]));
    expect([text, encoding]).toEqual(['計画\n', 'shift_jis']);
    expect(messages[0]?.reason).toContain('SHIFT_JIS');
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
