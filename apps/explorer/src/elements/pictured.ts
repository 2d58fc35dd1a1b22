/** What a view draws that draws other nodes than the filter leaves: the legend counts these. */
import type { Legend } from '../model/paint/paint.js';

export interface Pictured {
  /** Keys. */
  nodes: ReadonlySet<string>;
  /** `#rrggbb`, where colours say something of the data. */
  colorOf: ((key: string) => string | undefined) | undefined;
  /** What these colours say. */
  legend: Legend | undefined;
}
