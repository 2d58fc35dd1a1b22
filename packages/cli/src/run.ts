import { parseArgs } from 'node:util';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import { exportPlan } from './commands/export.js';
import { serve } from './commands/serve.js';
import { EXIT, type ExitStatus, Fault, usageFault } from './fault.js';
import { HELP } from './help.js';
import type { Io } from './io.js';

type Values = Record<string, string | undefined>;

interface Command {
  /** Options that take a value. */
  options: readonly string[];
  run(plan: string | undefined, values: Values, io: Io, ended: Promise<void>): Promise<ExitStatus>;
}

const SOURCE = ['entities', 'base'] as const;

const COMMANDS: Record<string, Command> = {
  build: { options: [...SOURCE, 'out'], run: (plan, values, io) => build({ plan, ...values }, io) },
  export: { options: [...SOURCE, 'format', 'out'], run: (plan, values, io) => exportPlan({ plan, ...values }, io) },
  check: { options: [...SOURCE, 'format'], run: (plan, values, io) => check({ plan, ...values }, io) },
  serve: { options: [...SOURCE, 'port'], run: (plan, values, io, ended) => serve({ plan, ...values }, io, ended) },
};

/**
 * Runs one command.
 * @param args what stands after `plangraph`
 * @param ended resolves when a serving command is to end
 * @returns the exit status; faults are said on stderr, never thrown
 */
export async function run(args: readonly string[], io: Io, ended: Promise<void>): Promise<ExitStatus> {
  try {
    return await dispatch(args, io, ended);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    io.err(`${error.message}\n`);
    return error.status;
  }
}

async function dispatch(args: readonly string[], io: Io, ended: Promise<void>): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await io.out(HELP);
    return name === undefined ? EXIT.wrongUsage : EXIT.done;
  }
  const command = COMMANDS[name];
  if (command === undefined)
    throw usageFault(`"${name}" is no command. Commands: ${Object.keys(COMMANDS).join(', ')}. See plangraph help.`);
  if (rest.includes('--help') || rest.includes('-h')) {
    await io.out(HELP);
    return EXIT.done;
  }
  const options = Object.fromEntries(command.options.map((option) => [option, { type: 'string' as const }]));
  let parsed: { values: Values; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true }) as typeof parsed;
  } catch (error) {
    const known = command.options.map((option) => `--${option}`).join(', ');
    throw usageFault(`${(error as Error).message.split('. To specify')[0]}. Options of ${name}: ${known}.`);
  }
  if (parsed.positionals.length > 1) {
    throw usageFault(
      `${name} takes one plan, and ${parsed.positionals.length} were given: ${parsed.positionals.join(', ')}.`,
    );
  }
  return command.run(parsed.positionals[0], parsed.values, io, ended);
}
