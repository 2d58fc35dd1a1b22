import type * as WorkerThreads from 'node:worker_threads';
import type { Bilingual } from '@plangraph/core';
import { BilingualError } from '@plangraph/core/graph';
import { systemWords } from '../faults.js';
import type { FromWorker, ToWorker } from './protocol.js';

/** A worker by what Node's and the browser's have in common. */
interface Port {
  post(message: ToWorker): void;
  end(): void;
  /** Whether the process waits for the worker; pages always do without. */
  hold(held: boolean): void;
}

type OnReply = (reply: FromWorker) => void;
type OnFailure = (said: Bilingual) => void;

/** The worker ended by itself: it could not be loaded, or ran out of memory. */
export class WorkerFailure extends BilingualError {
  override name = 'WorkerFailure';
}

/** One worker's life: it answers what it is asked in that order, and can be ended at any moment. */
export class Connection {
  readonly #port: Port;
  readonly #waiting: { resolve: OnReply; reject: (reason: unknown) => void }[] = [];
  #end: { reason: unknown } | undefined;

  constructor() {
    const onReply: OnReply = (reply) => {
      this.#waiting.shift()?.resolve(reply);
      this.#port.hold(this.#waiting.length > 0);
    };
    const onFailure: OnFailure = (said) => this.end(new WorkerFailure(said));
    const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads');
    this.#port = threads === undefined ? webPort(onReply, onFailure) : nodePort(threads, onReply, onFailure);
  }

  get ended(): boolean {
    return this.#end !== undefined;
  }

  /** @throws the reason it was ended for, at once or while it works */
  request(message: ToWorker): Promise<FromWorker> {
    if (this.#end !== undefined) return Promise.reject(this.#end.reason);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#port.hold(true);
      this.#port.post(message);
    });
  }

  /** Ends the worker whatever it is doing. */
  end(reason: unknown): void {
    if (this.#end !== undefined) return;
    this.#end = { reason };
    this.#port.end();
    for (const { reject } of this.#waiting.splice(0)) reject(reason);
  }
}

function webPort(onReply: OnReply, onFailure: OnFailure): Port {
  // Bundlers know the worker by this very expression.
  const worker = new Worker(new URL('./worker-web.js', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => onReply(event.data));
  const unloaded: Bilingual = { en: 'the worker could not be loaded', ja: 'ワーカーを読み込めません' };
  worker.addEventListener('error', ({ message }) => onFailure(message ? systemWords(message) : unloaded));
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate(), hold: () => undefined };
}

function nodePort(threads: typeof WorkerThreads, onReply: OnReply, onFailure: OnFailure): Port {
  const file = './worker-node.js';
  // What the program was started with, such as --input-type, is not meant for the worker.
  const worker = new threads.Worker(new URL(file, import.meta.url), { execArgv: [] });
  worker.on('message', onReply);
  worker.on('error', (error: Error) => onFailure(systemWords(error.message)));
  worker.on('exit', (status) =>
    onFailure({ en: `the worker ended with status ${status}`, ja: `ワーカーが終了コード ${status} で終わりました` }),
  );
  return {
    post: (message) => worker.postMessage(message),
    end: () => void worker.terminate(),
    hold: (held) => (held ? worker.ref() : worker.unref()),
  };
}
