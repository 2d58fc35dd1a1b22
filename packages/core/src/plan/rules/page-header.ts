import type { HeadingLine } from './heading.js';

/** A heading line and where it stands; `at` is its line number, from 0. */
export interface PlacedHeading {
  at: number;
  heading: HeadingLine;
}

/**
 * Tells headings from page headers. A page header repeats the title of a chapter that is open
 * already, followed by the title of the section that BEGINS on that page, which may be printed
 * before that section's own heading; so a section title under a repeated chapter title is a header
 * unless the section has no other place where it could begin.
 *
 * @param headings chapter and section headings (depth 1 and 2) in document order
 * @param follows whether nothing but blank lines stands between the heading at an index and the next
 * @returns line numbers of page headers, and of sections that had to be opened by a header
 */
export function findPageHeaders(
  headings: readonly PlacedHeading[],
  follows: (index: number) => boolean,
): { headers: Set<number>; rescued: Set<number> } {
  const headers = new Set<number>();
  const rescued = new Set<number>();
  const underRepeat = new Set<number>();
  const chapters = new Set<string>();
  headings.forEach(({ heading, at }, index) => {
    if (heading.style !== 'number' || heading.depth !== 1) return;
    if (!chapters.has(heading.number)) {
      chapters.add(heading.number);
      return;
    }
    headers.add(at);
    const next = headings[index + 1];
    if (next?.heading.depth === 2 && next.heading.chapter === heading.number && follows(index))
      underRepeat.add(index + 1);
  });
  const bare = new Set<string>();
  headings.forEach(({ heading }, index) => {
    if (heading.depth === 2 && heading.style === 'number' && !underRepeat.has(index)) bare.add(sectionKey(heading));
  });
  const opened = new Set<string>();
  headings.forEach(({ heading, at }, index) => {
    if (heading.depth !== 2 || heading.style !== 'number') return;
    const key = sectionKey(heading);
    if (opened.has(key) || (underRepeat.has(index) && bare.has(key))) headers.add(at);
    else {
      if (underRepeat.has(index)) rescued.add(at);
      opened.add(key);
    }
  });
  return { headers, rescued };
}

function sectionKey(heading: HeadingLine): string {
  return `${heading.chapter}.${heading.number}`;
}
