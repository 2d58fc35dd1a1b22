import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Member, Pool } from './pool.js';

class Fake implements Member {
  seen = false;
  attended = false;
  live = false;
  wake(): void {
    this.live = true;
  }
  rest(): void {
    this.live = false;
  }
}

const some = (count: number): Fake[] => Array.from({ length: count }, () => new Fake());

describe('Pool', () => {
  it('takes the place of the one out of sight that was used longest ago', () => {
    const pool = new Pool(2);
    const [a, b, c] = some(3) as [Fake, Fake, Fake];
    for (const one of [a, b, a]) pool.ask(one);
    pool.ask(c);
    expect([a.live, b.live, c.live]).toEqual([true, false, true]);
  });

  it('lets one in sight wait for a place, and gives it the first that is free', () => {
    const pool = new Pool(1);
    const [a, b] = some(2) as [Fake, Fake];
    for (const one of [a, b]) {
      one.seen = true;
      pool.ask(one);
    }
    expect([a.live, b.live]).toEqual([true, false]);
    a.seen = false;
    pool.serve();
    expect([a.live, b.live]).toEqual([false, true]);
  });

  it('takes a place from one in sight for the one that the reader is at', () => {
    const pool = new Pool(2);
    const [a, b, c] = some(3) as [Fake, Fake, Fake];
    for (const one of [a, b, c]) one.seen = true;
    for (const one of [a, b]) pool.ask(one);
    a.attended = true;
    c.attended = true;
    pool.ask(c);
    expect([a.live, b.live, c.live]).toEqual([true, false, true]);
  });

  it('never has more live than it may, and none that left', () => {
    const act = fc.record({
      who: fc.nat(7),
      what: fc.constantFrom('ask', 'leave', 'see', 'lose sight', 'attend', 'turn away'),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
        const pool = new Pool(3);
        const all = some(8);
        const left = new Set<Fake>();
        for (const { who, what } of acts) {
          const one = all[who] as Fake;
          if (what === 'ask') {
            left.delete(one);
            pool.ask(one);
          } else if (what === 'leave') {
            one.rest();
            left.add(one);
            pool.leave(one);
          } else if (what === 'see') one.seen = true;
          else if (what === 'lose sight') {
            one.seen = false;
            pool.serve();
          } else one.attended = what === 'attend';
          expect(all.filter(({ live }) => live).length).toBeLessThanOrEqual(3);
          for (const gone of left) expect(gone.live).toBe(false);
          for (const each of all) expect(pool.has(each)).toBe(each.live);
        }
      }),
    );
  });
});
