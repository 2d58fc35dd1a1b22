/** The query that is being worked on: it outlives the element, so that a look at another view loses nothing. */
import type { Store } from '@plangraph/sparql';
import { type Answer, readAnswer } from './answer/answer.js';
import { loadRelease } from './load-release.js';
import type { SparqlSource } from './site-files.js';

export type Step =
  | { at: 'loading'; bytes: number; all: number | undefined }
  | { at: 'opening' }
  | { at: 'asking' }
  | { at: 'reading'; count: number };

export type Outcome =
  | { type: 'answer'; answer: Answer; milliseconds: number }
  /** The query is wrong; places count from 1, columns in code points. */
  | { type: 'queryFault'; message: string; line: number | undefined; column: number | undefined }
  /** The data could not be had, or the server could not answer. */
  | { type: 'sourceFault'; message: string }
  | { type: 'stopped' };

export class QuerySession extends EventTarget {
  text = '';
  /** The question that the text was taken from, until it is changed. */
  question: string | undefined;
  step: Step | undefined;
  outcome: Outcome | undefined;
  private running: AbortController | undefined;
  private store: { source: string; opened: Store } | undefined;

  stop(): void {
    this.running?.abort();
  }

  /** Asks; opens the store first where it is not open yet. What runs already is stopped. */
  async run(source: SparqlSource, prefixes: Readonly<Record<string, string>>): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    const { signal } = running;
    const query = this.text;
    this.tell(undefined, { at: 'asking' });
    let outcome: Outcome;
    try {
      const store = await this.open(source, signal);
      if (this.running === running) this.tell(undefined, { at: 'asking' });
      const before = performance.now();
      const result = await store.query(query, { prefixes, signal });
      const answer = await readAnswer(result, (count) => {
        if (this.running === running) this.tell(undefined, { at: 'reading', count });
      });
      outcome = { type: 'answer', answer, milliseconds: performance.now() - before };
    } catch (error) {
      outcome = signal.aborted ? { type: 'stopped' } : faultOf(error);
    }
    // A later run has the say by now.
    if (this.running !== running) return;
    this.running = undefined;
    this.tell(outcome, undefined);
  }

  private async open(source: SparqlSource, signal: AbortSignal): Promise<Store> {
    const key = 'endpoint' in source ? source.endpoint.href : source.document.href;
    if (this.store?.source === key) return this.store.opened;
    const { openStore } = await import('@plangraph/sparql');
    let opened: Store;
    if ('endpoint' in source) opened = await openStore({ endpoint: source.endpoint.href });
    else {
      const content = await loadRelease(source.document, signal, (bytes, all) =>
        this.tell(undefined, { at: 'loading', bytes, all }),
      );
      this.tell(undefined, { at: 'opening' });
      opened = await openStore({ documents: [{ content, mediaType: source.mediaType }] }, { signal });
    }
    void this.store?.opened.close();
    this.store = { source: key, opened };
    return opened;
  }

  private tell(outcome: Outcome | undefined, step: Step | undefined): void {
    this.outcome = outcome;
    this.step = step;
    this.dispatchEvent(new Event('change'));
  }
}

/** By name, since the classes are in a module that is loaded later. */
function faultOf(error: unknown): Outcome {
  if (!(error instanceof Error)) return { type: 'sourceFault', message: String(error) };
  if (error.name !== 'QueryFault') return { type: 'sourceFault', message: error.message };
  const { line, column } = error as Error & { line?: number; column?: number };
  return { type: 'queryFault', message: error.message, line, column };
}
