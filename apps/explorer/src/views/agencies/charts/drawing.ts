/** What a chart is made of, before it is put on the screen or into a file. */

/**
 * - `rule`: lines that help to read
 * - `c0` … `c5`: colours of groups without an order
 */
export type Tone = 'rule' | 'ink' | 'muted' | 'accent' | GroupTone;
type GroupTone = 'c0' | 'c1' | 'c2' | 'c3' | 'c4' | 'c5';

const GROUP_TONES: readonly GroupTone[] = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'];

/** The tone of a part by its place; the neutral one where there are more than colours. */
export function toneOf(at: number): Tone {
  return GROUP_TONES[at] ?? 'muted';
}

/** Lengths in pixels of the screen. */
export type Shape = { tone: Tone; opacity?: number; late?: boolean } & (
  | { kind: 'line'; from: readonly [number, number]; to: readonly [number, number] }
  | { kind: 'rect'; left: number; top: number; width: number; height: number }
  | { kind: 'circle'; at: readonly [number, number]; radius: number }
  /** Its middle is at the height of `at`. */
  | {
      kind: 'text';
      at: readonly [number, number];
      words: string;
      size: number;
      bold?: boolean;
      anchor?: 'start' | 'middle' | 'end';
    }
);

/** What stands for one agency. */
export interface Item {
  key: string;
  /** What it says, for those who do not see it. */
  says: string;
  /** Where it is for the arrow keys. */
  at: readonly [number, number];
  /** Where it can be pointed at: left, top, width, height. */
  target: readonly [number, number, number, number];
  /** Those that are `late` are seen while it is pointed at, has the keyboard or is selected; in no file. */
  shapes: readonly Shape[];
}

export interface Drawing {
  width: number;
  height: number;
  /** Axes and what else is of no single agency. */
  back: readonly Shape[];
  items: readonly Item[];
}

export interface Named {
  /** Short. */
  label: string;
  says: string;
}

/** Type of labels, in pixels. */
export const TYPE = 12;
/** Type of axes. */
export const SMALL = 11;
