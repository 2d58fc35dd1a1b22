/** The texts of the plan's units, and what they name where. */

import type { TextMention } from '@plangraph/core/graph';
import type { Language } from '../strings/language.js';

interface UnitText {
  text: string;
  /** Language of `text`, empty where nobody says it; absent where it is Japanese. */
  lang?: string;
  /** The same in English, where someone has rendered it. */
  textEn?: string;
  mentions?: TextMention[];
}

/** By IRI. */
export type Texts = Readonly<Record<string, UnitText>>;

/** Language of an original, as the page says it. */
export function langOfText(text: UnitText | undefined): string {
  return text?.lang ?? 'ja';
}

/** Whether words are in a language, whatever region or script their tag names beside it. */
export function isIn(lang: string, language: Language): boolean {
  return lang.toLowerCase().split('-')[0] === language;
}

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
