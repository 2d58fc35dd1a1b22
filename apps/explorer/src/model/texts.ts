/** The texts of the plan's units, and what they name where. */

import type { TextMention } from '@plangraph/core/graph';

interface UnitText {
  text: string;
  /** The same in English, where someone has rendered it. */
  textEn?: string;
  mentions?: TextMention[];
}

/** By IRI. */
export type Texts = Readonly<Record<string, UnitText>>;

export interface Segment {
  text: string;
  mention?: TextMention;
}

/** A text cut at its mentions; the pieces joined are the text. Mentions that overlap an earlier one are left out. */
export function segmentsOf(text: string, mentions: readonly TextMention[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    if (mention.start < at || mention.end > text.length || mention.end <= mention.start) continue;
    if (mention.start > at) segments.push({ text: text.slice(at, mention.start) });
    segments.push({ text: text.slice(mention.start, mention.end), mention });
    at = mention.end;
  }
  if (at < text.length) segments.push({ text: text.slice(at) });
  return segments;
}

/** The sentence around a place: from after the full stop before it to the full stop behind it. */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('\n', start - 1));
  const stops = [text.indexOf('。', end), text.indexOf('\n', end)].filter((stop) => stop >= 0);
  return { start: before + 1, end: stops.length === 0 ? text.length : Math.min(...stops) + 1 };
}
