/** What is wrong with one's own data, as values: they come out of a worker and are said in two languages. */
import type { Bilingual } from '@plangraph/core';
import type { SyntaxReason } from '@plangraph/core/rdf-reader';
import { saidBy } from '../../model/said-by.js';

export type OwnDataFaultDetail =
  | {
      kind: 'syntax';
      reason: SyntaxReason;
      line: number;
      column?: number;
      /** Absent at the end of the document. */
      found?: string;
      quoted: string;
    }
  /** RDF, but nothing of the ontology; the classes that are most frequent in it, as IRIs. */
  | { kind: 'foreign'; statements: number; classes: readonly string[] }
  | { kind: 'empty' }
  | { kind: 'not-unpacked' }
  /** A page of HTML, where RDF was expected. */
  | { kind: 'html' }
  | { kind: 'format'; name: string; mediaType: string }
  | { kind: 'encoding' }
  | { kind: 'too-many'; limit: number }
  | { kind: 'too-large'; megabytes: number; limit: number }
  | { kind: 'address'; written: string }
  | { kind: 'cors'; host: string; origin: string }
  | { kind: 'unreachable'; host: string }
  | { kind: 'status'; host: string; status: number; words: string }
  | { kind: 'not-sparql'; host: string; words: Bilingual }
  | { kind: 'nothing-there'; host: string; classes: readonly string[] }
  /** What has no words of its own: what the one who found it says. */
  | { kind: 'other'; said: Bilingual };

export class OwnDataFault extends Error {
  override readonly name = 'OwnDataFault';

  constructor(readonly detail: OwnDataFaultDetail) {
    super(detail.kind);
  }
}

/** Any error as a fault. */
export function faultOf(error: unknown): OwnDataFaultDetail {
  if (error instanceof OwnDataFault) return error.detail;
  return { kind: 'other', said: saidBy(error) };
}
