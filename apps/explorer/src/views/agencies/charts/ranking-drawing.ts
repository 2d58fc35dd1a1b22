/** Places the chart of one measure: a row for each agency, its value as a length, in parts where it has some. */
import { textWidth } from '@plangraph/widget/figure';
import { written } from '../rankings.js';
import { axisFor } from './axis.js';
import type { RankedRow } from './chart-data.js';
import { type Drawing, type Named, type Shape, SMALL, type Tone, TYPE } from './drawing.js';

const ROW = 22;
const BAR = 10;
const HEAD = 24;
const GAP = 8;
/** The widest that names may be, as a share of the width. */
const NAMES = 0.4;

export function rankingDrawing(
  rows: readonly RankedRow[],
  nameOf: (row: RankedRow) => Named,
  width: number,
  { tones, selected }: { tones: readonly Tone[]; selected?: string | undefined },
): Drawing {
  const named = rows.map((row) => ({ row, ...nameOf(row) }));
  const wide = (words: string): number => textWidth(words, TYPE, 400);
  const names = Math.min(width * NAMES, Math.max(0, ...named.map(({ label }) => wide(label))) + GAP);
  const numbers = Math.max(0, ...rows.map(({ value }) => wide(written(value)))) + GAP;
  const length = Math.max(40, width - names - numbers);
  const values = rows.map(({ value }) => value);
  const axis = axisFor(Math.max(0, ...values), length, { root: false, whole: values.every(Number.isInteger) });
  const height = HEAD + rows.length * ROW;
  const back: Shape[] = axis.ticks.flatMap(({ value, at }) => [
    { kind: 'line', tone: 'rule', from: [names + at, HEAD - 4], to: [names + at, height] },
    {
      kind: 'text',
      tone: 'muted',
      at: [names + at, HEAD / 2 - 2],
      words: written(value),
      size: SMALL,
      anchor: at === 0 ? 'start' : 'middle',
    },
  ]);
  const items = named.map(({ row, label, says }, index) => {
    const top = HEAD + index * ROW;
    const middle = top + ROW / 2;
    const current = row.key === selected;
    const end = names + axis.place(row.value);
    const shown = shortened(label, names - GAP);
    const name: Shape = {
      kind: 'text',
      tone: current ? 'accent' : 'ink',
      at: [names - GAP, middle],
      words: shown,
      size: TYPE,
      bold: current,
      anchor: 'end',
    };
    const shapes = lengthOf(row, names, middle, axis.place, tones);
    // What is seen of an item is the beginning of what it says (WCAG 2.5.3): not half a name, nor name and number in one.
    if (shown === label) shapes.unshift(name);
    else back.push(name);
    back.push({ kind: 'text', tone: 'muted', at: [end + GAP, middle], words: written(row.value), size: TYPE });
    return { key: row.key, says, at: [end, middle] as const, target: [0, top, width, ROW] as const, shapes };
  });
  return { width, height, back, items };
}

/** A bar of its parts, else a line to a dot. */
function lengthOf(
  { parts, value }: RankedRow,
  from: number,
  middle: number,
  place: (value: number) => number,
  tones: readonly Tone[],
): Shape[] {
  if (parts.length === 0) {
    const at = [from + place(value), middle] as const;
    return [
      { kind: 'line', tone: 'accent', from: [from, middle], to: at },
      { kind: 'circle', tone: 'accent', at, radius: 4.5 },
    ];
  }
  let before = 0;
  return parts.flatMap((part, index): Shape[] => {
    const left = from + place(before);
    before += part;
    const width = from + place(before) - left;
    const tone = tones[index] ?? 'muted';
    return part === 0 ? [] : [{ kind: 'rect', tone, left, top: middle - BAR / 2, width, height: BAR }];
  });
}

/** The beginning of a name that is longer than its room. */
export function shortened(name: string, room: number): string {
  if (textWidth(name, TYPE, 400) <= room) return name;
  let kept = '';
  for (const character of name) {
    if (textWidth(`${kept}${character}…`, TYPE, 400) > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
