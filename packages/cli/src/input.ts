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
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { EXIT, type ExitStatus, Fault, usageFault } from './fault.js';
import { readBytes } from './files.js';
import { type Io, readStdin } from './io.js';
import { VERSION } from './version.js';

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

/** A plan's text with where it came from. */
interface PlanText {
  name: string;
  text: string;
  messages: Message[];
}

async function readPlanText(plan: string | undefined, io: Io): Promise<PlanText> {
  const name = plan === undefined ? 'サイバーセキュリティ2018' : plan === '-' ? 'standard input' : basename(plan);
  const bytes =
    plan === '-'
      ? await readStdin(io)
      : readBytes(plan === undefined ? shippedFile('plan.ja.txt') : resolve(io.cwd, plan));
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    throw new Fault(EXIT.inputFault, `${name} is a PDF. Take its text first: pdftotext -layout plan.pdf plan.txt`);
  }
  return { name, ...decodeText(bytes) };
}

/** Reads a Turtle file of the curation. */
export function readTurtle(path: string): Quad[] {
  const text = readBytes(path).toString('utf8');
  try {
    return new Parser().parse(text) as unknown as Quad[];
  } catch (error) {
    throw new Fault(
      EXIT.inputFault,
      `${path} is no valid Turtle: ${(error as Error).message} Mend that line and try again.`,
    );
  }
}

/** The curated entities: those given, else those of the shipped plan. */
function readEntityQuads(entities: string | undefined, io: Io): Quad[] {
  return readTurtle(entities === undefined ? shippedFile('entities.ttl') : resolve(io.cwd, entities));
}

/**
 * Reads and converts what the command line names.
 * @throws Fault for a wrong base, an unreadable file or a broken entities file
 */
export async function convertSource(source: Source, io: Io): Promise<Conversion & { name: string; text: string }> {
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
    if (error instanceof NameError) throw usageFault(error.message);
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
export function baseNotice({ plan, base }: Source): string {
  if (plan === undefined || base !== undefined) return '';
  return `Names are minted below ${DEFAULT_BASE}, as those of the plan that ships. Give --base IRI before you publish them.\n`;
}

/** Messages as lines: `file:line:column severity rule: what. mend`. */
export function renderMessages(name: string, messages: readonly Message[]): string {
  return messages
    .map(({ severity, rule, reason, mend, place }) => {
      const at = place === undefined ? name : `${name}:${place.start.line}:${place.start.column}`;
      return `${at} ${severity} ${rule}: ${reason} ${mend}\n`;
    })
    .join('');
}

export function hasErrors(messages: readonly Message[]): boolean {
  return messages.some((message) => message.severity === 'error');
}

/** Ends a command that read a plan: says the messages and what to know of the names. */
export function finish(conversion: { name: string; messages: readonly Message[] }, source: Source, io: Io): ExitStatus {
  io.err(renderMessages(conversion.name, conversion.messages) + baseNotice(source));
  return hasErrors(conversion.messages) ? EXIT.inputFault : EXIT.done;
}
