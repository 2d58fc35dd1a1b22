import type { Quad } from '@rdfjs/types';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RdfFormat, RdfSyntaxFault, readRdf } from './reader.js';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, { format = 'turtle' as RdfFormat, size = 7, base = 'https://a.org/' } = {}) {
  const quads: Quad[] = [];
  const statements = await readRdf(inPieces(text, size), (quad) => quads.push(quad), { format, base });
  expect(statements).toBe(quads.length);
  return quads.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]);
}

async function faultOf(text: string, options: Parameters<typeof read>[1] = {}): Promise<RdfSyntaxFault> {
  const fault: unknown = await read(text, { size: 10_000, ...options }).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(RdfSyntaxFault);
  return fault as RdfSyntaxFault;
}

const PREFIX = '@prefix e: <https://e.org/> .\n';

describe('readRdf', () => {
  it('reads the same whatever the pieces are', async () => {
    const text = `${PREFIX}e:甲 e:p "総務省\\n"@ja, """二\n行""" ; a e:C .\r\n<b> e:p 5 .`;
    const whole = await read(text, { size: text.length });
    expect(whole).toHaveLength(4);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: text.length }), async (size) => {
        expect(await read(text, { size })).toEqual(whole);
      }),
    );
  });

  it('reads every format by its own rules', async () => {
    const line = '<https://e.org/s> <https://e.org/p> "o"@ja <https://e.org/g> .\n';
    expect(await read(line, { format: 'n-quads' })).toHaveLength(1);
    expect((await faultOf(line, { format: 'n-triples' })).line).toBe(1);
    expect((await faultOf('<https://e.org/g> { <s> <p> <o> }')).reason).toBe('graph');
    expect(await read('<https://e.org/g> { <s> <p> <o> }', { format: 'trig' })).toHaveLength(1);
  });

  it('says line, column, what was found and what was expected', async () => {
    expect(await faultOf(`${PREFIX}e:s e:p x:o .`)).toMatchObject({
      ...{ reason: 'undefined-prefix', line: 2, column: 9, found: 'x:o', quoted: 'e:s e:p x:o .' },
    });
    expect(await faultOf(`${PREFIX}e:s e:p e:o\ne:s2 e:p e:o2 .`)).toMatchObject({
      ...{ reason: 'punctuation', line: 3, column: 1, found: 'e:s2' },
    });
    expect(await faultOf(`${PREFIX}e:s e:p §oops .`)).toMatchObject({
      ...{ reason: 'other', line: 2, column: 9, found: '§oops', quoted: 'e:s e:p §oops .' },
    });
  });

  it.each([
    ['e:s e:p "abc .\ne:t e:p e:o .', 'string'],
    ['e:s e:p """abc\n.', 'string'],
    [`e:s e:p 'abc .`, 'string'],
    ['e:s e:p "甲@ja, "A"@en .', 'string'],
    ['e:s e:p "a b\\qc" .', 'escape'],
    ['e:s e:p "a\\u12" .', 'escape'],
    ['e:s e:p <http://a.org/\\q> .', 'escape'],
    ['e:s e:p <http://a.org/b c> .', 'iri'],
    ['e:s e:p <http://a.org/b .', 'iri'],
    ['e:s e:p .', 'object'],
    ['e:s e:p ; e:q e:o .', 'object'],
    ['e:s e:p e:o e:q e:o .', 'punctuation'],
    ['e:s e:p e:o\ne:t e:p e:o .', 'punctuation'],
  ])('tells what is wrong with %j', async (text, reason) => {
    expect((await faultOf(PREFIX + text)).reason).toBe(reason);
  });

  it('tells the end of the document from a wrong word', async () => {
    const fault = await faultOf(`${PREFIX}e:s e:p e:o`);
    expect(fault.reason).toBe('punctuation');
    expect(fault.found).toBeUndefined();
  });

  it('finds the line again in a long document that comes in pieces', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `<https://e.org/${at}> <https://e.org/p> "${at}" .`);
    lines[4321] = '<https://e.org/s> <https://e.org/p> nothing .';
    const fault = await faultOf(lines.join('\n'), { format: 'n-triples', size: 1000 });
    expect(fault).toMatchObject({ line: 4322, found: 'nothing', quoted: lines[4321] });
  });

  it('cuts a long line down to what stands around the place', async () => {
    const long = `<https://e.org/s> <https://e.org/p> "${'長'.repeat(5000)}" ; § .`;
    const fault = await faultOf(long);
    expect(fault.quoted.length).toBeLessThan(200);
    expect(fault.quoted).toContain('§');
  });
});
