/** Where labels go so that none lies over another: greedy, by priority. */
import { type Box, Cells } from './cells.js';

export interface LabelRequest {
  key: string;
  /** Centre of the mark and its radius, in pixels. */
  x: number;
  y: number;
  radius: number;
  /** Size of the text block, in pixels. */
  width: number;
  height: number;
  /** Larger goes first. */
  priority: number;
  /** Drawn even where it covers a mark; never over another label. */
  insist: boolean;
  /** The only side to stand on, unless the label insists; any where none is given. */
  side?: 'left' | 'right' | undefined;
}

export interface PlacedLabel {
  key: string;
  box: Box;
  align: 'left' | 'center' | 'right';
}

const GAP = 4;

function places(label: LabelRequest, view: Box): PlacedLabel[] {
  const { key, x, y, radius, width, height } = label;
  const reach = radius + GAP;
  const box = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const beside: PlacedLabel[] = [
    { key, align: 'left', box: box(x + reach, y - height / 2) },
    { key, align: 'center', box: box(x - width / 2, y + reach) },
    { key, align: 'center', box: box(x - width / 2, y - reach - height) },
    { key, align: 'right', box: box(x - reach - width, y - height / 2) },
  ];
  if (label.side === 'left') beside.unshift(...beside.splice(3));
  if (!label.insist) return label.side === undefined ? beside : beside.slice(0, 1);
  // What must be said finds a place off the straight, too, and above or below within the view.
  const slant = reach * 0.75;
  const within = Math.max(view.left, Math.min(view.right - width, x - width / 2));
  return [
    ...beside,
    { key, align: 'left', box: box(x + slant, y + slant) },
    { key, align: 'left', box: box(x + slant, y - slant - height) },
    { key, align: 'right', box: box(x - slant - width, y + slant) },
    { key, align: 'right', box: box(x - slant - width, y - slant - height) },
    { key, align: 'center', box: box(within, y + reach) },
    { key, align: 'center', box: box(within, y - reach - height) },
  ];
}

/**
 * Chooses which labels to show and where. Same input, same output.
 *
 * @param view the part of the plane that is seen; labels that would be cut by its edge are left out
 * @param taken boxes that no label may cover
 * @param marks marks that labels should not cover; a label may touch its own
 * @param most the most labels to show, those that insist included
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  view: Box,
  taken: readonly Box[],
  marks: readonly { key: string; box: Box }[],
  most: number,
): PlacedLabel[] {
  const labels = new Cells(taken);
  const obstacles = new Cells(marks.map(({ box }) => box));
  const own = new Map(marks.map(({ key, box }) => [key, box]));
  const ordered = [...requests].sort((a, b) => b.priority - a.priority || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const placed: PlacedLabel[] = [];
  for (const label of ordered) {
    if (placed.length >= most) break;
    const free = places(label, view).filter(
      ({ box }) =>
        box.left >= view.left &&
        box.right <= view.right &&
        box.top >= view.top &&
        box.bottom <= view.bottom &&
        !labels.hits(box),
    );
    const clear = free.find(({ box }) => !obstacles.hits(box, own.get(label.key)));
    const place = clear ?? (label.insist ? free[0] : undefined);
    if (place === undefined) continue;
    labels.add(place.box);
    placed.push(place);
  }
  return placed;
}
