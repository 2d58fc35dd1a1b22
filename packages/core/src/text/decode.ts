import { type Bilingual, type Message, messageOf } from './message.js';

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
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const reason = {
      en: `Byte ${nul} is NUL: this is not a text file.`,
      ja: `${nul} バイト目が NUL です。テキストファイルではありません。`,
    };
    const mend = {
      en: 'Save the plan as plain text (UTF-8), e.g. with "pdftotext plan.pdf plan.txt".',
      ja: '計画をただのテキスト（UTF-8）で保存してください。例："pdftotext plan.pdf plan.txt"',
    };
    return { text: decode(bytes, 'utf-8'), encoding: 'utf-8', messages: [error('binary', reason, mend)] };
  }
  const whole = tryDecode(bytes, 'utf-8');
  if (whole !== undefined) return { text: whole, encoding: 'utf-8', messages: [] };
  if (tryDecode(withoutCutCharacter(bytes), 'utf-8') !== undefined) {
    const reason = {
      en: 'The file ends in the middle of a character.',
      ja: 'ファイルが文字の途中で終わっています。',
    };
    const mend = {
      en: 'The file is cut: fetch it again. What could be read was read.',
      ja: 'ファイルが切れているので、取り直してください。読めるところまでは読みました。',
    };
    return { text: decode(bytes, 'utf-8'), encoding: 'utf-8', messages: [error('cut-file', reason, mend)] };
  }
  const other = japaneseEncoding(bytes);
  if (other !== undefined) return { ...other, messages: [otherEncoding(other.encoding)] };
  const text = decode(bytes, 'utf-8');
  const bad = text.split('\ufffd').length - 1;
  const reason = {
    en: `${bad} places are not valid UTF-8, and the file is not Shift_JIS, EUC-JP or UTF-16 either.`,
    ja: `UTF-8 として読めないところが ${bad} か所あり、Shift_JIS、EUC-JP、UTF-16 でもありません。`,
  };
  const mend = { en: 'Save the file as UTF-8.', ja: 'ファイルを UTF-8 で保存し直してください。' };
  return { text, encoding: 'utf-8', messages: [error('encoding', reason, mend)] };
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: the line ends and ASCII of a plan give NUL bytes. They stand on one side mostly,
  // not only, for U+3000 has its own on the other; so what counts is which way the text makes sense.
  const sample = bytes.subarray(0, SAMPLE);
  const nuls = sample.reduce((count, byte) => count + Number(byte === 0), 0);
  if (nuls === 0) return undefined;
  const strayNul = nuls * 4 < sample.length && tryDecode(withoutCutCharacter(sample), 'utf-8') !== undefined;
  const little = shareOf(WRITTEN, decode(sample, 'utf-16le'));
  const big = shareOf(WRITTEN, decode(sample, 'utf-16be'));
  if (strayNul || little === big || Math.max(little, big) < 0.9) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** How many bytes, an even number, tell the encoding of a file. */
const SAMPLE = 0x10000;

/** What the text of a Japanese plan is made of. */
const WRITTEN =
  /[\t\n\f\r -~\u00a0-\u00ff\u2000-\u27ff\u3000-\u30ff\u3200-\u33ff\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/g;
/** The same without the half-width katakana, as which EUC-JP comes out when it is read as Shift_JIS. */
const SPELT = /[\u3041-\u30ff\u4e00-\u9fff]/g;

/** Which share of the characters, 0 to 1, a pattern finds. */
function shareOf(pattern: RegExp, text: string): number {
  return text === '' ? 0 : (text.match(pattern)?.length ?? 0) / text.length;
}

/** Shift_JIS and EUC-JP share most of their bytes: the one that gives more words in kana and kanji is meant. */
function japaneseEncoding(bytes: Uint8Array): { text: string; encoding: 'shift_jis' | 'euc-jp' } | undefined {
  const read = (['shift_jis', 'euc-jp'] as const).flatMap((encoding) => {
    const text = tryDecode(bytes, encoding);
    return text === undefined ? [] : [{ text, encoding, share: shareOf(SPELT, text.slice(0, SAMPLE)) }];
  });
  const [first, second] = read;
  const best = first !== undefined && second !== undefined && second.share > first.share ? second : first;
  return best === undefined ? undefined : { text: best.text, encoding: best.encoding };
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

function error(rule: string, reason: Bilingual, mend: Bilingual): Message {
  return messageOf('error', rule, reason, mend);
}

function otherEncoding(encoding: string): Message {
  const name = encoding.toUpperCase();
  const reason = {
    en: `The file is ${name}; it was decoded as such.`,
    ja: `ファイルは ${name} です。そのように読みました。`,
  };
  const mend = {
    en: 'Nothing to do; save it as UTF-8 to be free of doubt.',
    ja: '何もしなくてかまいません。確かにしたければ UTF-8 で保存してください。',
  };
  return messageOf('info', 'encoding', reason, mend);
}
