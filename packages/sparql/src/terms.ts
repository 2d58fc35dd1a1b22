import type { Literal, NamedNode, Quad_Object, Quad_Predicate, Quad_Subject, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { AnswerError } from './answer-error.js';

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

/** A term as the SPARQL 1.1 Query Results JSON Format writes it; `typed-literal` is what Virtuoso writes. */
export type JsonTerm =
  | { type: 'uri' | 'bnode'; value: string }
  | {
      type: 'literal' | 'typed-literal';
      value: string;
      'xml:lang'?: string;
      'its:dir'?: string;
      datatype?: string;
    }
  | { type: 'triple'; value: { subject: JsonTerm; predicate: JsonTerm; object: JsonTerm } };

export type JsonBindings = Readonly<Record<string, JsonTerm>>;

/**
 * An RDF/JS term of a JSON one.
 * @throws AnswerError for what is no term
 */
export function termOf(json: JsonTerm): Term {
  switch (json.type) {
    case 'uri':
      return DataFactory.namedNode(json.value);
    case 'bnode':
      return DataFactory.blankNode(json.value);
    case 'literal':
    case 'typed-literal':
      return literalOf(json.value, json['xml:lang'], json['its:dir'], json.datatype);
    case 'triple': {
      const { subject, predicate, object } = json.value;
      return DataFactory.quad(
        termOf(subject) as Quad_Subject,
        termOf(predicate) as Quad_Predicate,
        termOf(object) as Quad_Object,
      ) as unknown as Term;
    }
    default: {
      const shown = JSON.stringify(json).slice(0, 80);
      throw new AnswerError({
        en: `${shown} is no term of the SPARQL results format`,
        ja: `${shown} は、SPARQL の結果の形式にある項ではない`,
      });
    }
  }
}

function literalOf(value: string, language?: string, direction?: string, datatype?: string): Literal {
  if (language !== undefined && language !== '') {
    const tag = direction === undefined ? language : { language, direction };
    return DataFactory.literal(value, tag as string);
  }
  return DataFactory.literal(
    value,
    datatype === undefined ? undefined : (DataFactory.namedNode(datatype) as NamedNode),
  );
}

/** The bindings of one row, unbound variables left out. */
export function bindingsOf(row: JsonBindings): Map<string, Term> {
  return new Map(Object.entries(row).map(([variable, term]) => [variable, termOf(term)]));
}

/** A term as the JSON format writes it. */
export function jsonTermOf(term: Term): JsonTerm {
  switch (term.termType) {
    case 'NamedNode':
      return { type: 'uri', value: term.value };
    case 'BlankNode':
      return { type: 'bnode', value: term.value };
    case 'Literal': {
      const { value, language, direction, datatype } = term;
      if (language !== '') {
        return { type: 'literal', value, 'xml:lang': language, ...(direction ? { 'its:dir': direction } : {}) };
      }
      return { type: 'literal', value, ...(datatype.value === XSD_STRING ? {} : { datatype: datatype.value }) };
    }
    case 'Quad':
      return {
        type: 'triple',
        value: {
          subject: jsonTermOf(term.subject),
          predicate: jsonTermOf(term.predicate),
          object: jsonTermOf(term.object),
        },
      };
    default:
      throw new TypeError(`A term of type ${term.termType} cannot be in an answer.`);
  }
}
