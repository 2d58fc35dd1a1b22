import type { Literal, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { type VocabularyName, vocabulary } from './namespaces.js';

const { literal, namedNode, quad } = DataFactory;

/** Named graphs: what the document says, what was read out of it, what people curated, data about the data. */
export type GraphName = 'document' | 'extraction' | 'curated' | 'metadata';

export function japanese(text: string): Literal {
  return literal(text, 'ja');
}

/** Printed marks and codes: text in no language. */
export function plain(text: string): Literal {
  return literal(text);
}

export function english(text: string): Literal {
  return literal(text, 'en');
}

/** xsd:nonNegativeInteger, which every writer quotes: a bare 5 before the closing dot breaks Virtuoso. */
export function count(value: number): Literal {
  return literal(String(value), namedNode(vocabulary('xsd:nonNegativeInteger')));
}

export function date(iso: string): Literal {
  return literal(iso, namedNode(vocabulary('xsd:date')));
}

export function boolean(value: boolean): Literal {
  return literal(String(value), namedNode(vocabulary('xsd:boolean')));
}

/**
 * A share from 0 to 1, as xsd:float with three digits at most. Written as stores write it when they give it back (0.83,
 * 1.0), so that what they give back is the same to the letter.
 */
export function share(value: number): Literal {
  const digits = String(Number(value.toFixed(3)));
  return literal(digits.includes('.') ? digits : `${digits}.0`, namedNode(vocabulary('xsd:float')));
}

/**
 * Quads gathered by subject in order of first appearance, each stated once. Any part of the
 * conversion may add to any subject; the order of the result is document order all the same.
 */
export class Statements {
  readonly #base: string;
  readonly #subjects = new Map<string, Map<string, Quad>>();

  constructor(base: string) {
    this.#base = base;
  }

  /** @param object IRI as string, or a literal */
  add(graph: GraphName, subject: string, predicate: VocabularyName, object: string | Literal): void {
    const term = typeof object === 'string' ? namedNode(object) : object;
    this.addQuad(
      quad(namedNode(subject), namedNode(vocabulary(predicate)), term, namedNode(`${this.#base}graph/${graph}`)),
    );
  }

  addType(graph: GraphName, subject: string, ...classes: VocabularyName[]): void {
    for (const name of classes) this.add(graph, subject, 'rdf:type', vocabulary(name));
  }

  addQuad(statement: Quad): void {
    const { subject, predicate, object } = statement;
    let own = this.#subjects.get(subject.value);
    if (own === undefined) {
      own = new Map();
      this.#subjects.set(subject.value, own);
    }
    const language = object.termType === 'Literal' ? `@${object.language}^${object.datatype.value}` : '';
    const key = `${predicate.value} ${object.termType} ${object.value}${language}`;
    if (!own.has(key)) own.set(key, statement);
  }

  has(subject: string): boolean {
    return this.#subjects.has(subject);
  }

  /** All quads, by subject; within a subject by predicate in order of first use. */
  quads(): Quad[] {
    const all: Quad[] = [];
    for (const own of this.#subjects.values()) {
      const byPredicate = new Map<string, Quad[]>();
      for (const statement of own.values()) {
        const same = byPredicate.get(statement.predicate.value);
        if (same === undefined) byPredicate.set(statement.predicate.value, [statement]);
        else same.push(statement);
      }
      for (const statements of byPredicate.values()) for (const statement of statements) all.push(statement);
    }
    return all;
  }
}
