import { parentPort } from 'node:worker_threads';
import oxigraph from 'oxigraph';
import type { ToWorker } from './protocol.js';
import { serveStore } from './serve-store.js';

const answer = serveStore(oxigraph);
parentPort?.on('message', (message: ToWorker) => parentPort?.postMessage(answer(message)));
