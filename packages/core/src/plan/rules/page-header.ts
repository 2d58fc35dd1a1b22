import type { HeadingLine } from './heading.js';

/** A heading line and where it stands; `at` is its line number, from 0. */
export interface PlacedHeading {
  at: number;
  heading: HeadingLine;
}

/** Whether page headers repeat headings of this kind: chapters and sections, 部, 章 and 節. */
export function isInPageHeaders(heading: HeadingLine): boolean {
  return heading.style === 'part' || heading.depth <= 2;
}

/**
 * Tells headings from page headers. A page header repeats the title of a chapter that is open
 * already, followed by the title of the section that BEGINS on that page, which may be printed
 * before that section's own heading; so a section title under a repeated chapter title is a header
 * unless the section has no other place where it could begin.
 * Where parts are numbered in words, the numbers begin again in each 部 and 章, so that a repetition
 * is one of the number and the title in the same 部 and 章.
 *
 * @param headings the headings that page headers may repeat (`isInPageHeaders`), in document order
 * @param follows whether nothing but blank lines stands between the heading at an index and the next
 * @returns line numbers of page headers, and of sections that had to be opened by a header
 */
export function findPageHeaders(
  headings: readonly PlacedHeading[],
  follows: (index: number) => boolean,
): { headers: Set<number>; rescued: Set<number> } {
  const keys = headingKeys(headings);
  /** Headings that have a line of their own somewhere, not under a repeated title. */
  const bare = new Set<string>();
  const underRepeat = new Set<number>();
  let repeats = false;
  headings.forEach(({ heading }, index) => {
    const above = headings[index - 1]?.heading;
    const under = repeats && above !== undefined && isUnder(heading, above) && follows(index - 1);
    const key = keys[index] ?? '';
    repeats = under || bare.has(key);
    if (under) underRepeat.add(index);
    else bare.add(key);
  });
  const headers = new Set<number>();
  const rescued = new Set<number>();
  const opened = new Set<string>();
  headings.forEach(({ at }, index) => {
    const key = keys[index] ?? '';
    const under = underRepeat.has(index);
    if (opened.has(key) || (under && bare.has(key))) headers.add(at);
    else {
      if (under) rescued.add(at);
      opened.add(key);
    }
  });
  return { headers, rescued };
}

/** Whether a heading is one level below another, and its own where the numbers tell. */
function isUnder(heading: HeadingLine, above: HeadingLine): boolean {
  if (heading.style !== above.style || heading.depth !== above.depth + 1) return false;
  return heading.style === 'part' || heading.chapter === above.number;
}

/** For each heading a key that it shares with its repetitions only. */
function headingKeys(headings: readonly PlacedHeading[]): string[] {
  let [part, chapter] = ['', ''];
  return headings.map(({ heading }) => {
    if (heading.style === 'number')
      return heading.depth === 1 ? heading.number : `${heading.chapter}.${heading.number}`;
    if (heading.depth === 1) [part, chapter] = [heading.number, ''];
    if (heading.depth === 2) chapter = heading.number;
    const place = heading.depth === 1 ? '部' : heading.depth === 2 ? `${part}部` : `${part}部${chapter}章`;
    return `${place} ${heading.number} ${heading.title}`;
  });
}
