import { describe, expect, it } from 'vitest';
import { steer } from './steer.js';

const from = { key: 'here', x: 0, y: 0 };

describe('steer', () => {
  it('goes to the neighbour that lies in the direction of the arrow', () => {
    const near = [
      { key: 'east', x: 10, y: 1 },
      { key: 'north', x: 0, y: -10 },
      { key: 'south', x: 1, y: 10 },
    ];
    expect(steer(from, 'right', near)).toBe('east');
    expect(steer(from, 'up', near)).toBe('north');
    expect(steer(from, 'down', near)).toBe('south');
    expect(steer(from, 'left', near)).toBeUndefined();
  });

  it('prefers the nearer one, and straight ahead to a little nearer aslant', () => {
    expect(
      steer(from, 'right', [
        { key: 'far', x: 50, y: 0 },
        { key: 'near', x: 20, y: 0 },
      ]),
    ).toBe('near');
    expect(
      steer(from, 'right', [
        { key: 'aslant', x: 12, y: 15 },
        { key: 'ahead', x: 25, y: 0 },
      ]),
    ).toBe('ahead');
  });

  it('ignores itself and what stands on the same spot', () => {
    expect(
      steer(from, 'right', [
        { key: 'here', x: 5, y: 0 },
        { key: 'same', x: 0, y: 0 },
      ]),
    ).toBeUndefined();
  });
});
