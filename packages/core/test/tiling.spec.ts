import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../src/plan/parse.js';
import { piecesOf, renderPlan } from '../src/plan/render.js';
import { isLeaf, ownTextLeaves, walk } from '../src/plan/tree.js';
import { SHIPPED_TEXT } from './shipped-plan.js';

/** Pieces tile the text, each equals its slice, children stand in document order, and rendering gives the text back. */
function expectTiling(text: string): void {
  const plan = parsePlan(text);
  let done = 0;
  for (const { start, end, value } of piecesOf(plan)) {
    if (start !== done || value !== text.slice(start, end))
      expect([start, value]).toEqual([done, text.slice(start, end)]);
    done = end;
  }
  expect(done).toBe(text.length);
  expect(renderPlan(plan) === text).toBe(true);
  for (const node of walk(plan)) {
    if (isLeaf(node)) continue;
    const starts = node.children.map(({ position }) => position.start.offset ?? 0);
    const late = starts.findIndex((start, at) => start < (starts[at - 1] ?? 0));
    if (late >= 0) expect.unreachable(`${node.type} has ${node.children[late]?.type} out of order`);
  }
}

const LINES = SHIPPED_TEXT.split(/(?<=\n)/);
const lineAt = (beginning: RegExp) => LINES.findLastIndex((line) => beginning.test(line));
const GLOSSARY = LINES.slice(lineAt(/^参考 ?1/), lineAt(/^参考 ?2/));
const RESPONSIBILITIES = LINES.slice(lineAt(/^参考 ?2/));

/** A stretch of lines, so that a mutation meets all kinds of lines at a bearable price. */
const stretchOf = (lines: readonly string[], longest: number) =>
  fc
    .tuple(fc.nat(lines.length - 1), fc.integer({ min: 1, max: longest }))
    .map(([from, length]) => lines.slice(from, from + length));

/** A stretch of a table below its title and its first line, so that it is read as that table. */
const table = fc
  .constantFrom(GLOSSARY, RESPONSIBILITIES)
  .chain((lines) => stretchOf(lines, 60).map((some) => [...lines.slice(0, 3), ...some]));

const mutations = (most: number) =>
  fc.array(fc.tuple(fc.constantFrom('drop', 'double', 'swap', 'cut', 'join', 'tab'), fc.nat(), fc.nat()), {
    maxLength: most,
  });
type Mutations = (readonly [string, number, number])[];

/** The lines dropped, doubled, swapped, cut, joined with the next, a tab put into them or taken out. */
function mutate(lines: readonly string[], changes: Mutations): string {
  const text = [...lines];
  for (const [kind, a, b] of changes) {
    if (text.length === 0) break;
    const at = a % text.length;
    const other = b % text.length;
    const line = text[at] ?? '';
    const inside = b % (line.length + 1);
    if (kind === 'drop') text.splice(at, 1);
    else if (kind === 'double') text.splice(at, 0, line);
    else if (kind === 'swap') [text[at], text[other]] = [text[other] ?? '', line];
    else if (kind === 'cut') text[at] = line.slice(0, inside);
    else if (kind === 'join') text[at] = line.replace(/\n$/, '');
    else text[at] = line.includes('\t') ? line.replace('\t', '') : `${line.slice(0, inside)}\t${line.slice(inside)}`;
  }
  return text.join('');
}

describe('tiling', () => {
  it('holds for the shipped plan', () => {
    expectTiling(SHIPPED_TEXT);
  });

  it('holds for stretches of the shipped plan with lines dropped, doubled, swapped, cut and joined', () => {
    fc.assert(
      fc.property(stretchOf(LINES, 120), mutations(12), (lines, changes) => expectTiling(mutate(lines, changes))),
      { numRuns: 300 },
    );
  });

  it('holds for its tables, mutated alike', () => {
    expect([GLOSSARY, RESPONSIBILITIES].map((lines) => lines.length > 40)).toEqual([true, true]);
    fc.assert(
      fc.property(table, mutations(12), (lines, changes) => expectTiling(mutate(lines, changes))),
      { numRuns: 300 },
    );
  });

  it('holds for the whole plan, mutated alike in many places', () => {
    fc.assert(
      fc.property(mutations(200), (changes) => expectTiling(mutate(LINES, changes))),
      { numRuns: 30 },
    );
  });

  it('holds for tables that go on line by line without end', () => {
    const cell = '、総務省、経済産業省、内閣官房、警察庁、外務省\n'.repeat(5000);
    expectTiling(`1. 章\n\n(ア)本文。\n\n参考2 担当府省庁一覧\n1. 章\t◎：総務省\n${cell}`);
    expectTiling(`1. 章\n\n(ア)本文。\n\n参考1 用語解説\nA\tAIST\t産総研\n${'続きの文、もう一つ\n'.repeat(50_000)}`);
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
