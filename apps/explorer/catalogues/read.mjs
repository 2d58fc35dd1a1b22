/** Reads the catalogues of messages: JSON files by language and part, each message in ICU MessageFormat. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@messageformat/parser';

/** The language that messages are written in first; the others render it. */
export const SOURCE = 'ja';
export const LANGUAGES = [SOURCE, 'en'];
/** The part that the page has from the start; the others come with what shows them. */
export const FIRST = 'app';
const MESSAGES = fileURLToPath(new URL('../messages', import.meta.url));

/**
 * @typedef {{ [key: string]: string | Tree }} Tree messages by key, in groups
 * @typedef {Map<string, Tree>} Catalogue trees by part
 */

export function fileOf(language, part) {
  return join(MESSAGES, language, `${part}.json`);
}

/** @returns {string[]} parts of a language, by name */
export function partsOf(language) {
  return readdirSync(join(MESSAGES, language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** @returns {Tree} */
export function readPart(language, part) {
  return JSON.parse(readFileSync(fileOf(language, part), 'utf8'));
}

/** @returns {Catalogue} */
export function readCatalogue(language) {
  return new Map(partsOf(language).map((part) => [part, readPart(language, part)]));
}

/** What code calls a part: `data-view` is `dataView`. */
export function nameOf(part) {
  return part.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

/**
 * Every message of a tree with the keys that lead to it, in order.
 *
 * @param {Tree} tree
 * @returns {Generator<{ path: string[], message: string }>}
 */
export function* messagesIn(tree, above = []) {
  for (const [key, value] of Object.entries(tree)) {
    const path = [...above, key];
    if (typeof value === 'string') yield { path, message: value };
    else yield* messagesIn(value, path);
  }
}

/**
 * The arguments of a message, each with its TypeScript type. `none` as a case of a select stands for what is not known;
 * a select by `true` is a choice between yes and no.
 *
 * @throws {Error} where the message is not ICU MessageFormat
 * @returns {Map<string, string>} types by name, in the order of the names
 */
export function argumentsOf(message, language) {
  const uses = new Map();
  const use = (name, kind) => uses.set(name, new Set(uses.get(name)).add(kind));
  const read = (tokens) => {
    for (const token of tokens) {
      if (token.type === 'argument') use(token.arg, 'string');
      else if (token.type === 'function') use(token.arg, token.key === 'number' ? 'number' : 'Date');
      else if (token.type === 'plural' || token.type === 'selectordinal') use(token.arg, 'number');
      else if (token.type === 'select') {
        const keys = token.cases.map(({ key }) => key).filter((key) => key !== 'other');
        use(token.arg, keys.every((key) => key === 'true' || key === 'false') ? 'boolean' : 'choice');
        if (keys.includes('none')) use(token.arg, 'none');
      }
      if (token.cases?.every(({ key }) => key !== 'other')) throw new Error(`no case “other” of ${token.arg}`);
      for (const { tokens: inner } of token.cases ?? []) read(inner);
    }
  };
  read(parse(message, { strict: true, cardinal: new Intl.PluralRules(language).resolvedOptions().pluralCategories }));
  // The parser takes a brace that opens or closes nothing as text.
  const braces = message.replace(/'[{}]'/g, '').match(/[{}]/g) ?? [];
  if (braces.filter((brace) => brace === '{').length * 2 !== braces.length)
    throw new Error('a brace without the other');
  return new Map(
    [...uses].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, kinds]) => [name, typeOf(kinds)]),
  );
}

function typeOf(kinds) {
  if (kinds.has('boolean')) return 'boolean';
  const known = kinds.has('number') ? 'number' : kinds.has('Date') ? 'Date' : 'string';
  return kinds.has('none') && known !== 'string' ? `${known} | 'none'` : known;
}
