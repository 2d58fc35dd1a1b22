import { MEASURE_LETTERS } from '../../text/japanese.js';
import type { LineView } from './line.js';

/** A line that opens a lettered measure: (ア), （ア）, "- (ア) ". */
export interface MeasureLine {
  kind: 'measure';
  letter: string;
  markerStart: number;
  markerEnd: number;
  textStart: number;
}

const MARKER = /^\s*((?:-\s*)?\(\s*([ァ-ヶ])\s*\))\s*/;

export function readMeasure(view: LineView): MeasureLine | undefined {
  const match = MARKER.exec(view.narrowed.slice(0, 40));
  const letter = match?.[2] ?? '';
  if (match === null || !(MEASURE_LETTERS as readonly string[]).includes(letter)) return undefined;
  const markerStart = match[0].indexOf(match[1] ?? '');
  return {
    kind: 'measure',
    letter,
    markerStart,
    markerEnd: markerStart + (match[1] ?? '').length,
    textStart: match[0].length,
  };
}

const RESTATED = /[（(]\s*再掲\s*[）)]\s*$/;

/** Where a closing 再掲 mark begins in a measure's text; undefined where there is none. */
export function restatedMarkAt(text: string): number | undefined {
  const tailStart = Math.max(0, text.length - 16);
  const match = RESTATED.exec(text.slice(tailStart));
  return match === null ? undefined : tailStart + match.index;
}

const SENTENCE_END = /[。！？](?:[」』）)]|[（(]\s*再掲\s*[）)])*\s*$/;

/** Whether text stands complete, so that a paragraph after a blank line is not its continuation. */
export function isFinished(text: string): boolean {
  return SENTENCE_END.test(text.slice(-24));
}
