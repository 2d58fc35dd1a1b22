/** The catalogues as modules of Vite: `virtual:messages` loads them one by one, and nothing is interpreted in the browser. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionsModule, indexModule, messagesModule, typings } from './compile.mjs';
import { fileOf, readPart } from './read.mjs';

const INDEX = 'virtual:messages';
const HERE = fileURLToPath(import.meta.url);
/** Not in git: what it says follows from the catalogues. */
const TYPINGS = fileURLToPath(new URL('../dist/messages.d.ts', import.meta.url));

/** @returns {import('vite').Plugin} */
export function messages() {
  return {
    name: 'messages',
    buildStart() {
      writeTypings();
    },
    resolveId(id, importer) {
      if (id === INDEX || id.startsWith(`${INDEX}/`)) return `\0${id}`;
      // The functions stand nowhere; what they need is a dependency of this folder.
      return importer?.startsWith(`\0${INDEX}/`) ? this.resolve(id, HERE, { skipSelf: true }) : undefined;
    },
    load(id) {
      if (id === `\0${INDEX}`) return indexModule((language, part) => `${INDEX}/${language}/${part}`);
      const [, language, part, functions] = /^\0virtual:messages\/([a-z]+)\/([a-z-]+)(\/functions)?$/.exec(id) ?? [];
      if (language === undefined) return undefined;
      this.addWatchFile(fileOf(language, part));
      const tree = readPart(language, part);
      return functions === undefined
        ? messagesModule(tree, `${INDEX}/${language}/${part}/functions`)
        : functionsModule(tree, language);
    },
  };
}

/** Writes the types of messages where they have changed. */
export function writeTypings() {
  const text = typings();
  if (existsSync(TYPINGS) && readFileSync(TYPINGS, 'utf8') === text) return;
  mkdirSync(dirname(TYPINGS), { recursive: true });
  writeFileSync(TYPINGS, text);
}
