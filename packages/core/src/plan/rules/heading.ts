import { circledNumber, narrow, readNumber } from '../../text/japanese.js';
import { type LineView, LONGEST_HEADING } from './line.js';

/**
 * A line that opens a division. `depth` 1 is a chapter (1.), 2 a section (1.1.), 3 a theme ((1)),
 * 4 a topic (①). Titles run from `titleStart` to `titleEnd`, offsets in the line.
 */
export interface HeadingLine {
  kind: 'heading';
  depth: 1 | 2 | 3 | 4;
  style: 'number' | 'part';
  /** Number of this level; a section carries its chapter's number too. */
  number: string;
  chapter?: string;
  /** The title as `foldTitle` gives it, to tell whether two lines name the same division. */
  title: string;
  numberStart: number;
  numberEnd: number;
  titleStart: number;
  titleEnd: number;
}

const SECTION = /^\s*((\d{1,4})\s*\.\s*(\d{1,3})(?:\s*\.|(?=\s)|(?=[^\s\d.])))\s*(?=[^\s.])/;
const CHAPTER = /^\s*((\d{1,4})\s*\.)(?:\s+|(?=[^\s\d.]))(?=[^\s.])/;
const THEME = /^\s*(\((\d{1,2})\))\s*(?=\S)/;
const TOPIC = /^\s*([①-⑳])\s*(?=\S)/;
/** 第1部, 第1章, 第1節 of plans that number in words. */
const PART = /^\s*(第\s*([0-9一二三四五六七八九十]{1,4})\s*([部章節]))\s*(?=\S)/;

/** A heading is short and is no sentence. */
export function readHeading(view: LineView): HeadingLine | undefined {
  const { narrowed } = view;
  if (narrowed.length > LONGEST_HEADING) return undefined;
  const titleEnd = narrowed.trimEnd().length;
  if (/[。、]$/.test(narrowed.slice(0, titleEnd))) return undefined;
  const found =
    matchPart(narrowed) ??
    matchSection(narrowed) ??
    matchNumber(narrowed, CHAPTER, 1) ??
    matchNumber(narrowed, THEME, 3) ??
    matchTopic(narrowed);
  if (found === undefined) return undefined;
  return { ...found, kind: 'heading', title: foldTitle(narrowed.slice(found.titleStart, titleEnd)), titleEnd };
}

/** A title without what print changes from place to place: widths and white space. */
export function foldTitle(title: string): string {
  return narrow(title).replace(/\s/g, '');
}

type Found = Omit<HeadingLine, 'kind' | 'title' | 'titleEnd'>;

function places(match: RegExpExecArray): Pick<Found, 'numberStart' | 'numberEnd' | 'titleStart'> {
  const printed = match[1] ?? '';
  const numberStart = match[0].indexOf(printed);
  return { numberStart, numberEnd: numberStart + printed.length, titleStart: match[0].length };
}

function matchSection(text: string): Found | undefined {
  const match = SECTION.exec(text);
  if (match === null) return undefined;
  const chapter = String(Number(match[2]));
  return { depth: 2, style: 'number', chapter, number: String(Number(match[3])), ...places(match) };
}

function matchNumber(text: string, pattern: RegExp, depth: 1 | 3): Found | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  return { depth, style: 'number', number: String(Number(match[2])), ...places(match) };
}

function matchTopic(text: string): Found | undefined {
  const match = TOPIC.exec(text);
  const value = match === null ? undefined : circledNumber(match[1] ?? '');
  if (match === null || value === undefined) return undefined;
  return { depth: 4, style: 'number', number: match[1] ?? '', ...places(match) };
}

function matchPart(text: string): Found | undefined {
  const match = PART.exec(text);
  const value = match === null ? undefined : readNumber(match[2] ?? '');
  if (match === null || value === undefined) return undefined;
  const depth = match[3] === '部' ? 1 : match[3] === '章' ? 2 : 3;
  return { depth, style: 'part', number: String(value), ...places(match) };
}
