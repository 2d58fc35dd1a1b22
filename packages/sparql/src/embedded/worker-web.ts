import * as web from 'oxigraph/web.js';
import type { FromWorker, ToWorker } from './protocol.js';
import { type Engine, serveStore } from './serve-store.js';

// The file is an ES module, but its package does not say so, and TypeScript takes it for another kind.
const oxigraph = web as unknown as Engine & { default: () => Promise<unknown> };

/** What this module sees of a worker's own scope; the types of pages and of workers exclude each other. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
  postMessage(message: FromWorker): void;
}

const scope = globalThis as unknown as WorkerScope;
// Messages that come while WebAssembly is being compiled wait for it.
const ready = oxigraph.default().then(
  () => serveStore(oxigraph),
  ({ message }: Error) =>
    (): FromWorker => ({ kind: 'fault', message, broken: true, unloaded: true }),
);
scope.addEventListener('message', async ({ data }) => scope.postMessage((await ready)(data)));
