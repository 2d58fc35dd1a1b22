import type { Line } from '../text/lines.js';
import { type AnnexLine, isPrefaceTitle, readAnnex } from './rules/annex.js';
import { type BulletLine, readBullet } from './rules/bullet.js';
import { type ContentsLine, isContentsTitle, readContentsLine } from './rules/contents.js';
import { continuedHeadings } from './rules/continuation.js';
import { type CloserLine, directionLines, readCloser } from './rules/direction-box.js';
import { type HeadingLine, readHeading } from './rules/heading.js';
import { type LineView, viewLine } from './rules/line.js';
import { type MeasureLine, readMeasure } from './rules/measure.js';
import { findPageHeaders, isInPageHeaders, type PlacedHeading } from './rules/page-header.js';

/** What a line is by itself and by its surroundings. */
type Token =
  | HeadingLine
  | MeasureLine
  | BulletLine
  | CloserLine
  | AnnexLine
  | { kind: 'contents'; entry?: ContentsLine }
  | { kind: 'blank' | 'plain' | 'preface' | 'ruling' | 'page-header' };

export interface TokenLine {
  view: LineView;
  token: Token;
  /** The bullet opens a direction, because its block ends with a closer. */
  direction: boolean;
  /** The section had no heading but in a page header. */
  rescued: boolean;
}

const RULING = /^[\s\-‐―─━=_＊*~〜]{3,}$/;
const PAGE_NUMBER = /^\s*[-−–]?\s*\d{1,3}\s*[-−–]?\s*$/;

/** Ordered choice with a catch-all last, so that no line is ever lost. */
function readLine(view: LineView): Token {
  if (/^\s*$/.test(view.text)) return { kind: 'blank' };
  if (view.text.length <= 120 && (RULING.test(view.text) || PAGE_NUMBER.test(view.narrowed))) return { kind: 'ruling' };
  return (
    readMeasure(view) ??
    readCloser(view) ??
    (isPrefaceTitle(view) ? { kind: 'preface' as const } : undefined) ??
    readAnnex(view) ??
    readHeading(view) ??
    readBullet(view) ?? { kind: 'plain' }
  );
}

/**
 * Reads the lines, then settles what only their order can tell: the contents, lines that look like
 * headings and go on with the text above, page headers and the bullets that are directions.
 */
export function readTokens(source: string, lines: readonly Line[]): TokenLine[] {
  const tokens = lines.map((line): TokenLine => {
    const view = viewLine(source, line);
    return { view, token: readLine(view), direction: false, rescued: false };
  });
  markContents(tokens);
  const annexAt = tokens.findIndex((line) => line.token.kind === 'annex');
  const bodyEnd = annexAt < 0 ? tokens.length : annexAt;
  markContinuations(tokens.slice(0, bodyEnd));
  const headings: PlacedHeading[] = [];
  for (let at = 0; at < bodyEnd; at += 1) {
    const heading = tokens[at]?.token;
    if (heading?.kind === 'heading' && isInPageHeaders(heading)) headings.push({ at, heading });
  }
  const { headers, rescued } = findPageHeaders(headings, (index) => {
    for (let at = (headings[index]?.at ?? 0) + 1; at < (headings[index + 1]?.at ?? 0); at += 1) {
      if (tokens[at]?.token.kind !== 'blank') return false;
    }
    return true;
  });
  for (const at of headers) {
    const line = tokens[at];
    if (line !== undefined) line.token = { kind: 'page-header' };
  }
  for (const at of rescued) {
    const line = tokens[at];
    if (line !== undefined) line.rescued = true;
  }
  for (const at of directionLines(tokens.map((line) => line.token.kind))) {
    const line = tokens[at];
    if (line !== undefined) line.direction = true;
  }
  return tokens;
}

/**
 * The contents run from their title over all lines that give a page. Without a title (it may be
 * lost) lines with a tab and a page before the first measure are contents all the same.
 */
function markContents(tokens: readonly TokenLine[]): void {
  let inside = false;
  for (const line of tokens) {
    const { kind } = line.token;
    if (kind === 'measure' || kind === 'closer') return;
    if (kind === 'blank' || kind === 'ruling') continue;
    if (isContentsTitle(line.view)) {
      inside = true;
      line.token = { kind: 'contents' };
      continue;
    }
    const entry: ContentsLine | undefined =
      inside || line.view.text.includes('\t') ? readContentsLine(line.view) : undefined;
    inside = inside && entry !== undefined;
    if (entry !== undefined) line.token = { kind: 'contents', entry };
  }
}

/** Makes plain lines of those that look like headings and go on with the text above. */
function markContinuations(body: readonly TokenLine[]): void {
  const entries = body.flatMap(({ token }) =>
    token.kind === 'contents' && token.entry !== undefined ? [token.entry] : [],
  );
  const lines = body.map(({ token, view }) => ({
    kind: token.kind,
    text: view.text,
    ...(token.kind === 'heading' ? { heading: token } : {}),
  }));
  for (const at of continuedHeadings(lines, entries)) {
    const line = body[at];
    if (line !== undefined) line.token = { kind: 'plain' };
  }
}
