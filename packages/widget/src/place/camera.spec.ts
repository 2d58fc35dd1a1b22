import { describe, expect, it } from 'vitest';
import { nearest } from './camera.js';

describe('nearest', () => {
  it('leaves out the few parts that are farthest away', () => {
    const parts = Array.from({ length: 20 }, (_, at) => ({ x: at === 3 ? 900 : at, y: 0 }));
    const near = nearest({ x: 0, y: 0 }, parts);
    expect(near).toHaveLength(18);
    expect(near.some(({ x }) => x === 900)).toBe(false);
  });

  it('keeps all of a few', () => {
    expect(
      nearest({ x: 0, y: 0 }, [
        { x: 5, y: 5 },
        { x: 0, y: 0 },
      ]),
    ).toHaveLength(2);
  });
});
