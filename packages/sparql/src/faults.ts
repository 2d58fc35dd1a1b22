/** A query that is wrong, or that the store cannot answer. The message says what to mend. */
export class QueryFault extends Error {
  override name = 'QueryFault';
  /** Where the query is wrong, from 1; not every store says so. */
  readonly line: number | undefined;
  /** In code points, from 1. */
  readonly column: number | undefined;

  constructor(message: string, place?: { line: number; column: number }, options?: ErrorOptions) {
    super(message, options);
    this.line = place?.line;
    this.column = place?.column;
  }
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
export class ServerFault extends Error {
  override name = 'ServerFault';
  readonly url: string;
  readonly status: number | undefined;
  readonly words: string;

  constructor(message: string, detail: ServerFaultDetail) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.url = detail.url;
    this.status = detail.status;
    this.words = detail.words ?? '';
  }
}

/** A document that cannot be loaded into a store. The message says where it is wrong. */
export class DocumentFault extends Error {
  override name = 'DocumentFault';
}

/** An address that cannot be asked: not absolute, not http(s), or with a password in it. */
export class AddressFault extends TypeError {
  override name = 'AddressFault';
}
