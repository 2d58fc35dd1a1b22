import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../src/plan/parse.js';
import { piecesOf, renderPlan } from '../src/plan/render.js';
import { isLeaf, ownTextLeaves, walk } from '../src/plan/tree.js';
import { SHIPPED_TEXT } from './shipped-plan.js';

/** Pieces tile the text, each equals its slice, and rendering gives the text back. */
function expectTiling(text: string): void {
  const plan = parsePlan(text);
  let done = 0;
  for (const { start, end, value } of piecesOf(plan)) {
    expect(start).toBe(done);
    expect(value).toBe(text.slice(start, end));
    done = end;
  }
  expect(done).toBe(text.length);
  expect(renderPlan(plan)).toBe(text);
}

const LINES = SHIPPED_TEXT.split(/(?<=\n)/);

/** A stretch of the shipped plan, so that a mutation meets all kinds of lines at a bearable price. */
const stretch = fc
  .tuple(fc.nat(LINES.length - 1), fc.integer({ min: 1, max: 120 }))
  .map(([from, length]) => LINES.slice(from, from + length));

const mutated = fc
  .tuple(
    stretch,
    fc.array(fc.tuple(fc.constantFrom('drop', 'double', 'swap', 'cut'), fc.nat(), fc.nat()), { maxLength: 12 }),
  )
  .map(([lines, mutations]) => {
    const text = [...lines];
    for (const [kind, a, b] of mutations) {
      if (text.length === 0) break;
      const at = a % text.length;
      const other = b % text.length;
      const line = text[at] ?? '';
      if (kind === 'drop') text.splice(at, 1);
      else if (kind === 'double') text.splice(at, 0, line);
      else if (kind === 'swap') [text[at], text[other]] = [text[other] ?? '', line];
      else text[at] = line.slice(0, b % (line.length + 1));
    }
    return text.join('');
  });

describe('tiling', () => {
  it('holds for the shipped plan', () => {
    expectTiling(SHIPPED_TEXT);
  });

  it('holds for the shipped plan with lines dropped, doubled, swapped and cut', () => {
    fc.assert(fc.property(mutated, expectTiling), { numRuns: 300 });
  });

  it('holds when the shipped plan is cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat(SHIPPED_TEXT.length), (at) => expectTiling(SHIPPED_TEXT.slice(0, at))),
      { numRuns: 25 },
    );
    fc.assert(
      fc.property(fc.nat(SHIPPED_TEXT.length), (at) => expectTiling(SHIPPED_TEXT.slice(at))),
      { numRuns: 25 },
    );
  });

  it('holds for any text made of the marks that plans use', () => {
    const mark = fc.constantFrom(
      ...[
        '1.',
        '1.1.',
        '(1)',
        '①',
        '(ア)',
        '- ・ ',
        '(2018年戦略より)',
        '(再掲)',
        '目次',
        '参考1 用語解説',
        '参考2 担当府省庁一覧',
      ],
      ...[
        '◎：',
        '○：',
        '※',
        '、',
        '。',
        '\t',
        '\n',
        '\r\n',
        '\r',
        '\f',
        ' ',
        '　',
        '\ufeff',
        '総務省',
        'A',
        'ア',
        '第1章 ',
        '\ud842\udfb7',
        '\ud842',
      ],
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 80 }), (marks) => expectTiling(marks.join(''))),
      { numRuns: 1000 },
    );
  });

  it('holds for any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectTiling), { numRuns: 500 });
  });

  it('keeps the unit text free of page furniture: every leaf is the join of its ranges', () => {
    const plan = parsePlan(SHIPPED_TEXT);
    for (const node of walk(plan)) {
      if (!isLeaf(node)) continue;
      expect(node.value).toBe(node.data.ranges.map(({ start, end }) => SHIPPED_TEXT.slice(start, end)).join(''));
    }
  });

  it('puts together a measure that page headers interrupt', () => {
    const plan = parsePlan(SHIPPED_TEXT);
    for (const node of walk(plan)) {
      if (node.type !== 'measure' || node.data.identifier !== '1.2-3-エ') continue;
      const text = ownTextLeaves(node)
        .map((leaf) => leaf.value)
        .join('');
      expect(text).toContain('経営層がサイバーリスクを重要課題として把握し');
      return;
    }
    expect.unreachable('1.2-3-エ is not in the tree');
  });
});
