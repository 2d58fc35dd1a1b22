/** One measuring at a time in a worker: a newer one ends the one that is under way. */
import type { Measuring } from './measured.js';

let busy: { worker: Worker; end: (reason: unknown) => void } | undefined;

/** @throws where the worker cannot be started, or another measuring took its place (AbortError) */
export function measureInWorker(measuring: Measuring): Promise<Float64Array> {
  busy?.end(new DOMException('Another measure is asked for.', 'AbortError'));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./measure-worker.ts', import.meta.url), { type: 'module' });
    const end = (reason: unknown): void => {
      worker.terminate();
      if (busy?.worker === worker) busy = undefined;
      reject(reason);
    };
    busy = { worker, end };
    worker.addEventListener('message', ({ data }: MessageEvent<Float64Array>) => {
      resolve(data);
      end(undefined);
    });
    worker.addEventListener('error', (event) => end(new Error(event.message || 'The worker could not be started.')));
    worker.postMessage(measuring, [measuring.ends.buffer, measuring.weights.buffer]);
  });
}
