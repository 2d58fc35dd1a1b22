import { basename, extname, resolve } from 'node:path';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { EXIT, Fault } from '../fault.js';
import { readBytes } from '../files.js';
import { type Io, readStdin } from '../io.js';

/** A graph that was read, with the names that its file has for namespaces. */
export interface ReadGraph {
  name: string;
  quads: Quad[];
  /** Prefix to namespace. */
  prefixes: Record<string, string>;
}

const SYNTAXES: Readonly<Record<string, { format: string; name: string }>> = {
  '.ttl': { format: 'text/turtle', name: 'Turtle' },
  '.trig': { format: 'application/trig', name: 'TriG' },
  '.nt': { format: 'application/n-triples', name: 'N-Triples' },
  '.nq': { format: 'application/n-quads', name: 'N-Quads' },
};

/** What the parser reads where no extension says more: a superset of the four. */
const ANY = { format: undefined, name: 'Turtle, TriG, N-Triples or N-Quads' };

/** Longest piece of a faulty line that is shown. */
const SHOWN = 100;

/**
 * Reads RDF in the syntax that the extension names; without one that is known, in whichever of the four it is.
 * @param path of a file, `-` for standard input
 * @throws Fault where the file cannot be read, is no UTF-8 or has a fault of syntax, with its line
 */
export async function readGraph(path: string, io: Io): Promise<ReadGraph> {
  const name = path === '-' ? 'standard input' : basename(path);
  const text = decode(path === '-' ? await readStdin(io) : readBytes(resolve(io.cwd, path)), name);
  const syntax = SYNTAXES[extname(path).toLowerCase()] ?? ANY;
  refuseOtherFormats(text, name);
  const prefixes: Record<string, string> = {};
  try {
    // The labels that the file gives its blank nodes are kept, so that a report can name them.
    const parser = new Parser({
      blankNodePrefix: '',
      ...(syntax.format === undefined ? {} : { format: syntax.format }),
    });
    const quads = parser.parse(text, null, (prefix, { value }) => {
      prefixes[prefix] = value;
    }) as unknown as Quad[];
    return { name, quads, prefixes };
  } catch (error) {
    throw new Fault(EXIT.inputFault, syntaxFault(error as ParseError, text, name, syntax.name));
  }
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault(EXIT.inputFault, `${name} is not UTF-8, which these formats are. Save it as UTF-8 and try again.`);
  }
}

/** The formats that people are most likely to have instead, told by how they begin. */
function refuseOtherFormats(text: string, name: string): void {
  const start = text.trimStart().slice(0, 200);
  const found = /^<(?:\?xml|rdf:RDF|!DOCTYPE)/i.test(start)
    ? 'XML'
    : /^[[{]\s*"/.test(start) || /^\{\s*\}/.test(start)
      ? 'JSON'
      : undefined;
  if (found === undefined) return;
  throw new Fault(
    EXIT.inputFault,
    `${name} is ${found}. Convert it to ${ANY.name} first, e.g. rapper -i guess -o turtle (raptor2-utils).`,
  );
}

interface ParseError extends Error {
  context?: { line?: number };
}

function syntaxFault({ message, context }: ParseError, text: string, name: string, syntax: string): string {
  const { line } = context ?? {};
  const said = message.replace(/ on line \d+\.?$/, '').replace(/\.$/, '');
  const source = line === undefined ? '' : (text.split('\n')[line - 1] ?? '').trim();
  const shown = [...source].length > SHOWN ? `${[...source].slice(0, SHOWN).join('')}…` : source;
  const mend = said.startsWith('Undefined prefix')
    ? 'Declare the prefix with @prefix, or correct it.'
    : `Mend that line; the file is read as ${syntax}.`;
  return [
    `${name}${line === undefined ? '' : `:${line}`}: ${said}.`,
    ...(shown === '' ? [] : [`  ${shown}`]),
    `${mend} (The text of a plan is checked with plangraph check.)`,
  ].join('\n');
}
