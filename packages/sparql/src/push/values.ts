import type { Literal, Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';

const XSD = 'http://www.w3.org/2001/XMLSchema#';

const INTEGERS = new Set(
  [
    'integer long int short byte nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger',
    'unsignedLong unsignedInt unsignedShort unsignedByte',
  ]
    .join(' ')
    .split(' ')
    .map((name) => XSD + name),
);

/**
 * Writes literals of one value the same way, so that graphs can be compared by what they say and not by how a store
 * writes it. Virtuoso and TDB2 keep numbers as numbers: they give `0.730` back as `0.73`, and `1` as `1.0`.
 *
 * Known are xsd:float (IEEE 754 single), xsd:double, xsd:decimal, the integers, xsd:boolean, and the case of language tags.
 * The datatype stays: 5 as xsd:int and 5 as xsd:integer are told apart, as RDF does. A lexical form that its datatype does not have
 * stays as it is.
 *
 * @see https://www.w3.org/TR/xmlschema11-2/
 */
export function byValue(quad: Quad): Quad {
  const { subject, predicate, object } = quad;
  if (object.termType !== 'Literal') return quad;
  return DataFactory.quad(subject as never, predicate as never, normalised(object) as never) as unknown as Quad;
}

function normalised(literal: Literal): Term {
  const { value, language, datatype } = literal;
  if (language !== '') {
    const tag = language.toLowerCase();
    return tag === language ? literal : (DataFactory.literal(value, tag) as unknown as Term);
  }
  const form = lexicalForm(value.trim(), datatype.value);
  if (form === undefined || form === value) return literal;
  return DataFactory.literal(form, DataFactory.namedNode(datatype.value)) as unknown as Term;
}

/** One lexical form for all of a value; undefined where the text is none of the datatype. */
function lexicalForm(text: string, datatype: string): string | undefined {
  if (INTEGERS.has(datatype)) return /^[+-]?\d+$/.test(text) ? String(BigInt(text.replace(/^\+/, ''))) : undefined;
  if (datatype === `${XSD}decimal`) return decimalForm(text);
  if (datatype === `${XSD}boolean`) return { true: 'true', '1': 'true', false: 'false', '0': 'false' }[text];
  if (datatype !== `${XSD}float` && datatype !== `${XSD}double`) return undefined;
  const special = { INF: 'INF', '+INF': 'INF', '-INF': '-INF', NaN: 'NaN' }[text];
  if (special !== undefined) return special;
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const number = datatype === `${XSD}float` ? Math.fround(Number(text)) : Number(text);
  return Object.is(number, -0) ? '-0' : String(number);
}

function decimalForm(text: string): string | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  const [, sign, whole = '', fraction = ''] = parts ?? [];
  if (parts === null || whole + fraction === '') return undefined;
  const integer = whole.replace(/^0+/, '') || '0';
  const rest = fraction.replace(/0+$/, '');
  const magnitude = rest === '' ? integer : `${integer}.${rest}`;
  return sign === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude;
}
