import type { LineView } from './line.js';

/** A line that opens a bullet: "- ・ ", " - ・", "- ", "・". */
export interface BulletLine {
  kind: 'bullet';
  markerStart: number;
  markerEnd: number;
  textStart: number;
}

const MARKER = /^\s*((?:-\s*)?[・•●○]|[-−–](?=\s))\s*/;

export function readBullet(view: LineView): BulletLine | undefined {
  const match = MARKER.exec(view.narrowed.slice(0, 40));
  if (match === null || match[0].length >= view.narrowed.trimEnd().length) return undefined;
  const markerStart = match[0].indexOf(match[1] ?? '');
  return { kind: 'bullet', markerStart, markerEnd: markerStart + (match[1] ?? '').length, textStart: match[0].length };
}
