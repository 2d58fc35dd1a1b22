import type { Position } from 'unist';

export type Severity = 'error' | 'warning' | 'info';

/** The same words in both languages. */
export type Bilingual = Readonly<Record<'en' | 'ja', string>>;

/**
 * What a stage has to say about its input, in the manner of vfile messages: a value, never
 * an exception. `mend` tells the person what to do.
 */
export interface Message {
  severity: Severity;
  /** Name of the rule that speaks, e.g. `letter-sequence`. */
  rule: string;
  /** What was found, in English. */
  reason: string;
  /** What to do about it, in English. */
  mend: string;
  /** What was found, in Japanese. */
  reasonJa: string;
  /** What to do about it, in Japanese. */
  mendJa: string;
  /** Where; absent when the whole input is meant. */
  place?: Position;
}

/** A message without a place. */
export function messageOf(severity: Severity, rule: string, reason: Bilingual, mend: Bilingual): Message {
  return { severity, rule, reason: reason.en, mend: mend.en, reasonJa: reason.ja, mendJa: mend.ja };
}

/** A fault in both languages; the message is the English. */
export class BilingualError extends Error {
  readonly said: Bilingual;

  constructor(said: Bilingual, options?: ErrorOptions) {
    super(said.en, options);
    this.said = said;
  }
}
