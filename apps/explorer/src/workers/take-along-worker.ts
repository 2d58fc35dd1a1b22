/** Writes a file off the page; ended by `terminate` at any moment. */
import { faultOf, type OwnDataFaultDetail } from '../own-data/reading/fault.js';
import { type WriteJob, writeFile } from '../take-along/files/write-file.js';

export type FromTakeAlongWorker = { type: 'file'; file: Blob } | { type: 'fault'; fault: OwnDataFaultDetail };

/** What this module sees of a worker's own scope; the types of pages and of workers exclude each other. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<WriteJob>) => void): void;
  postMessage(message: FromTakeAlongWorker): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', ({ data }) => {
  writeFile(data).then(
    (file) => scope.postMessage({ type: 'file', file }),
    (error: unknown) => scope.postMessage({ type: 'fault', fault: faultOf(error) }),
  );
});
