/** Which neighbour lies in the direction of an arrow key. */

export interface Place {
  key: string;
  x: number;
  y: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const UNIT: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/**
 * The neighbour that lies best in a direction: within 60° of it, near and straight ahead first.
 *
 * @param from where one stands; y points down, as on the screen
 * @returns nothing where no neighbour lies that way
 */
export function steer(from: Place, direction: Direction, neighbours: Iterable<Place>): string | undefined {
  const [ux, uy] = UNIT[direction];
  let best: string | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const place of neighbours) {
    const dx = place.x - from.x;
    const dy = place.y - from.y;
    const distance = Math.hypot(dx, dy);
    if (distance === 0 || place.key === from.key) continue;
    const straightness = (dx * ux + dy * uy) / distance;
    if (straightness < 0.5) continue;
    // A neighbour at 60° costs as much as one straight ahead that is three times as far.
    const cost = distance * (1 + 4 * (1 - straightness));
    if (cost < bestCost || (cost === bestCost && best !== undefined && place.key < best)) {
      best = place.key;
      bestCost = cost;
    }
  }
  return best;
}
