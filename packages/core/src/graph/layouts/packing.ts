/** Puts round marks where they are wanted, or at the nearest place that is free. */
import type { Place } from './places.js';

interface Disc extends Place {
  radius: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const CELL = 32;

export class Packing {
  private readonly cells = new Map<number, Disc[]>();
  private largest = 0;

  /**
   * Takes the free place nearest to the one wanted, searched along a spiral; same calls, same places.
   *
   * @param radius of the mark with the room around it
   * @param allowed places that may be taken; those far enough from the one wanted must be
   */
  put(wanted: Place, radius: number, allowed: (x: number, y: number) => boolean = () => true): Place {
    const step = Math.max(radius * 0.7, 0.5);
    for (let turn = 0; ; turn += 1) {
      const away = step * Math.sqrt(turn);
      const x = wanted.x + away * Math.cos(turn * GOLDEN_ANGLE);
      const y = wanted.y + away * Math.sin(turn * GOLDEN_ANGLE);
      if (!allowed(x, y) || !this.isFree(x, y, radius)) continue;
      this.add({ x, y, radius });
      return wanted.side === undefined ? { x, y } : { x, y, side: wanted.side };
    }
  }

  private isFree(x: number, y: number, radius: number): boolean {
    const reach = radius + this.largest;
    for (let column = Math.floor((x - reach) / CELL); column <= Math.floor((x + reach) / CELL); column += 1) {
      for (let row = Math.floor((y - reach) / CELL); row <= Math.floor((y + reach) / CELL); row += 1) {
        for (const disc of this.cells.get(cellOf(column, row)) ?? []) {
          if (Math.hypot(disc.x - x, disc.y - y) < disc.radius + radius) return false;
        }
      }
    }
    return true;
  }

  private add(disc: Disc): void {
    const cell = cellOf(Math.floor(disc.x / CELL), Math.floor(disc.y / CELL));
    const discs = this.cells.get(cell);
    if (discs === undefined) this.cells.set(cell, [disc]);
    else discs.push(disc);
    this.largest = Math.max(this.largest, disc.radius);
  }
}

function cellOf(column: number, row: number): number {
  return (column + 2 ** 24) * 2 ** 25 + row + 2 ** 24;
}
