import { type Outcome, plangraph, type Surroundings } from './command-line.js';

export const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const TINY = `1. 柱
1.1. 節
(ア) 総務省及び経済産業省において、IPAを通じ、訓練を行う。
(イ) 総務省において、調べる。
`;

/** Runs plangraph at a terminal of no language: of the environment there is nothing but what is given. */
export function plangraphHere(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  return plangraph(args, { env: {}, ...surroundings });
}

/** The same command at an English and at a Japanese terminal. */
export async function inBoth(args: readonly string[], surroundings: Surroundings = {}) {
  const { env } = surroundings;
  const en = await plangraphHere(args, { ...surroundings, env: { ...env, LANG: 'C' } });
  const ja = await plangraphHere(args, { ...surroundings, env: { ...env, LANG: 'ja_JP.UTF-8' } });
  return { en, ja };
}

/** English sentences in a Japanese message that are not quoted as somebody else's words. */
export function englishIn(japanese: string): string[] {
  return japanese.replace(/言葉：[^）\n]*/g, '').match(/\b[a-z]{2,}(?: [a-z]{2,}){2,}/g) ?? [];
}

/** What a message names and must name in any language: options, numbers, files, addresses and names of data. */
export function namedIn(text: string): string[] {
  const found = text.match(
    /--[a-z]+(?:-[a-z]+)*|\d+(?:[.:]\d+)*|https?:\/\/[\w./:-]+[\w/]|[\w-]+\.(?:ttl|txt|rq|nt|nq|json|svg)\b|PLANGRAPH_\w+|\b(?:actor|sh|pg|foo):\w+/g,
  );
  return [...new Set(found)].sort();
}
