import type { Bilingual } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { QueryFault, systemWords } from '../faults.js';
import { missingDeclarations, outlineOf } from '../query-outline.js';
import { bindingsOf, type JsonBindings, type JsonTerm, termOf } from '../terms.js';
import type { EmbeddedStore, QueryOptions, QueryResult } from '../types.js';
import { Connection, WorkerFailure } from './connection.js';
import { Cursor } from './cursor.js';
import { loadingFault, unfilled } from './documents.js';
import type { FromWorker, Item, LoadDocument, QueryMessage } from './protocol.js';
import { queryFault, refuseWhatIsNotServed } from './query-faults.js';

/**
 * Oxigraph in a worker. The worker does one thing at a time and cannot be interrupted, so a query is cancelled by ending
 * the worker; the next query starts another, which takes the documents again.
 */
export class OxigraphStore implements EmbeddedStore {
  readonly #documents: readonly LoadDocument[];
  #worker: Connection | undefined;
  /** The answer whose rest is still in the worker; there is at most one. */
  #open: Cursor | undefined;
  /** Settles when all queries that were asked until now have their answer. */
  #before: Promise<void> = Promise.resolve();
  readonly #closing = new AbortController();

  private constructor(documents: readonly LoadDocument[]) {
    this.#documents = documents;
  }

  /** @throws DocumentFault when a document cannot be read */
  static async open(documents: readonly LoadDocument[], signal?: AbortSignal): Promise<OxigraphStore> {
    const store = new OxigraphStore(documents);
    await store.#inTurn(signal, (ended) => store.#interruptibly(ended, () => store.#started()));
    return store;
  }

  async query(query: string, options: QueryOptions = {}): Promise<QueryResult> {
    const reply = await this.#ask(query, undefined, options);
    if (reply.kind === 'boolean') return { type: 'boolean', value: reply.value };
    if (reply.gives === 'quads') return { type: 'quads', quads: reply.cursor.items(quadOf) };
    const rows = reply.cursor.items((item) => bindingsOf(item as JsonBindings));
    return { type: 'bindings', variables: reply.variables, rows };
  }

  async serialise(query: string, mediaType: string, options: QueryOptions = {}): Promise<AsyncIterable<string>> {
    const reply = await this.#ask(query, mediaType, options);
    if (reply.kind === 'boolean') throw new QueryFault(`Nothing but true or false is the answer, not ${mediaType}.`);
    return reply.cursor.items((item) => item as string);
  }

  async close(): Promise<void> {
    const reason = new DOMException('The store is closed.', 'AbortError');
    this.#closing.abort(reason);
    this.#worker?.end(reason);
    this.#worker = undefined;
  }

  async #ask(query: string, mediaType: string | undefined, options: QueryOptions): Promise<Answer> {
    const outline = outlineOf(query);
    refuseWhatIsNotServed(outline);
    const { signal, defaultGraphs, namedGraphs, prefixes } = options;
    const declared = missingDeclarations(outline, prefixes);
    const gives = outline.form === 'SELECT' ? 'bindings' : outline.form === 'ASK' ? 'boolean' : 'quads';
    const message: QueryMessage = {
      kind: 'query',
      query: declared + query,
      gives,
      ...(mediaType === undefined ? {} : { mediaType }),
      ...(defaultGraphs === undefined ? {} : { defaultGraphs }),
      ...(namedGraphs === undefined ? {} : { namedGraphs }),
    };
    const inWords = (said: string): QueryFault => queryFault(said, query, outline, declared);
    return this.#inTurn(signal, async (ended) => {
      // What another query left in the worker would be lost if this one had to be ended.
      await this.#open?.fetchAll();
      const { worker, reply } = await this.#interruptibly(ended, async () => {
        const worker = await this.#started();
        return { worker, reply: await this.#request(worker, message, inWords) };
      });
      if (reply.kind === 'boolean') return reply;
      if (reply.kind !== 'answer') throw new Error(`The worker answered a query with ${reply.kind}.`);
      this.#open = new Cursor(worker, reply, signal);
      return { kind: 'answer', gives, variables: reply.variables, cursor: this.#open };
    });
  }

  async #request(
    worker: Connection,
    message: QueryMessage,
    inWords: (said: string) => QueryFault,
  ): Promise<FromWorker> {
    const broken = (said: Bilingual): QueryFault =>
      new QueryFault(
        `The query was too much for the store (${said.en}). Ask for less, for instance with LIMIT.`,
        undefined,
        { reason: { code: 'too-much', words: said.en, said } },
      );
    try {
      const reply = await worker.request(message);
      if (reply.kind !== 'fault') return reply;
      if (!reply.broken) throw inWords(reply.message);
      const fault = broken(systemWords(reply.message));
      worker.end(fault);
      throw fault;
    } catch (error) {
      throw error instanceof WorkerFailure ? broken(error.said) : error;
    }
  }

  /** The worker, with the documents in it. */
  async #started(): Promise<Connection> {
    if (this.#worker !== undefined && !this.#worker.ended) return this.#worker;
    const worker = new Connection();
    this.#worker = worker;
    try {
      const reply = await worker.request({ kind: 'load', documents: this.#documents });
      if (reply.kind !== 'fault') return worker;
      throw loadingFault(reply, this.#documents);
    } catch (error) {
      worker.end(error);
      throw error instanceof WorkerFailure ? unfilled(error.said) : error;
    }
  }

  /** One query after the other; `signal` or closing the store ends the wait. */
  async #inTurn<T>(signal: AbortSignal | undefined, work: (ended: AbortSignal) => Promise<T>): Promise<T> {
    const closed = this.#closing.signal;
    const ended = signal === undefined ? closed : AbortSignal.any([closed, signal]);
    const before = this.#before;
    const turn = whenDone();
    this.#before = turn.promise;
    try {
      await orAborted(before, ended);
      return await work(ended);
    } finally {
      // A query that was given up while it waited does not let the next one pass the one before.
      void before.then(turn.done);
    }
  }

  async #interruptibly<T>(ended: AbortSignal, work: () => Promise<T>): Promise<T> {
    ended.throwIfAborted();
    const end = (): void => this.#worker?.end(ended.reason);
    ended.addEventListener('abort', end, { once: true });
    try {
      return await work();
    } finally {
      ended.removeEventListener('abort', end);
    }
  }
}

function whenDone(): { promise: Promise<void>; done: () => void } {
  let done = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    done = resolve;
  });
  return { promise, done };
}

/** @throws the signal's reason as soon as there is one */
function orAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    void work.then(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
  });
}

type Answer =
  | { kind: 'boolean'; value: boolean }
  | { kind: 'answer'; gives: 'bindings' | 'boolean' | 'quads'; variables: readonly string[]; cursor: Cursor };

function quadOf(item: Item): Quad {
  const [subject, predicate, object] = item as readonly [JsonTerm, JsonTerm, JsonTerm];
  return DataFactory.quad(
    termOf(subject) as Quad['subject'],
    termOf(predicate) as Quad['predicate'],
    termOf(object) as Quad['object'],
  ) as unknown as Quad;
}
