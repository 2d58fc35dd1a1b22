import type { Connection } from './connection.js';
import type { FromWorker, Item } from './protocol.js';

/** An answer that is handed over piece by piece, as the reader asks for it. */
export class Cursor {
  readonly #worker: Connection;
  readonly #signal: AbortSignal | undefined;
  readonly #pieces: Item[][];
  #done: boolean;
  #fetching: Promise<void> | undefined;

  constructor(worker: Connection, first: Extract<FromWorker, { kind: 'answer' }>, signal: AbortSignal | undefined) {
    this.#worker = worker;
    this.#signal = signal;
    this.#pieces = [first.items];
    this.#done = first.done;
  }

  /** Takes over what is still in the worker, for another query is about to begin there. */
  async fetchAll(): Promise<void> {
    try {
      while (!this.#done && !this.#worker.ended) await this.#fetch();
    } catch {
      // The reader of this answer is told when he asks for more.
    }
  }

  /**
   * Reads the answer once.
   * @throws the reason of the query's signal; what the worker was ended for
   */
  async *items<T>(map: (item: Item) => T): AsyncGenerator<T, undefined> {
    try {
      for (;;) {
        this.#signal?.throwIfAborted();
        const piece = this.#pieces.shift();
        if (piece !== undefined) for (const item of piece) yield map(item);
        else if (this.#done) return;
        else await this.#fetch();
      }
    } finally {
      this.#pieces.length = 0;
      if (!this.#done && !this.#worker.ended) {
        this.#done = true;
        await this.#worker.request({ kind: 'drop' });
      }
    }
  }

  #fetch(): Promise<void> {
    this.#fetching ??= this.#worker
      .request({ kind: 'more' })
      .then((reply) => {
        if (reply.kind !== 'piece') throw new Error(`The worker gave ${reply.kind} for a piece of an answer.`);
        this.#pieces.push(reply.items);
        this.#done = reply.done;
      })
      .finally(() => {
        this.#fetching = undefined;
      });
    return this.#fetching;
  }
}
