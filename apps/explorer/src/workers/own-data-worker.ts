/** Reads a document and lays its graph out, off the page; ended by `terminate` at any moment. */

import type { OwnDocument } from '../own-data/reading/document.js';
import { faultOf, type OwnDataFaultDetail } from '../own-data/reading/fault.js';
import { type ReadingStep, type ReadPlan, readPlan } from '../own-data/reading/read-document.js';

export type FromOwnDataWorker =
  | { type: 'step'; step: ReadingStep }
  | { type: 'plan'; plan: ReadPlan }
  | { type: 'fault'; fault: OwnDataFaultDetail };

/** What this module sees of a worker's own scope; the types of pages and of workers exclude each other. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<OwnDocument>) => void): void;
  postMessage(message: FromOwnDataWorker): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', ({ data }) => {
  readPlan(data, (step) => scope.postMessage({ type: 'step', step })).then(
    (plan) => scope.postMessage({ type: 'plan', plan }),
    (error: unknown) => scope.postMessage({ type: 'fault', fault: faultOf(error) }),
  );
});
