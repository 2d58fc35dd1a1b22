import type { JsonBindings, JsonTerm } from '../terms.js';

/** A document on its way to the worker, in pieces, because one string cannot hold every data set. */
export interface LoadDocument {
  pieces: readonly (string | Uint8Array)[];
  mediaType: string;
  base?: string;
}

export interface QueryMessage {
  kind: 'query';
  query: string;
  /** What the query gives, as its words tell. */
  gives: 'bindings' | 'boolean' | 'quads';
  /** Media type, where the answer is to be text. */
  mediaType?: string;
  defaultGraphs?: readonly string[];
  namedGraphs?: readonly string[];
}

/** What the worker is told. It answers each message with exactly one. */
export type ToWorker =
  | { kind: 'load'; documents: readonly LoadDocument[] }
  | QueryMessage
  | { kind: 'more' }
  | { kind: 'drop' };

/** One row, one quad, or a stretch of text. */
export type Item = JsonBindings | readonly [JsonTerm, JsonTerm, JsonTerm] | string;

export type FromWorker =
  | { kind: 'loaded' }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'answer'; variables: readonly string[]; items: Item[]; done: boolean }
  | { kind: 'piece'; items: Item[]; done: boolean }
  | WorkerFault;

/** What went wrong in the worker, in words that are not ours. */
export interface WorkerFault {
  kind: 'fault';
  message: string;
  /** The store cannot be used any more. */
  broken: boolean;
  /** Which document cannot be read, from 0. */
  document?: number;
  /** The store itself could not be loaded. */
  unloaded?: true;
}

/** Rows or quads in one message. */
export const ITEMS = 1000;
/** UTF-16 units of text in one message. */
export const TEXT = 65_536;
