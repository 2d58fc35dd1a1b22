/** The query that is being worked on: it outlives the element, so that a look at another view loses nothing. */
import type { Bilingual } from '@plangraph/core';
import type { QueryFault, ServerFault, Store } from '@plangraph/sparql';
import { saidBy } from '../../model/said-by.js';
import { type Answer, readAnswer } from './answer/answer.js';
import { loadRelease, unpacked } from './load-release.js';
import { identityOf, type SparqlSource } from './site-files.js';

export type Step =
  | { at: 'loading'; bytes: number; all: number | undefined }
  | { at: 'opening' }
  | { at: 'asking' }
  | { at: 'reading'; count: number };

/** What is wrong with a query; places count from 1, columns in code points. */
export type WrongQuery = Pick<QueryFault, 'message' | 'line' | 'column' | 'reason' | 'near'>;

/** Why there is no answer, though the query may be right. */
export type SourceFault =
  /** The data could not be fetched, or not be put into the store. */
  | { why: 'data'; said: Bilingual }
  | { why: 'server'; said: Bilingual; url: string; status: number | undefined; words: string; reached: boolean }
  | { why: 'other'; said: Bilingual };

export type Outcome =
  | { type: 'answer'; query: string; answer: Answer; milliseconds: number }
  | { type: 'queryFault'; fault: WrongQuery }
  | { type: 'sourceFault'; fault: SourceFault }
  | { type: 'stopped' };

export class QuerySession extends EventTarget {
  text = '';
  /** Whether the text is in no address, being too long for one. */
  held = false;
  step: Step | undefined;
  private last: { source: unknown; outcome: Outcome } | undefined;
  private running: AbortController | undefined;
  private store: { source: unknown; opened: Store } | undefined;

  /** What came of the last query, where it was asked of this source. */
  outcomeOf(source: SparqlSource | null | undefined): Outcome | undefined {
    const same = source !== null && source !== undefined && this.last?.source === identityOf(source);
    return same ? this.last?.outcome : undefined;
  }

  /** Takes up another query; what came of the one before is not what comes of it. */
  take(text: string): void {
    if (text === this.text) return;
    this.running?.abort();
    this.running = undefined;
    this.text = text;
    this.held = false;
    this.last = undefined;
    this.step = undefined;
    this.dispatchEvent(new Event('change'));
  }

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
    const tell = (step: Step): void => {
      if (this.running === running) this.tell(undefined, step);
    };
    tell({ at: 'asking' });
    let outcome: Outcome;
    let asked = false;
    try {
      const store = await this.open(source, signal, tell);
      asked = true;
      tell({ at: 'asking' });
      const before = performance.now();
      const result = await store.query(query, { prefixes, signal });
      const answer = await readAnswer(result, (count) => tell({ at: 'reading', count }));
      outcome = { type: 'answer', query, answer, milliseconds: performance.now() - before };
    } catch (error) {
      outcome = signal.aborted ? { type: 'stopped' } : outcomeOf(error, asked);
    }
    // A later run has the say by now.
    if (this.running !== running) return;
    this.running = undefined;
    this.tell({ source: identityOf(source), outcome }, undefined);
  }

  private async open(source: SparqlSource, signal: AbortSignal, tell: (step: Step) => void): Promise<Store> {
    const identity = identityOf(source);
    if (this.store?.source === identity) return this.store.opened;
    const { openStore } = await import('@plangraph/sparql');
    let opened: Store;
    if ('endpoint' in source) opened = await openStore({ endpoint: source.endpoint.href });
    else {
      const document =
        'opened' in source
          ? await openedDocument(source, tell)
          : {
              content: await loadRelease(source.document, signal, (bytes, all) => tell({ at: 'loading', bytes, all })),
              mediaType: source.mediaType,
            };
      tell({ at: 'opening' });
      opened = await openStore({ documents: [document] }, { signal });
    }
    void this.store?.opened.close();
    this.store = { source: identity, opened };
    return opened;
  }

  private tell(last: { source: unknown; outcome: Outcome } | undefined, step: Step | undefined): void {
    this.last = last;
    this.step = step;
    this.dispatchEvent(new Event('change'));
  }
}

async function openedDocument(
  { opened: { content, format, base } }: Extract<SparqlSource, { opened: unknown }>,
  tell: (step: Step) => void,
) {
  tell({ at: 'opening' });
  const { RDF_FORMATS } = await import('@plangraph/core/rdf-reader');
  const bytes = await unpacked(content);
  return { content: bytes, mediaType: RDF_FORMATS[format], ...(base === undefined ? {} : { base }) };
}

/**
 * Faults of the store by name, since its classes are in a module that is loaded later.
 *
 * @param asked whether there was a store to ask
 */
function outcomeOf(error: unknown, asked: boolean): Outcome {
  const said = saidBy(error);
  if (!(error instanceof Error)) return { type: 'sourceFault', fault: { why: 'other', said } };
  const { name, message } = error;
  if (name === 'QueryFault') {
    const { line, column, reason, near } = error as QueryFault;
    return { type: 'queryFault', fault: { message, line, column, reason, near } };
  }
  if (name !== 'ServerFault') return { type: 'sourceFault', fault: { why: asked ? 'other' : 'data', said } };
  const { url, status, words, cause } = error as ServerFault;
  const reached = status !== undefined || !(cause instanceof TypeError);
  return { type: 'sourceFault', fault: { why: 'server', said, url, status, words, reached } };
}
