import type { Position } from 'unist';

export type Severity = 'error' | 'warning' | 'info';

/**
 * What a stage has to say about its input, in the manner of vfile messages: a value, never
 * an exception. `mend` tells the person what to do.
 */
export interface Message {
  severity: Severity;
  /** Name of the rule that speaks, e.g. `letter-sequence`. */
  rule: string;
  /** What was found. */
  reason: string;
  /** What to do about it. */
  mend: string;
  /** Where; absent when the whole input is meant. */
  place?: Position;
}
