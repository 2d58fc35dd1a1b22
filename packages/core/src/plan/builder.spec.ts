import { describe, expect, it } from 'vitest';
import { Places } from '../text/position.js';
import { Builder, fillGaps, settlePositions } from './builder.js';
import { isLeaf, type Plan, walk } from './tree.js';

describe('gaps that no rule took', () => {
  it('are filled where they stand in the order of the document', () => {
    const source = '題 甲 乙 丙 丁 戊';
    const builder = new Builder(source, new Places(source));
    const position = builder.places.position([]);
    const heading = { type: 'heading' as const, position, children: [builder.leafAt('title', 2, 3)] };
    const plan: Plan = {
      type: 'plan',
      position,
      children: [
        { type: 'front', position, children: [builder.leafAt('frontLine', 0, 1)] },
        {
          type: 'pillar',
          position,
          children: [heading, { type: 'paragraph', position, children: [builder.leafAt('text', 6, 7)] }],
          data: { identifier: '1', title: '甲', order: 1 },
        },
        { type: 'annex', position, children: [builder.leafAt('text', 10, 11)] },
      ],
      data: { title: '', contents: [], furniture: builder.furniture, messages: builder.messages },
    };
    settlePositions(plan);
    fillGaps(plan, builder);
    const leaves = [...walk(plan)].filter(isLeaf);
    expect(leaves.map(({ value }) => value.trim())).toEqual(['題', '甲', '乙', '丙', '丁', '戊']);
    expect(leaves.filter(({ type }) => type === 'unplaced')).toHaveLength(2);
    expect(builder.messages.map(({ rule }) => rule)).toEqual(['unplaced', 'unplaced']);
  });
});
