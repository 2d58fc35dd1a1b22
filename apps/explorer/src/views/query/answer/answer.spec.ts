import type { Bindings } from '@plangraph/sparql';
import type { BlankNode, Literal, NamedNode } from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import { exampleIndex } from '../../../model/testing.js';
import { prefixesOf } from '../prefixes.js';
import { readAnswer } from './answer.js';
import { Cells } from './cell.js';
import { nodesIn } from './nodes-in.js';

const term = { equals: () => false };
const namedNode = (value: string): NamedNode => ({ ...term, termType: 'NamedNode', value });
const blankNode = (value: string): BlankNode => ({ ...term, termType: 'BlankNode', value });
const plan = exampleIndex();
const cells = new Cells(plan, prefixesOf(plan));
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const literal = (value: string, kind: string | NamedNode = namedNode(`${XSD}string`)): Literal => ({
  ...term,
  termType: 'Literal',
  value,
  language: typeof kind === 'string' ? kind : '',
  datatype: typeof kind === 'string' ? namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#langString') : kind,
});

describe('a cell', () => {
  it('links names and numbers of the plan to their nodes', () => {
    expect(cells.of(namedNode('https://example.org/actor/mic'), 'ja')).toMatchObject({
      text: 'actor:mic',
      href: '#/actor:mic',
      title: '総務省',
    });
    expect(cells.of(literal('2.1-ア'), 'ja')).toMatchObject({ text: '2.1-ア', href: '#/measure:2.1-a' });
  });

  it('takes no count and no words for a number of the plan', () => {
    expect(cells.of(literal('2', namedNode(`${XSD}integer`)), 'ja')).toEqual({ text: '2', numeric: true, code: false });
    expect(cells.of(literal('2', 'ja'), 'ja')).toEqual({ text: '2', lang: 'ja', numeric: false, code: false });
  });

  it('shortens other names where a prefix fits, and shows what it has of the rest', () => {
    expect(cells.of(namedNode('https://w3id.org/plangraph/ns#lead'), 'ja').text).toBe('pg:lead');
    expect(cells.of(namedNode('https://example.org/assignment/a/b'), 'ja').text).toBe(
      'https://example.org/assignment/a/b',
    );
    expect(cells.of(blankNode('b0'), 'ja').text).toBe('_:b0');
    expect(cells.of(undefined, 'ja').text).toBe('');
  });
});

describe('nodes in an answer', () => {
  it('are those of every column once, and of each column', () => {
    const mic = namedNode('https://example.org/actor/mic');
    const row = (number: string): Bindings =>
      new Map<string, NamedNode | Literal>([
        ['m', literal(number)],
        ['who', mic],
        ['n', literal('3', namedNode(`${XSD}integer`))],
      ]);
    const rows = [row('2.1-ア'), row('2.1'), row('9.9')];
    const { all, columns } = nodesIn({ type: 'rows', variables: ['m', 'who', 'n'], rows, complete: true }, cells);
    expect(all).toEqual(['measure:2.1-a', 'actor:mic', 'division:2.1']);
    expect([...columns]).toEqual([
      ['m', ['measure:2.1-a', 'division:2.1']],
      ['who', ['actor:mic']],
    ]);
    expect(nodesIn({ type: 'boolean', value: true }, cells).all).toEqual([]);
  });
});

describe('an answer', () => {
  async function* rows(count: number): AsyncGenerator<Bindings> {
    for (let at = 0; at < count; at += 1) yield new Map([['n', literal(String(at))]]);
  }
  const read = (count: number, most: number) =>
    readAnswer({ type: 'bindings', variables: ['n'], rows: rows(count) }, () => {}, most);

  it('is complete when everything was read, up to the very limit', async () => {
    expect(await read(3, 3)).toMatchObject({ type: 'rows', complete: true });
  });

  it('is cut off where there is more', async () => {
    const answer = await read(4, 3);
    expect(answer).toMatchObject({ type: 'rows', complete: false });
    expect(answer.type === 'rows' && answer.rows.length).toBe(3);
  });

  it('counts aloud', async () => {
    const counts: number[] = [];
    await readAnswer({ type: 'bindings', variables: ['n'], rows: rows(2500) }, (count) => counts.push(count));
    expect(counts).toEqual([1000, 2000]);
  });
});
