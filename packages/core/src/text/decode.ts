import type { Message } from './message.js';

/** Text of a file, with the encoding found and what there is to say about it. */
export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp';
  messages: Message[];
}

/**
 * Decodes a plan's file. UTF-8 is expected; UTF-16, Shift_JIS and EUC-JP are recognised and said so.
 * A byte order mark stays in the text (it is furniture), so that UTF-8 comes back byte for byte.
 * Nothing throws: bytes that cannot be read become U+FFFD and a message.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    return { text: decode(bytes, wide), encoding: wide, messages: [otherEncoding(wide)] };
  }
  const binary = bytes.indexOf(0) >= 0;
  if (binary) {
    const reason = `Byte ${bytes.indexOf(0)} is NUL: this is not a text file.`;
    const mend = 'Save the plan as plain text (UTF-8), e.g. with "pdftotext plan.pdf plan.txt".';
    return { text: decode(bytes, 'utf-8'), encoding: 'utf-8', messages: [error('binary', reason, mend)] };
  }
  const strict = tryDecode(bytes, 'utf-8') ?? tryDecode(withoutCutCharacter(bytes), 'utf-8');
  if (strict !== undefined) {
    const cut = tryDecode(bytes, 'utf-8') === undefined;
    const text = cut ? decode(bytes, 'utf-8') : strict;
    const reason = 'The file ends in the middle of a character.';
    const mend = 'The file is cut: fetch it again. What could be read was read.';
    return { text, encoding: 'utf-8', messages: cut ? [error('cut-file', reason, mend)] : [] };
  }
  for (const encoding of ['shift_jis', 'euc-jp'] as const) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return { text, encoding, messages: [otherEncoding(encoding)] };
  }
  const text = decode(bytes, 'utf-8');
  const bad = text.split('\ufffd').length - 1;
  const reason = `${bad} places are not valid UTF-8, and the file is not Shift_JIS, EUC-JP or UTF-16 either.`;
  return { text, encoding: 'utf-8', messages: [error('encoding', reason, 'Save the file as UTF-8.')] };
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: line ends and ASCII give NUL bytes on one side only.
  const sample = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  if (odd > 2 && even === 0) return 'utf-16le';
  if (even > 2 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Drops up to three trailing bytes that begin a character which the file's end cuts off. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
    if (byte < 0x80) return bytes;
  }
  return bytes;
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function error(rule: string, reason: string, mend: string): Message {
  return { severity: 'error', rule, reason, mend };
}

function otherEncoding(encoding: string): Message {
  return {
    severity: 'info',
    rule: 'encoding',
    reason: `The file is ${encoding.toUpperCase()}; it was decoded as such.`,
    mend: 'Nothing to do; save it as UTF-8 to be free of doubt.',
  };
}
