import type { NodeAttributes } from '@plangraph/core/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dlChunks, dlIncidenceChunks, dlLabels } from './dl.js';
import { smallGraph } from './testing.js';

const linesOf = (chunks: Iterable<string>) => [...chunks].join('').trimEnd().split('\n');
type Labelled = Pick<NodeAttributes, 'id' | 'family' | 'identifier' | 'labelJa'>;

describe('DL', () => {
  it('adds the weights of all kinds up, rows to columns', () => {
    expect(linesOf(dlChunks(smallGraph()))).toEqual(
      [
        'DL n=4',
        'format=fullmatrix',
        'labels:',
        '1.1-ア,イ,経済産業省,総務省',
        'data:',
        '0 0 3 1',
        '0 0 0 0',
        '0 0 0 0',
        '0 0 0 0',
      ].toSpliced(6, 1, '1 0 0 1'),
    );
  });

  it('has a matrix for each kind where that is asked for', () => {
    const lines = linesOf(dlChunks(smallGraph(), { byKind: true }));
    expect(lines[0]).toBe('DL n=4 nm=4');
    expect(lines.slice(4, 7)).toEqual(['matrix labels:', 'lead,mentions,restates,partner', 'data:']);
    expect(lines).toHaveLength(7 + 4 * 4);
    expect(lines[7]).toBe('0 0 1 1');
    expect(lines[11]).toBe('0 0 2 0');
  });

  it('has measures × actors in two modes', () => {
    expect(linesOf(dlIncidenceChunks(smallGraph()))).toEqual([
      ...['DL nr=2 nc=2', 'format=fullmatrix', 'row labels:', '1.1-ア,イ', 'column labels:', '経済産業省,総務省'],
      ...['data:', '1 1', '0 0'],
    ]);
  });

  it('writes long rows in pieces', () => {
    const graph = smallGraph();
    for (let i = 0; i < 9000; i += 1)
      graph.addNode(`n${i}`, {
        kind: 'actor',
        family: 'actor',
        id: `actor:${i}`,
        labelJa: `${i}`,
        x: 0,
        y: 0,
        size: 1,
      });
    let text = '';
    for (const piece of dlChunks(graph)) {
      expect(piece.length).toBeLessThan(70_000);
      text += piece;
      if (text.includes('data:\n') && piece === '\n') break;
    }
    const [, , , labels, , row] = text.split('\n');
    expect(labels?.split(',')).toHaveLength(9004);
    expect(row?.split(' ')).toHaveLength(9004);
  });
});

describe('labels of DL', () => {
  const nodeOf = (id: string, labelJa: string): Labelled => ({ id, labelJa, family: 'actor' });

  it('are words that keep letters of any script', () => {
    expect(
      dlLabels([nodeOf('a', '総務省'), nodeOf('b', 'ISO/IEC JTC1/SC27, WG 3'), nodeOf('c', '“IoT”　"推進"=data:')]),
    ).toEqual(['総務省', 'ISO/IEC_JTC1/SC27_WG_3', '“IoT”_推進_data']);
    expect(
      dlLabels(
        [
          { ...nodeOf('measure:2.2-1-to', '演習'), identifier: '2.2-1-ト', labelEn: 'Exercise' },
          { ...nodeOf('division:2.2', '演習'), identifier: '2.2' },
          { ...nodeOf('actor:meti', '経済産業省'), labelEn: 'Ministry of Economy' },
          nodeOf('actor:mic', '総務省'),
        ],
        'en',
      ),
    ).toEqual(['2.2-1-to', '2.2', 'Ministry_of_Economy', '総務省']);
    expect(dlLabels([nodeOf('a', 'NPA'), nodeOf('b', 'npa'), nodeOf('c', ' ')])).toEqual(['NPA_a', 'npa_b', '_c']);
  });

  it('are words and distinct, whatever the names are', () => {
    const label = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'A', 'a_n1', ' ', '総務 省', '"', "''"));
    fc.assert(
      fc.property(fc.array(label), (labels) => {
        const written = dlLabels(labels.map((labelJa, at) => nodeOf(`n${at}`, labelJa)));
        expect(new Set(written.map((one) => one.toUpperCase())).size).toBe(labels.length);
        for (const one of written) expect(one).toMatch(/^[^\s\p{Cc}"'`,;=!]+$/u);
        expect(new TextDecoder().decode(new TextEncoder().encode(written.join(',')))).toBe(written.join(','));
      }),
    );
  });
});
