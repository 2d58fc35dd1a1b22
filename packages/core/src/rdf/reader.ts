import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';

export { type DocumentFormat, type DocumentHead, formatOf, type OtherRdfFormat } from './document-format.js';

/** RDF formats that are read piece by piece. */
export const RDF_FORMATS = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  'n-triples': 'application/n-triples',
  'n-quads': 'application/n-quads',
} as const;

export type RdfFormat = keyof typeof RDF_FORMATS;

/** What a parser missed: `undefined-prefix` where a prefix has no declaration, `graph` where one stands in a format without. */
export type SyntaxReason =
  | 'undefined-prefix'
  | 'term'
  | 'predicate'
  | 'punctuation'
  | 'dot'
  | 'iri'
  | 'prefix'
  | 'graph'
  | 'unclosed-graph'
  /** A predicate is followed by the end of its statement. */
  | 'object'
  /** A string without the quotation mark that closes it. */
  | 'string'
  /** A backslash before what it cannot stand before. */
  | 'escape'
  | 'other';

/** What N3.js says, by how it begins. */
const REASONS: readonly (readonly [RegExp, SyntaxReason])[] = [
  [/^Undefined prefix/, 'undefined-prefix'],
  [/^Expected punctuation/, 'punctuation'],
  [/^Expected (?:dot|declaration to end)/, 'dot'],
  [/^Expected (?:entity|expression)/, 'term'],
  [/^Expected predicate/, 'predicate'],
  [/^(?:Expected (?:valid )?IRI|Invalid IRI)/, 'iri'],
  [/^Expected prefix/, 'prefix'],
  [/^Unexpected graph/, 'graph'],
  [/^Unclosed graph/, 'unclosed-graph'],
];

/**
 * What a parser missed, by its own words alone.
 * @param message of a fault that N3.js threw
 */
export function syntaxReasonOf(message: string): SyntaxReason {
  return REASONS.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';
}

/** The most characters of a line that a fault quotes. */
const MOST_QUOTED = 160;
/** Pieces that are kept to quote from. */
const KEPT = 3;

/** A document that is no RDF of its format. */
export class RdfSyntaxFault extends Error {
  override readonly name = 'RdfSyntaxFault';
  readonly reason: SyntaxReason;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units; undefined where the parser does not tell the place in the line. */
  readonly column: number | undefined;
  /** The characters at the place; undefined at the end of the document. */
  readonly found: string | undefined;
  /** The line, or the part of it around the place. */
  readonly quoted: string;

  constructor(message: string, place: Pick<RdfSyntaxFault, 'reason' | 'line' | 'column' | 'found' | 'quoted'>) {
    super(message);
    this.reason = place.reason;
    this.line = place.line;
    this.column = place.column;
    this.found = place.found;
    this.quoted = place.quoted;
  }
}

export interface ReadRdfOptions {
  format: RdfFormat;
  /** Against which relative IRIs are resolved; without it they are a fault. */
  base?: string;
  /** Called after each piece with the statements so far. */
  onProgress?: (statements: number) => void;
}

/** A token of N3.js with its place: columns count from 0 in UTF-16 code units. */
interface Token {
  type: string;
  line: number;
  start?: number;
  end?: number;
}

interface ParserFault extends Error {
  context?: { token?: Token; line?: number; previousToken?: Token };
}

/**
 * Reads an RDF document piece by piece; a statement is handed on as soon as it is read.
 *
 * @param pieces text in order, cut anywhere
 * @param onQuad what to do with each statement
 * @returns how many statements there were
 * @throws RdfSyntaxFault at the first fault, with line, column and the line itself; what `pieces` throws
 */
