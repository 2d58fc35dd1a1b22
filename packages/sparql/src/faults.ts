import type { Bilingual } from '@plangraph/core';
import { BilingualError } from '@plangraph/core/graph';

/** Why a query is refused, as data, for those who say it in another language than the message. */
export type QueryReason =
  /** It begins with no form of a query. */
  | { code: 'form' }
  /** Without the colon. */
  | { code: 'undeclared-prefix'; prefix: string }
  /** SELECT names what the pattern does not bind, or what GROUP BY does not name. */
  | { code: 'unbound-variable' }
  | { code: 'update' }
  | { code: 'service' }
  /** The grammar expects something else. */
  | { code: 'expected'; tokens: readonly string[] }
  /** What the store says beyond that, in its own words. */
  | { code: 'store'; words: string }
  /** The store broke over it: what is known of that, in English and in both languages. */
  | { code: 'too-much'; words: string; said: Bilingual }
  /** An endpoint does not take it; its own words, which may be empty. */
  | { code: 'refused'; url: string; words: string };

export interface QueryFaultOptions extends ErrorOptions {
  reason?: QueryReason;
  /** What stands at the place, or before it where nothing does. */
  near?: { side: 'at' | 'after'; text: string } | undefined;
}

/** A query that is wrong, or that the store cannot answer. The message says what to mend. */
export class QueryFault extends Error {
  override name = 'QueryFault';
  /** Where the query is wrong, from 1; not every store says so. */
  readonly line: number | undefined;
  /** In code points, from 1. */
  readonly column: number | undefined;
  /** The same as the message, as data; not there for what is no fault of a reader's query. */
  readonly reason: QueryReason | undefined;
  readonly near: QueryFaultOptions['near'];

  constructor(message: string, place?: { line: number; column: number }, options: QueryFaultOptions = {}) {
    super(message, options);
    this.line = place?.line;
    this.column = place?.column;
    this.reason = options.reason;
    this.near = options.near;
  }
}

/** Of every store here: what would change it is refused. */
export function updateFault(): QueryFault {
  const message = 'This store can only be read. Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.';
  return new QueryFault(message, undefined, { reason: { code: 'update' } });
}

/** What a server did wrong, or what kept it from being reached. */
export interface ServerFaultDetail {
  /** Address without user, password and fragment. */
  url: string;
  /** HTTP status; not there when no answer came. */
  status?: number;
  /** The server's own words: the beginning of its answer as plain text. */
  words?: string;
  cause?: unknown;
}

/** A server that cannot be reached, refuses, or answers with something that cannot be used. */
export class ServerFault extends BilingualError {
  override name = 'ServerFault';
  readonly url: string;
  readonly status: number | undefined;
  readonly words: string;

  constructor(said: Bilingual, detail: ServerFaultDetail) {
    super(said, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.url = detail.url;
    this.status = detail.status;
    this.words = detail.words ?? '';
  }
}

/** Words of a program that speaks English alone: as they are, and with what they are in Japanese. */
export function systemWords(words: string): Bilingual {
  return { en: words, ja: `システムの言葉：${words}` };
}

/** A document that cannot be loaded into a store. The message says where it is wrong. */
export class DocumentFault extends BilingualError {
  override name = 'DocumentFault';
}

/** An address that cannot be asked: not absolute, not http(s), or with a password in it. */
export class AddressFault extends TypeError {
  override name = 'AddressFault';
  readonly said: Bilingual;

  constructor(said: Bilingual) {
    super(said.en);
    this.said = said;
  }
}
