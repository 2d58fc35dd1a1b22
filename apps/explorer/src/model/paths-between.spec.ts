import { describe, expect, it } from 'vitest';
import { pathsBetween, writtenTies } from './paths-between.js';
import { exampleIndex } from './testing.js';

const plan = exampleIndex();

describe('the question of paths', () => {
  it('is asked along what the text says first', () => {
    expect(writtenTies(plan)).toEqual(['lead', 'via', 'mentions']);
    expect(pathsBetween(plan, ['actor:mic', 'thing:nicter'])).toMatchObject({
      most: 5,
      ties: ['lead', 'via', 'mentions'],
    });
  });

  it('is asked along all lines where no sentence ties one of the ends', () => {
    expect(pathsBetween(plan, ['actor:mic', 'term:nict'])).toMatchObject({ ties: [] });
  });
});
