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
