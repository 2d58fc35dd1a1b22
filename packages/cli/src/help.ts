import type { Words } from './words/words.js';

/** What each command takes, the same in every language; lines of at most 78 cells. */
const SYNOPSES = {
  build: ['build [PLAN] [--out DIR]'],
  export: [
    'export [PLAN] --format FORMAT [--out FILE] [--view VIEW] [--table NAME]',
    'export [PLAN] --format FORMAT --split N --out DIR [--gzip]',
  ],
  check: ['check [PLAN] [--layers] [--format text|json]'],
  evaluate: ['evaluate [PLAN] [--gold FILE] [--format text|json]'],
  query: ['query QUERY [--format table|csv|json|turtle]', '      [--data FILE | --endpoint URL [--user NAME]]'],
  push: [
    'push [PLAN | --data FILE] --endpoint URL [--graph IRI] [--user NAME]',
    '     [--gsp URL] [--update URL] [--dry-run]',
  ],
  figure: [
    'figure [PLAN] [--view VIEW] [--out FILE] [--format svg|png|pdf|html]',
    '       [--size 85mm|180mm|slide|WxH] [--scheme light|dark] [--greyscale]',
    '       [--title TEXT] [--site URL] [--dpi N] [--outline] [--font FILE]',
  ],
  network: ['network QUESTION [PLAN] [--format table|csv|json] [--top N] [--out FILE]', '        [--actor ACTOR] …'],
  serve: ['serve [PLAN] [--port N] [--cors ORIGIN]'],
  validate: [
    'validate [FILE] [--shapes FILE] [--text PLAN] [--allow info|warning]',
    '         [--format text|json|turtle]',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CommandName = keyof typeof SYNOPSES;

/** What a language says of the commands; lines as they stand on a terminal of 80 cells. */
export interface HelpWords {
  head: readonly string[];
  about: Readonly<Record<CommandName, readonly string[]>>;
  foot: readonly string[];
}

/** @param command the only one to tell of; all where it is absent */
export function helpText({ help }: Words, command?: CommandName): string {
  const names = command === undefined ? (Object.keys(SYNOPSES) as CommandName[]) : [command];
  const sections = names.flatMap((name) => [
    ...SYNOPSES[name].map((line) => `  ${line}`),
    ...help.about[name].map((line) => `      ${line}`),
    '',
  ]);
  return [...help.head, '', ...sections, ...help.foot].map((line) => `${line}\n`).join('');
}
