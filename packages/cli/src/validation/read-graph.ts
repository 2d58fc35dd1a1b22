import { basename, extname, resolve } from 'node:path';
import { syntaxReasonOf } from '@plangraph/core/rdf-reader';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { EXIT, Fault } from '../fault.js';
import { readBytes } from '../files.js';
import { STANDARD_INPUT, shownName } from '../input.js';
import { type Host, readStdin } from '../io.js';
import type { Saying } from '../words/words.js';

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

/** Longest piece of a faulty line that is shown. */
const SHOWN = 100;

/**
 * Reads RDF in the syntax that the extension names; without one that is known, in whichever of the four it is.
 * @param path of a file, `-` for standard input
 * @throws Fault where the file cannot be read, is no UTF-8 or has a fault of syntax, with its line
 */
export async function readGraph(path: string, io: Host): Promise<ReadGraph> {
  const name = path === '-' ? STANDARD_INPUT : basename(path);
  const text = decode(path === '-' ? await readStdin(io) : readBytes(resolve(io.cwd, path)), name);
  const syntax = SYNTAXES[extname(path).toLowerCase()];
  refuseOtherFormats(text, name);
  const prefixes: Record<string, string> = {};
  try {
    // The labels that the file gives its blank nodes are kept, so that a report can name them.
    const parser = new Parser({
      blankNodePrefix: '',
      // Where no extension says more, the parser reads a superset of the four.
      ...(syntax === undefined ? {} : { format: syntax.format }),
    });
    const quads = parser.parse(text, null, (prefix, { value }) => {
      prefixes[prefix] = value;
    }) as unknown as Quad[];
    return { name, quads, prefixes };
  } catch (error) {
    throw new Fault(EXIT.inputFault, syntaxFault(error as ParseError, text, name, syntax?.name));
  }
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault(EXIT.inputFault, (words) => words.reading.notUtf8(shownName(name, words)));
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
  throw new Fault(EXIT.inputFault, (words) => words.reading.otherFormat(shownName(name, words), found));
}

interface ParseError extends Error {
  context?: { line?: number };
}

function syntaxFault({ message, context }: ParseError, text: string, name: string, syntax: string | undefined): Saying {
  const { line } = context ?? {};
  const said = message.replace(/ on line \d+\.?$/, '').replace(/\.$/, '');
  const source = line === undefined ? '' : (text.split('\n')[line - 1] ?? '').trim();
  const shown = [...source].length > SHOWN ? `${[...source].slice(0, SHOWN).join('')}…` : source;
  const reason = syntaxReasonOf(said);
  return (words) => {
    const { reading } = words;
    const place = `${shownName(name, words)}${line === undefined ? '' : `:${line}`}`;
    return [
      reading.syntax(place, said, reason),
      ...(shown === '' ? [] : [`  ${shown}`]),
      reason === 'undefined-prefix' ? reading.mendPrefix : reading.mendLine(syntax ?? reading.anySyntax),
    ].join('\n');
  };
}
