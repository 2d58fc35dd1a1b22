/** Boxes by the cells of a grid, so that a box is compared only with what is near. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Side of a cell, in pixels. */
const CELL = 64;
/** More than the cells in a row of any screen. */
const ROW = 65536;

/** Whether two boxes share any ground; an edge in common is none. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export class Cells {
  private readonly cells = new Map<number, Box[]>();

  constructor(boxes: Iterable<Box> = []) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    const [right, bottom] = [cellOf(box.right), cellOf(box.bottom)];
    for (let x = cellOf(box.left); x <= right; x += 1) {
      for (let y = cellOf(box.top); y <= bottom; y += 1) {
        const boxes = this.cells.get(x * ROW + y);
        if (boxes === undefined) this.cells.set(x * ROW + y, [box]);
        else boxes.push(box);
      }
    }
  }

  hits(box: Box, except?: Box): boolean {
    return this.count(box, 1, except) > 0;
  }

  /**
   * How many boxes share ground with this one.
   *
   * @param most where counting stops
   */
  count(box: Box, most: number, except?: Box): number {
    let count = 0;
    const [left, top, right, bottom] = [cellOf(box.left), cellOf(box.top), cellOf(box.right), cellOf(box.bottom)];
    for (let x = left; x <= right; x += 1) {
      for (let y = top; y <= bottom; y += 1) {
        for (const other of this.cells.get(x * ROW + y) ?? []) {
          if (other === except || !overlap(box, other)) continue;
          // A box that lies in several cells counts in the first that both have.
          if (x !== Math.max(left, cellOf(other.left)) || y !== Math.max(top, cellOf(other.top))) continue;
          count += 1;
          if (count >= most) return count;
        }
      }
    }
    return count;
  }
}

function cellOf(length: number): number {
  return Math.floor(length / CELL);
}
