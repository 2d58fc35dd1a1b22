import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Attribution,
  type Conversion,
  convertPlan,
  DEFAULT_BASE,
  decodeText,
  type Message,
  NameError,
  SHIPPED_ATTRIBUTION,
} from '@plangraph/core';
import { syntaxReasonOf } from '@plangraph/core/rdf-reader';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { EXIT, type ExitStatus, Fault, usageFault } from './fault.js';
import { readBytes } from './files.js';
import { type Host, type Io, readStdin } from './io.js';
import { VERSION } from './version.js';
import { said, type Words } from './words/words.js';

/** Data that ships with the product, found from where this module lies. */
export function shippedFile(name: string): string {
  return fileURLToPath(new URL(`../../../data/cybersecurity-2018/${name}`, import.meta.url));
}

/** What to read, as the command line says it. */
export interface Source {
  /** Path of the plan's text, `-` for standard input; undefined for the plan that ships. */
  plan?: string | undefined;
  entities?: string | undefined;
  base?: string | undefined;
}

/** What standard input is called in data; `shownName` says it to people. */
export const STANDARD_INPUT = 'standard input';

export function shownName(name: string, { reading }: Words): string {
  return name === STANDARD_INPUT ? reading.standardInput : name;
}

/** A plan's text with where it came from. */
interface PlanText {
  name: string;
  text: string;
  messages: Message[];
}

async function readPlanText(plan: string | undefined, io: Host): Promise<PlanText> {
  const name = plan === undefined ? 'サイバーセキュリティ2018' : plan === '-' ? STANDARD_INPUT : basename(plan);
  const bytes =
    plan === '-'
      ? await readStdin(io)
      : readBytes(plan === undefined ? shippedFile('plan.ja.txt') : resolve(io.cwd, plan));
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    throw new Fault(EXIT.inputFault, (words) => words.reading.pdf(shownName(name, words)));
  }
  return { name, ...decodeText(bytes) };
}

/** Reads a Turtle file of the curation. */
export function readTurtle(path: string): Quad[] {
  const text = readBytes(path).toString('utf8');
  try {
    return new Parser().parse(text) as unknown as Quad[];
  } catch (error) {
    const { message, context } = error as Error & { context?: { line?: number } };
    throw new Fault(EXIT.inputFault, ({ reading }) =>
      reading.noTurtle(path, message, context?.line, syntaxReasonOf(message)),
    );
  }
}

/** The curated entities: those given, else those of the shipped plan. */
function readEntityQuads(entities: string | undefined, io: Host): Quad[] {
  return readTurtle(entities === undefined ? shippedFile('entities.ttl') : resolve(io.cwd, entities));
}

/**
 * Reads and converts what the command line names.
 * @throws Fault for a wrong base, an unreadable file or a broken entities file
 */
export async function convertSource(source: Source, io: Host): Promise<Conversion & { name: string; text: string }> {
  const { name, text, messages } = await readPlanText(source.plan, io);
  const shipped = source.plan === undefined;
  const titlesPath = shippedFile('titles.en.ttl');
  const options: {
    base: string;
    entities: Quad[];
    titles?: Quad[];
    attribution?: Attribution;
    name?: string;
    version: string;
  } = {
    version: VERSION,
    base: source.base ?? DEFAULT_BASE,
    entities: readEntityQuads(source.entities, io),
  };
  if (shipped && existsSync(titlesPath)) options.titles = readTurtle(titlesPath);
  options.name = shipped ? 'cybersecurity-2018' : nameOf(source.plan);
  if (shipped) options.attribution = SHIPPED_ATTRIBUTION;
  try {
    const conversion = convertPlan(text, options);
    return { ...conversion, name, text, messages: [...messages, ...conversion.messages] };
  } catch (error) {
    if (error instanceof NameError) throw usageFault(said(error));
    throw error;
  }
}

/** My Plan 2019.txt → my-plan-2019; a name of files and of the plan itself. */
function nameOf(plan: string | undefined): string {
  const stem = basename(plan ?? '', extname(plan ?? ''));
  return (
    stem
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'plan'
  );
}

/** What to know before files with names of another plan are handed on; nothing where `--base` is given. */
export function baseNotice({ plan, base }: Source, { reading }: Words): string {
  return plan === undefined || base !== undefined ? '' : `${reading.ownBase(DEFAULT_BASE)}\n`;
}

/** Messages as lines: `file:line:column severity rule: what. mend`. */
export function renderMessages(name: string, messages: readonly Message[], words: Words): string {
  const file = shownName(name, words);
  const ja = words.language === 'ja';
  return messages
    .map(({ severity, rule, reason, mend, reasonJa, mendJa, place }) => {
      const at = place === undefined ? file : `${file}:${place.start.line}:${place.start.column}`;
      const [found, todo] = ja ? [reasonJa, mendJa] : [reason, mend];
      return `${words.reading.message(at, severity, rule, found, todo)}\n`;
    })
    .join('');
}

export function hasErrors(messages: readonly Message[]): boolean {
  return messages.some((message) => message.severity === 'error');
}

/** Ends a command that read a plan: says the messages and what to know of the names. */
export function finish(conversion: { name: string; messages: readonly Message[] }, source: Source, io: Io): ExitStatus {
  io.err(renderMessages(conversion.name, conversion.messages, io.words) + baseNotice(source, io.words));
  return hasErrors(conversion.messages) ? EXIT.inputFault : EXIT.done;
}
