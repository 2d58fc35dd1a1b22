/** Lays out what is shown, away from the page, and tells how far it has come after every slice. */
import { type LayoutReport, type LayoutTask, layOut } from '../model/layout-task.js';

// A worker's own window, without the DOM's types for it.
const worker = globalThis as unknown as {
  onmessage: ((event: MessageEvent<LayoutTask>) => void) | null;
  postMessage(report: LayoutReport): void;
};

worker.onmessage = ({ data }) => {
  for (const report of layOut(data)) worker.postMessage(report);
};
