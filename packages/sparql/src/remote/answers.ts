import type { Bilingual } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { AnswerError } from '../answer-error.js';
import { ServerFault } from '../faults.js';
import { plainText } from '../plain-text.js';
import { bindingsOf, type JsonBindings } from '../terms.js';
import type { Bindings, QueryResult } from '../types.js';
import { ResultsJsonReader } from './results-json.js';

/** Text of an answer as it arrives. */
async function* textOf(response: Response): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (piece?: Uint8Array): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw new AnswerError({ en: 'it is not UTF-8', ja: 'UTF-8 ではない' });
    }
  };
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const next = await reader?.read();
      if (next === undefined || next.done) break;
      yield decoded(next.value);
    }
    yield decoded();
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

/** What an answer should be. */
const RESULT: Bilingual = { en: 'SPARQL result in JSON', ja: 'SPARQL の結果（JSON）' };
const GRAPH: Bilingual = { en: 'RDF document', ja: 'RDF 文書' };

/** What a parser or decoder threw at an answer, in words; faults of the network are left as they are. */
function garbled(error: unknown, url: string, what: Bilingual, seen: string): unknown {
  // Parsers throw plain errors of these kinds; the rest has its words already.
  const own = error instanceof SyntaxError || error instanceof TypeError || error?.constructor === Error;
  if (!own) return error;
  const found = error instanceof AnswerError ? error.said : parserWords((error as Error).message);
  const why = { en: plainText(found.en, 200), ja: plainText(found.ja, 220) };
  const end = plainText(seen.slice(-80), 80);
  return new ServerFault(
    {
      en: `${url} gave an answer that is no complete ${what.en}: ${why.en}. It ends in: ${end}. Its log may say why; try again.`,
      ja: `${url} の答えは、完全な ${what.ja}ではありません（${why.ja}）。答えの終わり：${end}。相手の記録に理由があるかもしれません。もう一度試してください。`,
    },
    { url, words: end, cause: error },
  );
}

function parserWords(words: string): Bilingual {
  return { en: words, ja: `パーサーの言葉：${words}` };
}

/** A SELECT or ASK answer. Returns as soon as the variables are known. */
export async function readResults(response: Response, url: string): Promise<QueryResult> {
  const reader = new ResultsJsonReader();
  const pieces = textOf(response);
  const early: JsonBindings[] = [];
  let seen = '';
  try {
    while (reader.variables === undefined) {
      const piece = await pieces.next();
      if (piece.done === true) {
        const { boolean, variables } = reader.end();
        if (boolean !== undefined) return { type: 'boolean', value: boolean };
        return { type: 'bindings', variables, rows: rowsOf(early, pieces, reader, url, seen) };
      }
      seen = (seen + piece.value).slice(-200);
      early.push(...reader.push(piece.value));
    }
  } catch (error) {
    throw garbled(error, url, RESULT, seen);
  }
  return { type: 'bindings', variables: reader.variables, rows: rowsOf(early, pieces, reader, url, seen) };
}

async function* rowsOf(
  early: readonly JsonBindings[],
  pieces: AsyncGenerator<string, undefined>,
  reader: ResultsJsonReader,
  url: string,
  begun: string,
): AsyncGenerator<Bindings, undefined> {
  let seen = begun;
  try {
    for (const row of early) yield bindingsOf(row);
    for await (const piece of pieces) {
      seen = (seen + piece).slice(-200);
      for (const row of reader.push(piece)) yield bindingsOf(row);
    }
    reader.end();
  } catch (error) {
    throw garbled(error, url, RESULT, seen);
  } finally {
    await pieces.return(undefined);
  }
}

/** A CONSTRUCT or DESCRIBE answer in N-Triples or Turtle. */
export function readQuads(response: Response, url: string): QueryResult {
  return { type: 'quads', quads: quadsOf(response, url) };
}

async function* quadsOf(response: Response, url: string): AsyncGenerator<Quad, undefined> {
  const source = new PushSource();
  const ready: Quad[] = [];
  let fault: Error | undefined;
  let complete = false;
  // Turtle's parser reads N-Triples too; some servers write the one and name the other.
  new Parser({ baseIRI: url }).parse(source as never, (error, quad) => {
    if (error !== null && error !== undefined) fault ??= error;
    else if (quad === null || quad === undefined) complete = true;
    else ready.push(quad as unknown as Quad);
  });
  let seen = '';
  try {
    for await (const piece of textOf(response)) {
      seen = (seen + piece).slice(-200);
      source.emit('data', piece);
      yield* ready.splice(0);
      if (fault !== undefined) throw fault;
    }
    source.emit('end');
    yield* ready.splice(0);
    if (fault !== undefined) throw fault;
    if (!complete) throw new AnswerError({ en: 'it breaks off', ja: '途中で切れている' });
  } catch (error) {
    throw garbled(error, url, GRAPH, seen);
  }
}

/** As much of a Node stream as N3's parser listens to, so that pages need no Node streams. */
class PushSource {
  readonly #listeners = new Map<string, (value?: string) => void>();

  on(event: string, listener: (value?: string) => void): this {
    this.#listeners.set(event, listener);
    return this;
  }

  emit(event: string, value?: string): void {
    this.#listeners.get(event)?.(value);
  }
}
