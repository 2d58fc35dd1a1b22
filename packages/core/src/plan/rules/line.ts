import { narrow } from '../../text/japanese.js';
import type { Line } from '../../text/lines.js';

/** One line as the rules see it. Offsets in `narrowed` are offsets from `line.start`. */
export interface LineView {
  line: Line;
  /** The line without its terminator. */
  text: string;
  /** The same with full-width ASCII narrowed, one code unit for one. */
  narrowed: string;
}

export function viewLine(source: string, line: Line): LineView {
  const text = source.slice(line.start, line.end);
  return { line, text, narrowed: narrow(text) };
}

/** Headings and markers are short; longer lines are never tried, so that no pattern runs wild. */
export const LONGEST_HEADING = 120;
