import type { Bilingual } from '@plangraph/core';

// Apart from the other faults, because the worker that holds a store reads terms too, and needs nothing else of theirs.

/** An answer of a server that is not what its media type says. */
export class AnswerError extends SyntaxError {
  override name = 'AnswerError';
  readonly said: Bilingual;

  constructor(said: Bilingual) {
    super(said.en);
    this.said = said;
  }
}
