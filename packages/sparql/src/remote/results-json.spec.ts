import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResultsJsonReader } from './results-json.js';

function read(pieces: readonly string[]): {
  rows: unknown[];
  variables: readonly string[];
  boolean: boolean | undefined;
} {
  const reader = new ResultsJsonReader();
  const rows: unknown[] = [];
  for (const piece of pieces) rows.push(...reader.push(piece));
  return { rows, ...reader.end() };
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '{[}]', '"results":{"bindings":[', '総務省'),
);
const term = fc.record({ type: fc.constantFrom('uri', 'literal', 'bnode'), value: text });
const results = fc.record({
  head: fc.record({ vars: fc.array(text), link: fc.array(text) }),
  results: fc.record({
    distinct: fc.boolean(),
    bindings: fc.array(fc.dictionary(text, term, { noNullPrototype: true })),
  }),
});

describe('ResultsJsonReader', () => {
  it('reads any answer alike, wherever it is cut into pieces', () => {
    fc.assert(
      fc.property(
        results,
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.constantFrom(undefined, 1, '\t'),
        (answer, at, indent) => {
          const whole = JSON.stringify(answer, undefined, indent);
          const cuts = [0, ...at.map((each) => each % (whole.length + 1)), whole.length].sort((a, b) => a - b);
          const pieces = cuts.slice(1).map((cut, index) => whole.slice(cuts[index], cut));
          expect(read(pieces)).toEqual({
            rows: answer.results.bindings,
            variables: answer.head.vars,
            boolean: undefined,
          });
        },
      ),
    );
  });

  it('finds no answer complete that is cut', () => {
    fc.assert(
      fc.property(results, fc.nat(), (answer, at) => {
        const whole = JSON.stringify(answer);
        expect(() => read([whole.slice(0, at % whole.length)])).toThrow(SyntaxError);
      }),
    );
  });

  it('knows the variables before the rows are there', () => {
    const reader = new ResultsJsonReader();
    expect([...reader.push('{"head": {"vars": [ "a"')]).toEqual([]);
    expect(reader.variables).toBeUndefined();
    expect([...reader.push(', "b" ]}, "results": {"bindings": [{"a": {"type": "uri"')]).toEqual([]);
    expect(reader.variables).toEqual(['a', 'b']);
    expect([...reader.push(', "value": "x"}}, {}')]).toEqual([{ a: { type: 'uri', value: 'x' } }, {}]);
  });

  it('reads ASK, and refuses what is neither', () => {
    expect(read(['{"head":{},"bool', 'ean":false}'])).toMatchObject({ boolean: false });
    expect(() => read(['{"error":"no"}'])).toThrow('neither');
    expect(() => read(['<html>'])).toThrow(SyntaxError);
  });
});
