import { parseArgs } from 'node:util';
import { choice } from './choice.js';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import { exportPlan } from './commands/export.js';
import { push } from './commands/push.js';
import { query } from './commands/query.js';
import { serve } from './commands/serve.js';
import { EXIT, type ExitStatus, Fault, usageFault } from './fault.js';
import { type CommandName, helpText } from './help.js';
import type { Host, Io } from './io.js';
import { VERSION } from './version.js';
import { LANGUAGES, languageOf } from './words/language.js';
import { type Saying, WORDS } from './words/words.js';

type Values = Record<string, string | undefined>;
type Flags = ReadonlySet<string>;

interface Command {
  /** What the command takes beside options; a plan unless it says otherwise. */
  takes?: 'query' | 'file';
  /** Whether it takes any number of words and reads them itself. */
  words?: true;
  /** Options that take a value; a function where they stand in a module that is loaded late. */
  options: readonly string[] | (() => Promise<readonly string[]>);
  /** Options that are there or not. */
  flags?: readonly string[];
  run(
    plan: string | undefined,
    values: Values,
    io: Io,
    ended: Promise<void>,
    flags: Flags,
    words: readonly string[],
  ): Promise<ExitStatus>;
}

const SOURCE = ['entities', 'base'] as const;

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  build: { options: [...SOURCE, 'out'], run: (plan, values, io) => build({ plan, ...values }, io) },
  export: {
    options: [...SOURCE, 'format', 'out', 'view', 'table', 'split'],
    flags: ['gzip'],
    run: (plan, values, io, _, flags) => exportPlan({ plan, ...values, gzip: flags.has('gzip') }, io),
  },
  check: {
    options: [...SOURCE, 'format'],
    flags: ['layers'],
    run: (plan, values, io, _, flags) => check({ plan, ...values, layers: flags.has('layers') }, io),
  },
  evaluate: {
    options: [...SOURCE, 'gold', 'format'],
    // Mechanisms of ties are evaluated by the analysis, which is loaded by those who ask for it only.
    run: async (plan, values, io) => (await import('./commands/evaluate.js')).evaluate({ plan, ...values }, io),
  },
  query: {
    options: [...SOURCE, 'data', 'endpoint', 'user', 'format'],
    takes: 'query',
    run: (text, values, io) => query({ query: text, ...values }, io),
  },
  push: {
    options: [...SOURCE, 'data', 'endpoint', 'graph', 'gsp', 'update', 'user'],
    flags: ['dry-run'],
    run: (plan, values, io, _, flags) => push({ plan, ...values, dryRun: flags.has('dry-run') }, io),
  },
  figure: {
    options: [...SOURCE, 'view', 'out', 'format', 'scheme', 'size', 'title', 'site', 'dpi', 'font'],
    flags: ['greyscale', 'outline'],
    run: async (plan, values, io, _, flags) => {
      const given = { greyscale: flags.has('greyscale'), outline: flags.has('outline') };
      return (await import('./figure/figure.js')).figure({ plan, ...values, ...given }, io);
    },
  },
  network: {
    options: async () => (await import('./network/network.js')).NETWORK_OPTIONS,
    words: true,
    // The analysis is loaded by those who ask for it only.
    run: async (_plan, values, io, _ended, _flags, words) =>
      (await import('./network/network.js')).network(words, values, io),
  },
  serve: {
    options: [...SOURCE, 'port', 'cors'],
    run: (plan, values, io, ended) => serve({ plan, ...values }, io, ended),
  },
  validate: {
    options: ['shapes', 'text', 'format', 'allow'],
    takes: 'file',
    // The validator and its dependencies are loaded by those who validate only.
    run: async (file, values, io) => (await import('./commands/validate.js')).validate({ file, ...values }, io),
  },
};

/** Of every command. */
const COMMON = ['lang'] as const;

/**
 * Runs one command.
 * @param args what stands after `plangraph`
 * @param ended resolves when a serving command is to end
 * @returns the exit status; faults are said on stderr in the language asked for, never thrown
 */
export async function run(args: readonly string[], host: Host, ended: Promise<void>): Promise<ExitStatus> {
  const io: Io = { ...host, words: WORDS[languageOf(args, host.env)] };
  try {
    return await dispatch(args, io, ended);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    io.err(`${error.say(io.words)}\n`);
    return error.status;
  }
}

async function dispatch(args: readonly string[], io: Io, ended: Promise<void>): Promise<ExitStatus> {
  const [name, ...rest] = args;
  const named = (given: string | undefined): CommandName | undefined =>
    given !== undefined && Object.hasOwn(COMMANDS, given) ? (given as CommandName) : undefined;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await io.out(
      helpText(
        io.words,
        rest.map(named).find((one) => one !== undefined),
      ),
    );
    return name === undefined ? EXIT.wrongUsage : EXIT.done;
  }
  if (name === '--version' || name === '-V') {
    await io.out(`${VERSION}\n`);
    return EXIT.done;
  }
  const known = named(name);
  if (known === undefined) throw usageFault(({ usage }) => usage.noCommand(name, Object.keys(COMMANDS)));
  if (rest.includes('--help') || rest.includes('-h')) {
    await io.out(helpText(io.words, known));
    return EXIT.done;
  }
  const command = COMMANDS[known];
  const { values, flags, words } = await parse(known, command, rest);
  choice(values, 'lang', LANGUAGES);
  if (words.length > 1 && command.words !== true)
    throw usageFault(({ usage }) => usage.takesOne(known, command.takes ?? 'plan', words));
  return command.run(words[0], values, io, ended, flags, words);
}

interface Parsed {
  values: Values;
  flags: Flags;
  words: readonly string[];
}

async function parse(name: CommandName, command: Command, args: readonly string[]): Promise<Parsed> {
  const flags = command.flags ?? [];
  const own = typeof command.options === 'function' ? await command.options() : command.options;
  const valued = [...new Set([...own, ...COMMON])];
  const options = Object.fromEntries([
    ...valued.map((option) => [option, { type: 'string' as const }]),
    ...flags.map((flag) => [flag, { type: 'boolean' as const }]),
  ]);
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true }) as typeof parsed;
  } catch (error) {
    throw usageFault(misread(error as NodeJS.ErrnoException, name, [...valued, ...flags]));
  }
  const values: Values = {};
  const given = new Set<string>();
  for (const [option, value] of Object.entries(parsed.values)) {
    if (typeof value === 'string') values[option] = value;
    else if (value === true) given.add(option);
  }
  return { values, flags: given, words: parsed.positionals };
}

/** What Node says of options, in words of ours: its own are English. */
function misread({ code, message }: NodeJS.ErrnoException, command: string, known: readonly string[]): Saying {
  const [, option = ''] = /'(--?[^' ]+)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return ({ usage }) => usage.unknownOption(option, command, known);
  return ({ usage }) =>
    message.includes('does not take')
      ? usage.valueUnwanted(option, command, known)
      : usage.valueMissing(option, command, known);
}
