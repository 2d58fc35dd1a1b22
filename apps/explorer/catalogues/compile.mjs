/** Catalogues as modules: texts as they are, messages with arguments as functions, made before anything is shipped. */
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { parse } from '@messageformat/parser';
import { argumentsOf, LANGUAGES, messagesIn, nameOf, partsOf, readCatalogue, SOURCE } from './read.mjs';

/** A module of functions, one for each message that has arguments: `m0`, `m1` … */
export function functionsModule(tree, language) {
  const format = new MessageFormat(language);
  const written = [...messagesIn(tree)].map(({ message }) => message).filter((one) => textOf(one) === undefined);
  return compileModule(format, Object.fromEntries(written.map((message, at) => [`m${at}`, message])));
}

/** A module that exports the tree of messages. @param functions name of the module of its functions */
export function messagesModule(tree, functions) {
  let at = 0;
  const group = (part) =>
    `{${Object.entries(part)
      .map(([key, value]) => `${JSON.stringify(key)}:${typeof value === 'string' ? leaf(value) : group(value)}`)
      .join(',')}}`;
  const leaf = (message) => JSON.stringify(textOf(message)) ?? `written.m${at++}`;
  const body = group(tree);
  const head = at === 0 ? '' : `import written from ${JSON.stringify(functions)};\n`;
  return `${head}export const messages = ${body};\n`;
}

/** The text of a message without arguments. */
function textOf(message) {
  const tokens = parse(message);
  return tokens.every(({ type }) => type === 'content') ? tokens.map(({ value }) => value).join('') : undefined;
}

/** The module that knows how each catalogue is loaded. @param name gives the name of a catalogue's module */
export function indexModule(name) {
  const rows = LANGUAGES.map((language) => {
    const parts = partsOf(language).map(
      (part) => `${nameOf(part)}: () => import(${JSON.stringify(name(language, part))})`,
    );
    return `  ${language}: { ${parts.join(', ')} },`;
  });
  return `export const catalogues = {\n${rows.join('\n')}\n};\n`;
}

/** Types of all messages, so that a key or an argument that is missing or unknown does not compile. */
export function typings() {
  const other = readCatalogue(LANGUAGES[1]);
  const parts = [...readCatalogue(SOURCE)].map(([part, tree]) => {
    return `    ${nameOf(part)}: ${typesOf(tree, other.get(part), '    ')};`;
  });
  return `// Made from messages/ by catalogues/compile.mjs.
declare module 'virtual:messages' {
  export interface Messages {
${parts.join('\n')}
  }
  export const catalogues: Readonly<
    Record<'ja' | 'en', { readonly [Part in keyof Messages]: () => Promise<{ messages: Messages[Part] }> }>
  >;
}
`;
}

function typesOf(tree, other, indent) {
  const inner = `${indent}  `;
  const rows = Object.entries(tree).map(([key, value]) => {
    if (typeof value !== 'string') return `${inner}${JSON.stringify(key)}: ${typesOf(value, other?.[key], inner)};`;
    const texts = [value, other?.[key]].filter((text) => text !== undefined).join(' · ');
    return `${inner}/** ${texts.replaceAll('*/', '* /')} */\n${inner}${JSON.stringify(key)}: ${typeOfMessage(value)};`;
  });
  return `{\n${rows.join('\n')}\n${indent}}`;
}

function typeOfMessage(message) {
  const values = [...argumentsOf(message, SOURCE)].map(([name, type]) => `${name}: ${type}`);
  return values.length === 0 ? 'string' : `(values: { ${values.join('; ')} }) => string`;
}
