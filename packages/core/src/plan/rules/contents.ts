import type { LineView } from './line.js';

/** 目次 */
export function isContentsTitle(view: LineView): boolean {
  return /^\s*目\s*次\s*$/.test(view.narrowed.slice(0, 20)) && view.narrowed.length <= 20;
}

/** A line of the contents: a title, then a tab or leaders, then the page. */
export interface ContentsLine {
  title: string;
  page: number;
  /** "2", "2.2"; absent for parts without a number. */
  identifier?: string;
}

export function readContentsLine(view: LineView): ContentsLine | undefined {
  const text = view.narrowed.trim();
  if (text.length > 200) return undefined;
  const page = /\d{1,4}$/.exec(text);
  if (page === null) return undefined;
  const before = text.slice(0, page.index);
  const title = before.replace(/[\s.…‥・]+$/u, '');
  const leader = before.slice(title.length);
  if (title === '' || !/\t|[.…‥・]{3,}|\s{3,}/u.test(leader)) return undefined;
  const numbered = /^(\d{1,4})\s*\.\s*(?:(\d{1,3})\s*\.?)?\s*(\S.*)$/.exec(title);
  if (numbered === null) return { title, page: Number(page[0]) };
  const [, chapter, section, name = ''] = numbered;
  const identifier = section === undefined ? String(Number(chapter)) : `${Number(chapter)}.${Number(section)}`;
  return { title: name, page: Number(page[0]), identifier };
}
