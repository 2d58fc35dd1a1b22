/** Each measure in a worker of its own, once at a time: a newer one ends the one that is under way. */
import type { Measuring } from './measured.js';

const busy = new Map<Measuring['measure'], (reason: unknown) => void>();

/** @throws where the worker cannot be started, or another measuring took its place (AbortError) */
export function measureInWorker(measuring: Measuring): Promise<Float64Array> {
  busy.get(measuring.measure)?.(new DOMException('Another measure is asked for.', 'AbortError'));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./measure-worker.ts', import.meta.url), { type: 'module' });
    const end = (reason: unknown): void => {
      worker.terminate();
      if (busy.get(measuring.measure) === end) busy.delete(measuring.measure);
      reject(reason);
    };
    busy.set(measuring.measure, end);
    worker.addEventListener('message', ({ data }: MessageEvent<Float64Array>) => {
      resolve(data);
      end(undefined);
    });
    worker.addEventListener('error', (event) => end(new Error(event.message)));
    worker.postMessage(measuring, [measuring.ends.buffer, measuring.weights.buffer]);
  });
}
