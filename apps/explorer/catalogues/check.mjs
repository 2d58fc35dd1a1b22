/**
 * Checks the catalogues and the sources that use them, and writes the types of messages, by which the compiler checks
 * keys and arguments: `node apps/explorer/catalogues/check.mjs`. Exit status 1 where something is wrong, with the place
 * and what to do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTypings } from './plugin.mjs';
import { argumentsOf, FIRST, LANGUAGES, messagesIn, nameOf, readCatalogue, SOURCE } from './read.mjs';
import { readSource, wordsInHtml } from './source.mjs';

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Three words in a row, the first with a capital. */
const SENTENCE = /^[A-Z][a-z’]* [a-z’]+ [a-z’]+/;

/**
 * @typedef {import('./read.mjs').Catalogue} Catalogue
 * @typedef {{ japaneseInEnglish: Record<string, string>, alike: Record<string, string>, sources: Record<string, string> }} Allowed
 *   what is as it should be although a rule speaks against it: why, by `part.key` or by file
 * @typedef {Map<string, string>} Sources texts of files by path under `src`
 */

/** @returns {{ catalogues: Record<string, Catalogue>, sources: Sources, allowed: Allowed }} those of this folder */
export function readAll() {
  const catalogues = Object.fromEntries(LANGUAGES.map((language) => [language, readCatalogue(language)]));
  const allowed = JSON.parse(readFileSync(new URL('allowed.json', import.meta.url), 'utf8'));
  const sources = new Map();
  for (const entry of readdirSync(SOURCES, { recursive: true, withFileTypes: true })) {
    const { name } = entry;
    if (!name.endsWith('.ts') || name.endsWith('.d.ts') || name.endsWith('.spec.ts') || name === 'testing.ts') continue;
    const path = join(entry.parentPath, name);
    sources.set(relative(SOURCES, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return { catalogues, sources, allowed };
}

/** @returns {string[]} faults of the catalogues, each with its place and what to do */
export function faultsOfCatalogues(catalogues, allowed) {
  const faults = [];
  const all = Object.fromEntries(LANGUAGES.map((language) => [language, flat(catalogues[language])]));
  const source = all[SOURCE];
  for (const language of LANGUAGES) {
    for (const [key, message] of all[language]) {
      const say = (what) => faults.push(`${language} ${key}: ${what}`);
      if (message.trim() === '') say('an empty message. Write it.');
      if (message !== message.trim()) say('begins or ends with a space, as a piece of a sentence does. Make it whole.');
      const values = argumentsIn(message, language);
      if (typeof values === 'string') say(`is no message in ICU MessageFormat (${values}).`);
      if (!source.has(key)) say(`is not in ${SOURCE}. Add it there, or delete it.`);
      else if (language !== SOURCE) {
        const others = argumentsIn(source.get(key), SOURCE);
        if (typeof values !== 'string' && values.join() !== others.toString())
          say(`has the arguments (${values.join(', ')}), in ${SOURCE} (${others}). Let both have the same.`);
        if (message === source.get(key) && /\p{L}/u.test(message.replace(/\{[^{}]*\}/g, '')) && !(key in allowed.alike))
          say(`is the same as in ${SOURCE}. Translate it, or name it under "alike" in allowed.json.`);
        if (JAPANESE.test(message) && !(key in allowed.japaneseInEnglish))
          say('has Japanese in it. Translate it, or name it under "japaneseInEnglish" in allowed.json.');
      }
    }
    for (const key of source.keys())
      if (!all[language].has(key)) faults.push(`${language} ${key}: is missing. Write it.`);
  }
  for (const list of ['alike', 'japaneseInEnglish'])
    for (const key of Object.keys(allowed[list]))
      if (!source.has(key)) faults.push(`allowed.json ${list} ${key}: there is no such message. Delete it.`);
  return faults;
}

/** Every message by `part.key.key`. */
function flat(catalogue) {
  return new Map(
    [...catalogue].flatMap(([part, tree]) =>
      [...messagesIn(tree)].map(({ path, message }) => [[part, ...path].join('.'), message]),
    ),
  );
}

/** Arguments with their types; what is wrong with the message where it has a fault. */
function argumentsIn(message, language) {
  try {
    return [...argumentsOf(message, language)].map(([name, type]) => `${name}: ${type}`);
  } catch (error) {
    return error.message.split('\n')[0];
  }
}

/**
 * Messages that no source asks for. A source is taken to use a key where it has the name of the part and the name of
 * the key as a property, or where it takes the key's whole group; the types find the rest.
 */
export function unusedMessages(catalogue, sources) {
  const codes = [...sources.values()].map((source) => readSource(source).code);
  const faults = [];
  for (const [part, tree] of catalogue) {
    const name = new RegExp(`\\b${nameOf(part)}\\b`);
    const readers = part === FIRST ? codes : codes.filter((code) => name.test(code));
    for (const { path } of messagesIn(tree)) {
      const [key, ...groups] = path.toReversed();
      const used = readers.some(
        (code) => takes(code, key) || (groups.length > 0 && groups.some((group) => takesWhole(code, group))),
      );
      if (!used) faults.push(`${part}.${path.join('.')}: no source uses it. Delete it in every language.`);
    }
  }
  return faults;
}

/** Whether code has a name as a property, or takes it out of an object. */
function takes(code, name) {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:\\.${literal}\\b(?!['\\w-])|\\['${literal}'\\]|[{,]\\s*${literal}\\s*[,:}])`).test(code);
}

/** Whether code takes a property of a group by a name that is known later, or hands the group on. */
function takesWhole(code, group) {
  return new RegExp(`\\.${group}(?:\\[(?!')|\\b(?![.'\\w([-]))`).test(code);
}

/** Words in sources that belong into catalogues: Japanese, and English that a reader would see. */
export function wordsInSources(sources, allowed) {
  const faults = [];
  const needed = new Set();
  for (const [file, source] of sources) {
    const lines = source.split('\n');
    for (const { text, line } of readSource(source).sayings.flatMap((saying) => wordsOf(saying, lines))) {
      const leave = [file, `${file}: ${text}`].find((name) => name in allowed.sources);
      if (leave === undefined)
        faults.push(`${file}:${line}: “${text}” belongs into messages/, or under "sources" in allowed.json.`);
      else needed.add(leave);
    }
  }
  for (const leave of Object.keys(allowed.sources))
    if (!needed.has(leave)) faults.push(`allowed.json sources ${leave}: needs no leave. Delete it.`);
  return faults;
}

function wordsOf({ tag, text, line }, lines) {
  // Nobody reads a pattern.
  if (tag !== 'pattern' && JAPANESE.test(text)) return [{ text, line }];
  if (tag === 'html' || tag === 'svg') return wordsInHtml(text).map((words) => ({ text: words, line }));
  // What is thrown or logged is for developers; where it is shown it stands in a message.
  const forDevelopers = /\b(?:Error|DOMException|console\.warn)\(/.test(lines[line - 1] ?? '');
  return tag === '' && SENTENCE.test(text) && !forDevelopers ? [{ text, line }] : [];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { catalogues, sources, allowed } = readAll();
  const faults = [
    ...faultsOfCatalogues(catalogues, allowed),
    ...unusedMessages(catalogues[SOURCE], sources),
    ...wordsInSources(sources, allowed),
  ];
  writeTypings();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exit(1);
  const count = [...catalogues[SOURCE].values()].reduce((sum, tree) => sum + [...messagesIn(tree)].length, 0);
  process.stderr.write(
    `Messages: ${count} in ${catalogues[SOURCE].size} parts, the same in ${LANGUAGES.join(' and ')}\n`,
  );
}
