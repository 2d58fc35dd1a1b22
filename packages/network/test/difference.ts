import { appendFileSync } from 'node:fs';

/** What a function was compared with, over how many values, and how far the two were apart at most. */
export interface Difference {
  function: string;
  judge: string;
  values: number;
  largest: number;
}

/** Keeps a comparison where the variable PLANGRAPH_DIFFERENCES names a file: `npm run agreement:network` makes a table of it. */
export function report(difference: Difference): void {
  const file = process.env['PLANGRAPH_DIFFERENCES'];
  if (file !== undefined && file !== '') appendFileSync(file, `${JSON.stringify(difference)}\n`);
}
