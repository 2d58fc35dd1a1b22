import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanNode } from '../../../model/plan-index.js';
import type { Column, CountColumn, NodesColumn, Row } from './column.js';
import { sorted, startsDescending } from './order.js';

function row(index: number, labelJa: string, more: Partial<PlanNode> = {}): Row {
  const node: PlanNode = {
    iri: `https://example.org/${index}`,
    id: `actor:${index}`,
    kind: 'actor',
    family: 'actor',
    index,
    labelJa,
    x: 0,
    y: 0,
    size: 4,
    ...more,
  };
  return { key: node.iri, node };
}

const name: NodesColumn = { name: 'name', holds: 'nodes', form: 'title', by: 'name', of: ({ node }) => [{ node }] };
const size: CountColumn = { name: 'size', holds: 'count', of: ({ node }) => node.size };
const names = (rows: readonly Row[]): string[] => rows.map(({ node }) => node.labelJa);

describe('order of rows', () => {
  it('is by number where numbers are counted', () => {
    const rows = [row(0, 'a', { size: 9 }), row(1, 'b', { size: 10 }), row(2, 'c', { size: 1 })];
    expect(names(sorted(rows, size, false, 'ja'))).toEqual(['c', 'a', 'b']);
    expect(names(sorted(rows, size, true, 'ja'))).toEqual(['b', 'a', 'c']);
    expect(startsDescending(size)).toBe(true);
    expect(startsDescending(name)).toBe(false);
  });

  it('is by reading in Japanese where the data know it, and by the English name in English', () => {
    const rows = [
      row(0, '文部科学省', { hiddenLabels: ['MEXT', 'もんぶかがくしょう'], labelEn: 'Ministry of Education' }),
      row(1, '経済産業省', { hiddenLabels: ['けいざいさんぎょうしょう'], labelEn: 'Ministry of Economy' }),
      row(2, '総務省', { hiddenLabels: ['そうむしょう'], labelEn: 'Ministry of Internal Affairs' }),
    ];
    expect(names(sorted(rows, name, false, 'ja'))).toEqual(['経済産業省', '総務省', '文部科学省']);
    expect(names(sorted(rows, name, false, 'en'))).toEqual(['経済産業省', '文部科学省', '総務省']);
  });

  it('takes numbers in names as numbers', () => {
    const rows = [row(0, '第10部会'), row(1, '第9部会')];
    expect(names(sorted(rows, name, false, 'ja'))).toEqual(['第9部会', '第10部会']);
  });

  it('has rows with nothing in the column last, whichever way it goes', () => {
    const rows = [row(0, 'empty'), row(1, 'b'), row(2, 'a')];
    const some: NodesColumn = { ...name, of: ({ node }) => (node.index === 0 ? [] : [{ node }]) };
    expect(names(sorted(rows, some, false, 'en'))).toEqual(['a', 'b', 'empty']);
    expect(names(sorted(rows, some, true, 'en'))).toEqual(['b', 'a', 'empty']);
  });

  it('keeps every row, once, and the order of those that it does not tell apart', () => {
    const columns: Column[] = [name, size, { name: 'kind', holds: 'words', of: ({ node }) => ({ text: node.kind }) }];
    const some = fc.array(fc.tuple(fc.constantFrom('あ', 'い', '総務省', 'A', 'b'), fc.integer({ min: 0, max: 3 })));
    fc.assert(
      fc.property(some, fc.constantFrom(...columns), fc.boolean(), (made, column, descending) => {
        const rows = made.map(([label, count], index) => row(index, label, { size: count }));
        const after = sorted(rows, column, descending, 'ja');
        expect(new Set(after)).toEqual(new Set(rows));
        expect(after).toHaveLength(rows.length);
        after.forEach((one, at) => {
          const before = after[at - 1];
          if (before === undefined) return;
          const alike =
            column === size
              ? before.node.size === one.node.size
              : column !== name || before.node.labelJa === one.node.labelJa;
          if (alike) expect(before.node.index).toBeLessThan(one.node.index);
          else if (column === size) expect(before.node.size > one.node.size).toBe(descending);
        });
      }),
    );
  });
});