export async function readRdf(
  pieces: AsyncIterable<string>,
  onQuad: (quad: Quad) => void,
  { format, base, onProgress = () => undefined }: ReadRdfOptions,
): Promise<number> {
  const input = new PushedText();
  const quotable = new RecentLines();
  let fault: ParserFault | undefined;
  let statements = 0;
  const parser = new Parser({ format: RDF_FORMATS[format], ...(base === undefined ? {} : { baseIRI: base }) });
  // The parser wants a stream of Node, of which it uses nothing but the three events.
  parser.parse(input as never, (error: Error | null, quad: unknown) => {
    if (error !== null) fault ??= error;
    else if (quad !== null && quad !== undefined && fault === undefined) {
      statements += 1;
      onQuad(quad as Quad);
    }
  });
  for await (const piece of pieces) {
    quotable.add(piece);
    input.emit('data', piece);
    if (fault !== undefined) throw syntaxFault(fault, quotable);
    onProgress(statements);
  }
  input.emit('end');
  if (fault !== undefined) throw syntaxFault(fault, quotable);
  return statements;
}

function syntaxFault(fault: ParserFault, quotable: RecentLines): Error {
  const { context } = fault;
  const line = context?.line;
  if (context === undefined || line === undefined) return fault;
  const message = fault.message.replace(/ on line \d+\.$/, '');
  const told = syntaxReasonOf(message);
  const whole = quotable.line(line) ?? '';
  const { token, previousToken } = context;
  let start = token?.start;
  let found: string | undefined;
  if (token === undefined) {
    // What is no token at all: the message quotes it, and it stands behind the last token.
    found = /^Unexpected "(.*)"$/s.exec(message)?.[1];
    const from = previousToken?.line === line ? (previousToken.end ?? 0) : 0;
    const at = found === undefined ? -1 : whole.indexOf(found, from);
    if (at >= 0) start = at;
  } else if (token.type !== 'eof') found = whole.slice(token.start, token.end) || token.type;
  const reason = narrowed(told, token?.type, whole, start ?? 0);
  const column = start === undefined ? undefined : start + 1;
  return new RdfSyntaxFault(`Line ${line}${column === undefined ? '' : `, column ${column}`}: ${message}.`, {
    reason,
    line,
    column,
    found,
    quoted: around(whole, start ?? 0),
  });
}

/** The parser's reason, told apart further by what stands at the place. */
function narrowed(told: SyntaxReason, type: string | undefined, line: string, start: number): SyntaxReason {
  if (type === '{') return 'graph';
  if (told === 'term' && type !== undefined && ['.', ';', ','].includes(type)) return 'object';
  if (told !== 'other') return told;
  // What is escaped well is neither a quotation mark nor a fault.
  const bare = (text: string): string => text.replace(/\\(?:[tbnrf"'\\]|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})/g, '');
  const rest = bare(line.slice(start));
  if (rest.startsWith('<')) return /^<[^>\s]*\\/.test(rest) ? 'escape' : 'iri';
  const [quote] = /^(?:"""|'''|["'])/.exec(rest) ?? [];
  if (quote === undefined) return bare(line).split('"').length % 2 === 0 ? 'string' : 'other';
  const end = rest.indexOf(quote, quote.length);
  if (rest.slice(0, end < 0 ? undefined : end).includes('\\')) return 'escape';
  return end < 0 ? 'string' : 'other';
}

/** A long line cut down to what stands around a place. */
function around(line: string, at: number): string {
  if (line.length <= MOST_QUOTED) return line;
  const from = Math.max(0, Math.min(at - MOST_QUOTED / 2, line.length - MOST_QUOTED));
  const to = from + MOST_QUOTED;
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}

type Listener = (data?: string) => void;

/** The three events of a stream, sent by hand. */
class PushedText {
  readonly #listeners = new Map<string, Listener>();

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, listener);
    return this;
  }

  emit(event: 'data' | 'end', data?: string): void {
    this.#listeners.get(event)?.(data);
  }
}

/** The last pieces of a text, from which lines are quoted by number. */
class RecentLines {
  readonly #pieces: { text: string; line: number }[] = [];
  #next = 1;

  add(text: string): void {
    this.#pieces.push({ text, line: this.#next });
    if (this.#pieces.length > KEPT) this.#pieces.shift();
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#next += 1;
  }

  line(number: number): string | undefined {
    const first = this.#pieces[0]?.line ?? 1;
    const text = this.#pieces.map((piece) => piece.text).join('');
    return text.split('\n')[number - first]?.replace(/\r$/, '');
  }
}
