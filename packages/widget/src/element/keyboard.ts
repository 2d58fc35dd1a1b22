/** Keys of a live picture. */
import type { Direction } from '../picture/steer.js';
import type { Picture } from './drawing/picture.js';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * Does what a key means; keys that mean nothing are left to the page.
 *
 * @param tell.onPlace the keyboard stands at another node
 * @param tell.onSelect a node, or nothing, was chosen
 */
export function press(
  event: KeyboardEvent,
  { live, selection }: Picture,
  tell: { onPlace: (key: string) => void; onSelect: (key: string | undefined) => void },
): void {
  if (live === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  const direction = ARROWS[key];
  if (direction !== undefined) {
    const place = live.step(direction);
    if (place !== undefined) tell.onPlace(place);
  } else if (key === 'Enter') {
    const { place } = live;
    if (place === undefined) return;
    tell.onSelect(place);
  } else if (key === 'Escape') {
    if (selection === undefined) return;
    tell.onSelect(undefined);
  } else if (/^[+=;]$/.test(key)) live.zoom(1.5);
  else if (key === '-') live.zoom(1 / 1.5);
  else if (key === '0') live.fit();
  else return;
  event.preventDefault();
}
