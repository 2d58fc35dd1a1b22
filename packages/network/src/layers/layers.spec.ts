import fc from 'fast-check';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import { describe, expect, it } from 'vitest';
import { shippedPlan, smallPlan } from '../../test/plans.js';
import { twoMode } from '../two-mode/index.js';
import { layerAgreement, pillarSimilarity, qap } from './index.js';

type Tie = readonly [string, string, number?];

function networkOf(nodes: string, ties: readonly Tie[], directed = false): AbstractGraph {
  const graph = directed ? new DirectedGraph() : new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const [source, target, weight = 1] of ties) graph.addEdge(source, target, { weight });
  return graph;
}

const PATH = networkOf('abcd', [
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'd'],
]);

describe('qap', () => {
  it('correlates pairs, and weighs by any positive weight alike', () => {
    const double = networkOf('abcd', [
      ['a', 'b', 2],
      ['b', 'c', 2],
      ['c', 'd', 2],
    ]);
    expect(qap(PATH, double).correlation).toBeCloseTo(1, 12);
    const rest = networkOf('abcd', [
      ['a', 'c'],
      ['a', 'd'],
      ['b', 'd'],
    ]);
    expect(qap(PATH, rest)).toMatchObject({ correlation: -1, pAtMost: expect.closeTo(1 / 12, 1) });
    // Six pairs, 3 tied in each, 2 in both: (6·2 − 3·3) / √(6·3 − 9)².
    const other = networkOf('abcd', [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'd'],
    ]);
    expect(qap(PATH, other).correlation).toBeCloseTo(1 / 3, 12);
  });

  it('comes near the share of all 24 permutations', () => {
    // A path of four is left as it is by 2 of 24 renamings.
    const { pAtLeast, pAtMost } = qap(PATH, PATH, { permutations: 20_000 });
    expect(pAtLeast).toBeCloseTo(2 / 24, 2);
    expect(pAtMost).toBe(1);
  });

  it('tells directions apart', () => {
    const there = networkOf('abc', [['a', 'b']], true);
    const back = networkOf('abc', [['b', 'a']], true);
    expect(qap(there, there).correlation).toBeCloseTo(1, 12);
    // Six ordered pairs, one tied in each, none in both.
    expect(qap(there, back).correlation).toBeCloseTo(-1 / 5, 12);
  });

  it('has no correlation where all pairs are alike', () => {
    const none = networkOf('abcd', []);
    const nothing = { correlation: undefined, pAtLeast: undefined, pAtMost: undefined };
    expect(qap(PATH, none)).toMatchObject(nothing);
    expect(qap(networkOf('', []), networkOf('', []))).toMatchObject({ ...nothing, nodes: 0 });
    expect(qap(PATH, PATH, { nodes: ['a'] })).toMatchObject({ ...nothing, nodes: 1 });
  });

  it('takes those of both networks, and counts one that is missing as without ties', () => {
    const more = networkOf('abcde', [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'e'],
    ]);
    expect(qap(PATH, more)).toMatchObject({ nodes: 4, correlation: 1 });
    expect(qap(PATH, more, { nodes: ['a', 'b', 'c', 'd', 'e'] }).correlation).toBeLessThan(1);
  });

  it('is the same both ways, whatever the order of the nodes, and for a seed', () => {
    const ties = fc.subarray(
      ['ab', 'ac', 'ad', 'ae', 'bc', 'bd', 'be', 'cd', 'ce', 'de'].map((pair): Tie => [pair.charAt(0), pair.charAt(1)]),
    );
    fc.assert(
      fc.property(ties, ties, (one, other) => {
        const [a, b, turned] = [networkOf('abcde', one), networkOf('abcde', other), networkOf('edcba', other)];
        const given = { permutations: 50 };
        const found = qap(a, b, given);
        expect(qap(a, turned, given)).toEqual(found);
        expect(qap(b, a, given).correlation ?? 0).toBeCloseTo(found.correlation ?? 0, 12);
        if (found.correlation === undefined) return;
        expect(Math.abs(found.correlation)).toBeLessThanOrEqual(1 + 1e-12);
        expect((found.pAtLeast ?? 0) + (found.pAtMost ?? 0)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('asks for permutations', () => {
    for (const permutations of [0, 1.5, Number.NaN])
      expect(() => qap(PATH, PATH, { permutations })).toThrow(RangeError);
  });
});

describe('layerAgreement', () => {
  const plan = smallPlan(`
    m1 part-of d1
    m1 lead meti, ipa
    m1.1 part-of m1
    m1.1 lead mic
    m2 part-of d2
    m2 lead office
    m2 partner mod
    m3 part-of d3
    d3 part-of d2
    m3 restates m1
    m3 lead mod
    d1 main-agency meti
    d1 related-agency mic
    d2 main-agency cabinet, mod
    office unit-of cabinet
  `);
  const cellOf = (division: string, actor: string, options = {}) => {
    const found = layerAgreement(plan, options).cells.find(
      (cell) => cell.division === division && cell.actor === actor,
    );
    return found === undefined ? undefined : `${found.appendix} ${found.text} ${found.measures} ${found.agree}`;
  };

  it('lays measures of a division beside its marks', () => {
    expect(cellOf('d1', 'meti')).toBe('main lead m1 true');
    expect(cellOf('d1', 'mic')).toBe('related lead m1.1 false');
    expect(cellOf('d1', 'ipa')).toBe('none lead m1 false');
    expect(cellOf('d2', 'cabinet')).toBe('main lead m2 true');
    expect(cellOf('d2', 'cabinet', { units: 'apart' })).toBe('main   false');
  });

  it('counts a measure to the deepest division with a mark, restatements as printed', () => {
    expect(cellOf('d2', 'mod')).toBe('main lead m3 true');
    expect(cellOf('d3', 'mod')).toBeUndefined();
    expect(cellOf('d1', 'mod')).toBeUndefined();
    expect(cellOf('d2', 'mod', { roles: ['partner'] })).toBe('main partner m2 true');
  });

  it('counts what actors of the table could agree on', () => {
    const { actors, overlap } = layerAgreement(plan);
    expect(actors).toEqual(['meti', 'mic', 'mod', 'cabinet']);
    expect(overlap).toMatchObject({ both: 3, textOnly: 1, appendixOnly: 0, neither: 4, jaccard: 3 / 4 });
    // 7 of 8 cells agree, (4·3 + 4·5) / 64 by chance.
    expect(overlap.kappa).toBeCloseTo((7 / 8 - 1 / 2) / (1 / 2), 12);
  });

  it('reads a plan without a table', () => {
    const none = layerAgreement(smallPlan('m1 part-of d1\nm1 lead meti'));
    expect(none).toMatchObject({ actors: [], cells: [], overlap: { both: 0, jaccard: undefined, kappa: undefined } });
  });

  it('finds the layers of the shipped plan nearly the same', () => {
    const { qap: correlated, overlap, cells } = layerAgreement(shippedPlan(), { permutations: 200 });
    expect(correlated.correlation).toBeGreaterThan(0.9);
    expect(overlap.kappa).toBeGreaterThan(0.8);
    expect(cells.filter(({ agree }) => !agree).length).toBeGreaterThan(0);
  });
});

describe('pillarSimilarity', () => {
  const plan = smallPlan('m1 lead a, b, c\nm2 lead a, b\nm3 lead a, b, d\nm4 lead x');
  for (const [measure, pillar] of [
    ['m1', '1'],
    ['m2', '1'],
    ['m3', '2'],
    ['m4', '3'],
  ])
    plan.setNodeAttribute(measure, 'pillar', pillar);

  it('says who is in both and who is tied in both', () => {
    const { pairs } = pillarSimilarity(twoMode(plan), { permutations: 10 });
    expect(pairs.map(({ a, b }) => a + b)).toEqual(['12', '13', '23']);
    expect(pairs[0]).toMatchObject({
      actors: { a: 3, b: 3, both: 2 },
      ties: { a: 3, b: 3, both: 1 },
      actorOverlap: 1 / 2,
      tieOverlap: 1 / 5,
      qap: { nodes: 2, correlation: undefined },
    });
    expect(pairs[1]).toMatchObject({ actors: { both: 0 }, actorOverlap: 0, tieOverlap: 0, qap: { nodes: 0 } });
  });

  it('leaves the network as it is, and reads one without pillars', () => {
    const network = twoMode(plan);
    const before = JSON.stringify(network.export());
    pillarSimilarity(network);
    expect(JSON.stringify(network.export())).toBe(before);
    expect(pillarSimilarity(twoMode(smallPlan('m1 lead a'))).pairs).toEqual([]);
  });
});
