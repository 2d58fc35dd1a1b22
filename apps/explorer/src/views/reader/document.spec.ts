import { describe, expect, it } from 'vitest';
import { PlanIndex } from '../../model/plan-index.js';
import { exampleIndex, examplePlan, exampleTexts } from '../../model/testing.js';
import { type Block, divisionsLeft, documentOf, isPrinted, passagesOf, wayTo } from './document.js';

/** The document as nested lists of ids. */
function outline(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.type === 'box') return block.directions.map(({ id }) => id).join(' ');
    if (block.type === 'measure') return [block.node.id, ...block.bullets.map(({ id }) => id)];
    return { [block.node.id]: outline(block.blocks) };
  });
}

function named(plan: PlanIndex, id: string) {
  const node = plan.named(id);
  if (node === undefined) throw new Error(`${id} is not in the example plan.`);
  return node;
}

const template = examplePlan.nodes.find(({ attributes }) => attributes?.id === 'measure:2.1-a');

/** The example plan with directions around a second measure. */
function boxes(): PlanIndex {
  const iri = (id: string) => `https://example.org/${id.replace(':', '/')}`;
  const more = [
    ['direction:2.1.1', 'direction'],
    ['direction:2.1.2', 'direction'],
    ['measure:2.1-i', 'measure'],
    ['direction:2.1.3', 'direction'],
  ] as const;
  const nodes = more.map(([id, family]) => ({
    key: iri(id),
    attributes: { ...template?.attributes, id, kind: family, family, labelJa: id, x: 0, y: 0, size: 1 },
  }));
  const edges = more.map(([id]) => ({
    key: `${id} part`,
    source: iri(id),
    target: iri('division:2.1'),
    attributes: { kind: 'part-of' as const, weight: 1 },
  }));
  return new PlanIndex({
    ...examplePlan,
    nodes: [...examplePlan.nodes, ...nodes],
    edges: [...examplePlan.edges, ...edges],
  });
}

describe('the document', () => {
  it('has divisions within divisions, measures with their bullets, and the glossary at its end', () => {
    const document = documentOf(exampleIndex());
    expect(outline(document.blocks)).toEqual([
      { 'division:2': [{ 'division:2.1': [['measure:2.1-a', 'measure:2.1-a.1']] }] },
    ]);
    expect(document.plan?.id).toBe('plan:p');
    expect(document.glossary.map(({ id }) => id)).toEqual(['term:nict']);
  });

  it('puts directions that follow each other into one box, and starts another after a measure', () => {
    const [pillar] = outline(documentOf(boxes()).blocks);
    expect(pillar).toEqual({
      'division:2': [
        {
          'division:2.1': [
            ['measure:2.1-a', 'measure:2.1-a.1'],
            'direction:2.1.1 direction:2.1.2',
            ['measure:2.1-i'],
            'direction:2.1.3',
          ],
        },
      ],
    });
  });

  it('keeps what is part of nothing, at the top', () => {
    const plan = new PlanIndex({ ...examplePlan, edges: [] });
    expect(outline(documentOf(plan).blocks)).toEqual([
      { 'division:2': [] },
      { 'division:2.1': [] },
      ['measure:2.1-a'],
      ['measure:2.1-a.1'],
    ]);
  });

  it('knows the way to a division', () => {
    const { blocks } = documentOf(exampleIndex());
    const way = wayTo(blocks, 'https://example.org/division/2.1').map(({ node, depth }) => [node.id, depth]);
    expect(way).toEqual([
      ['division:2', 1],
      ['division:2.1', 2],
    ]);
    expect(wayTo(blocks, undefined)).toEqual([]);
  });
});

describe('what a filter leaves', () => {
  const { blocks } = documentOf(exampleIndex());
  const leaving = (id: string) => divisionsLeft(blocks, (node) => node.id === id);
  const ids = (nodes: Iterable<{ id: string }>) => [...nodes].map(({ id }) => id).sort();

  it('is in the divisions above it, of which the smallest has all of it', () => {
    expect(ids(leaving('measure:2.1-a.1').left)).toEqual(['division:2', 'division:2.1']);
    expect(leaving('measure:2.1-a.1').smallest?.id).toBe('division:2.1');
    expect(leaving('division:2').smallest?.id).toBe('division:2');
  });

  it('is in no division where nothing of the document is left', () => {
    expect(leaving('actor:mic')).toEqual({ left: new Set(), smallest: undefined });
  });
});

describe('passages', () => {
  const plan = exampleIndex();
  const passages = (id: string) => passagesOf(plan, exampleTexts, named(plan, id)).map((node) => node.id);

  it('are the units that name it, then the entries that explain it', () => {
    expect(passages('actor:mic')).toEqual(['measure:2.1-a']);
    expect(passages('actor:nict')).toEqual(['measure:2.1-a', 'term:nict']);
  });

  it('of a term are those of what it denotes', () => {
    expect(passages('term:nict')).toEqual(['measure:2.1-a']);
  });

  it('are none for what no text names', () => {
    expect(passages('thing:nicter')).toEqual([]);
  });

  it('are not where a unit itself is printed', () => {
    expect(isPrinted(named(plan, 'measure:2.1-a'))).toBe(true);
    expect(isPrinted(named(plan, 'actor:mic'))).toBe(false);
  });
});
