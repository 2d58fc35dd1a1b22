import { beforeEach, describe, expect, it } from 'vitest';
import { Pointer } from './pointer.js';

let told: (string | undefined)[];
let under: boolean;
let pointer: Pointer;

describe('pointer', () => {
  beforeEach(() => {
    told = [];
    under = true;
    pointer = new Pointer(
      (node) => told.push(node),
      () => under,
    );
    pointer.move({ x: 10, y: 10 });
    pointer.enter('a', { x: 10, y: 10 });
  });

  it('tells what is pointed at, and when it is left', () => {
    pointer.leave();
    pointer.leave();
    expect(told).toEqual(['a', undefined]);
  });

  it('says nothing after a choice until the mouse has really moved', () => {
    pointer.rest();
    pointer.move({ x: 12, y: 10 });
    expect(told).toEqual(['a', undefined]);
    pointer.move({ x: 15, y: 10 });
    expect(told).toEqual(['a', undefined, 'a']);
  });

  it('does not call back a node that is no longer there when the mouse moves again', () => {
    pointer.rest();
    under = false;
    pointer.move({ x: 30, y: 10 });
    pointer.leave();
    expect(told).toEqual(['a', undefined]);
  });

  it('does not take what slid under a resting mouse for pointed at', () => {
    pointer.rest();
    pointer.enter('b', { x: 10, y: 10 });
    expect(told).toEqual(['a', undefined]);
    pointer.move({ x: 20, y: 10 });
    expect(told).toEqual(['a', undefined, 'b']);
  });

  it('lets go of a node that slid away, and keeps one that stayed', () => {
    expect(pointer.slide()).toBe(false);
    expect(told).toEqual(['a']);
    under = false;
    expect(pointer.slide()).toBe(true);
    expect(told).toEqual(['a', undefined]);
  });

  it('takes the first touch for pointing even after a choice', () => {
    const touch = new Pointer(
      (node) => told.push(node),
      () => true,
    );
    told = [];
    touch.rest();
    touch.enter('c', { x: 1, y: 1 });
    expect(told).toEqual(['c']);
  });
});
