import fc from 'fast-check';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { byValue } from './values.js';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const { literal, namedNode, quad } = DataFactory;

const form = (value: string, datatype: string): string =>
  byValue(quad(namedNode('urn:s'), namedNode('urn:p'), literal(value, namedNode(XSD + datatype))) as never).object
    .value;

describe('byValue', () => {
  it.each([
    ['float', '0.730', '0.73'],
    ['float', '1.000', '1.0'],
    ['float', '1', '1e0'],
    ['float', '+INF', 'INF'],
    ['double', '1500.0', '1.5e3'],
    ['decimal', '1.50', '01.5'],
    ['decimal', '-0.0', '0'],
    ['decimal', '.5', '0.50'],
    ['integer', '+005', '5'],
    ['nonNegativeInteger', '007', '7'],
    ['integer', '-0', '0'],
    ['boolean', '1', 'true'],
  ])('takes one %s for the other: %s, %s', (datatype, one, other) => {
    expect(form(one, datatype)).toBe(form(other, datatype));
  });

  it.each([
    ['float', '0.73', '0.74'],
    // What 6 digits keep of a float is another float.
    ['float', '0.333333343', '0.333333'],
    ['double', '0.1', '0.10000000000000002'],
    ['decimal', '1.5', '15'],
    ['integer', '123456789012345678901', '123456789012345678902'],
    ['string', '1', '1.0'],
    ['date', '2018-07-25', '2018-07-25Z'],
    ['boolean', '0', '1'],
    ['float', '0', '-0'],
  ])('tells %s apart: %s, %s', (datatype, one, other) => {
    expect(form(one, datatype)).not.toBe(form(other, datatype));
  });

  it('leaves alone what the datatype does not have', () => {
    for (const datatype of ['integer', 'float', 'decimal', 'boolean']) expect(form(' abc ', datatype)).toBe(' abc ');
  });

  it('keeps the datatype and folds the case of language tags', () => {
    const [int, tag] = new Parser().parse(`<urn:a> <urn:b> "05"^^<${XSD}int>, "x"@EN-us .`);
    expect(byValue(int as never).object).toMatchObject({ value: '5', datatype: { value: `${XSD}int` } });
    expect(byValue(tag as never).object).toMatchObject({ value: 'x', language: 'en-us' });
  });

  it('takes every way of writing a number for the same', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (number) => {
        const text = String(number).replace('Infinity', 'INF');
        if (!Number.isFinite(number)) return form(text, 'double') === text;
        return form(number.toExponential(), 'double') === form(text, 'double');
      }),
    );
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(9), fc.nat(9), (integer, before, after) => {
        const sign = integer < 0n ? '-' : '';
        const padded = `${sign}${'0'.repeat(before)}${String(integer).replace('-', '')}`;
        return (
          form(padded, 'integer') === String(integer) &&
          form(`${padded}.${'0'.repeat(after)}`, 'decimal') === String(integer)
        );
      }),
    );
  });
});
