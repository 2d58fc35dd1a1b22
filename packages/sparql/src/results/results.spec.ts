import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import type { Bindings } from '../types.js';
import { csvChunks } from './csv.js';
import { booleanJson, jsonChunks } from './json.js';
import { cells, tableChunks } from './table.js';

const { namedNode, literal, blankNode } = DataFactory;
const VARIABLES = ['x', 'ラベル'];
const ROWS: readonly Record<string, ReturnType<typeof namedNode | typeof literal | typeof blankNode>>[] = [
  { x: namedNode('http://e/a#b'), ラベル: literal('総務省、"内閣"\r\n官房', 'ja') },
  { x: blankNode('b0') },
  { x: literal('1.5', namedNode('http://www.w3.org/2001/XMLSchema#decimal')), ラベル: literal('a,b') },
];

async function* rows(): AsyncGenerator<Bindings> {
  for (const row of ROWS) yield new Map(Object.entries(row)) as unknown as Bindings;
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

describe('answers as text', () => {
  it('writes CSV as SPARQL 1.1 has it', async () => {
    expect(await joined(csvChunks(VARIABLES, rows()))).toBe(
      'x,ラベル\r\nhttp://e/a#b,"総務省、""内閣""\r\n官房"\r\n_:b0,\r\n1.5,"a,b"\r\n',
    );
  });

  it('writes JSON as SPARQL 1.1 has it', async () => {
    expect(JSON.parse(await joined(jsonChunks(VARIABLES, rows())))).toEqual({
      head: { vars: VARIABLES },
      results: {
        bindings: [
          {
            x: { type: 'uri', value: 'http://e/a#b' },
            ラベル: { type: 'literal', value: '総務省、"内閣"\r\n官房', 'xml:lang': 'ja' },
          },
          { x: { type: 'bnode', value: 'b0' } },
          {
            x: { type: 'literal', value: '1.5', datatype: 'http://www.w3.org/2001/XMLSchema#decimal' },
            ラベル: { type: 'literal', value: 'a,b' },
          },
        ],
      },
    });
    const none = (async function* (): AsyncGenerator<Bindings> {})();
    expect(JSON.parse(await joined(jsonChunks(['a'], none)))).toEqual({
      head: { vars: ['a'] },
      results: { bindings: [] },
    });
    expect(JSON.parse(booleanJson(false))).toEqual({ head: {}, boolean: false });
  });

  it('aligns a table by what a terminal draws', async () => {
    const prefixes = { e: 'http://e/', ea: 'http://e/a#' };
    expect(await joined(tableChunks(VARIABLES, rows(), prefixes))).toBe(
      ['x     ラベル', '----  -------------------', 'ea:b  総務省、"内閣" 官房', '_:b0', '1.5   a,b', ''].join('\n'),
    );
  });

  it('counts cells by UAX #11', () => {
    expect(['abc', '総務省', 'ｶﾅ', 'ＡＢ', 'が', 'é', '①', '𠮷'].map(cells)).toEqual([3, 6, 2, 4, 2, 1, 1, 2]);
  });
});
