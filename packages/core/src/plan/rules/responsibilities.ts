import { mendBrokenWords, narrow } from '../../text/japanese.js';
import { type Span, slicerOf, sliceSpan } from '../../text/span.js';
import type { LeafType } from '../tree.js';

/** The item column: "1. …", "1.1 …", "(1) …". */
export interface Item {
  depth: 1 | 2 | 3;
  /** Number of this level, or chapter.section at depth 2. */
  number: string;
  numberSpan: Span;
  titleSpan: Span;
}

const ITEM = /^(?:(\d{1,4})\s*\.\s*(\d{1,3})\.?|(\d{1,4})\s*\.|\((\d{1,2})\))\s*(?=\S)/;

export function readItem(cell: Span): Item | undefined {
  const match = ITEM.exec(narrow(cell.value.slice(0, 40)));
  if (match === null) return undefined;
  const [all, chapter, section, only, theme] = match;
  const numberEnd = all.trimEnd().length;
  const spans = {
    numberSpan: sliceSpan(cell, 0, numberEnd),
    titleSpan: sliceSpan(cell, all.length, cell.value.length),
  };
  if (section !== undefined) return { depth: 2, number: `${Number(chapter)}.${Number(section)}`, ...spans };
  if (only !== undefined) return { depth: 1, number: String(Number(only)), ...spans };
  return { depth: 3, number: String(Number(theme)), ...spans };
}

/** 項目 | 担当府省庁 (◎：主担当、○：関係府省庁) */
export function isTableHeader(cells: readonly Span[]): boolean {
  return cells.length >= 2 && /^項\s*目$/.test(cells[0]?.value ?? '') && /担当|所管/.test(cells[1]?.value ?? '');
}

/** A piece of the agencies' cell, with what it is. */
export interface CellPiece {
  type: Extract<LeafType, 'duty' | 'agency' | 'office' | 'punctuation'>;
  span: Span;
}

/** Who has which duty, as one cell says it. */
export interface CellDuty {
  duty: 'main' | 'related';
  agency: Span;
  /** Offices that notes name for this agency and duty, words mended. */
  note?: string;
}

const SYMBOL = /[◎○〇]\s*[:：]|※/g;

/**
 * Reads 「◎：NISC、内閣官房 ○：総務省 ※内閣官房（◎）：内閣官房副長官補（…）」.
 * A note names the offices of one agency, either of one duty (（◎）) or of each; several notes may
 * follow one ※, and a note may list several offices.
 */
export function readDutyCell(cell: Span): { pieces: CellPiece[]; duties: CellDuty[] } {
  const text = cell.value;
  const slice = slicerOf(cell);
  const starts = [...text.matchAll(SYMBOL)];
  const pieces: CellPiece[] = [];
  const duties: CellDuty[] = [];
  const notes: Note[] = [];
  const before = slice(0, starts[0]?.index ?? text.length);
  if (before.value.trim() !== '') pieces.push({ type: 'punctuation', span: before });
  starts.forEach((start, at) => {
    const from = start.index + start[0].length;
    const to = starts[at + 1]?.index ?? text.length;
    pieces.push({ type: 'duty', span: slice(start.index, from) });
    const parts = splitOutsideParentheses(text, from, to);
    if (start[0].startsWith('※')) {
      readNotes(slice, parts, pieces, notes);
      return;
    }
    const duty = start[0].startsWith('◎') ? 'main' : 'related';
    for (const part of parts) {
      const span = slice(part.from, part.to);
      if (!part.separator) duties.push({ duty, agency: span });
      pieces.push({ type: part.separator ? 'punctuation' : 'agency', span });
    }
  });
  const noteOf = indexNotes(notes);
  for (const duty of duties) {
    const note = noteOf(duty.agency.value, duty.duty);
    if (note !== undefined) duty.note = note;
  }
  return { pieces, duties };
}

interface Note {
  agency: string;
  /** Absent where the note is on every duty of the agency. */
  duty?: 'main' | 'related';
  offices: string[];
}

/** Which offices the notes name for an agency and a duty, each pair put together once. */
function indexNotes(notes: readonly Note[]): (agency: string, duty: 'main' | 'related') => string | undefined {
  const offices = { main: new Map<string, string[]>(), related: new Map<string, string[]>() };
  for (const note of notes) {
    for (const duty of note.duty === undefined ? (['main', 'related'] as const) : [note.duty]) {
      const own = offices[duty].get(note.agency) ?? [];
      for (const office of note.offices) own.push(office);
      offices[duty].set(note.agency, own);
    }
  }
  const join = (own: Map<string, string[]>): Map<string, string> =>
    new Map([...own].map(([agency, names]) => [agency, mendBrokenWords(names.join('、'))]));
  const joined = { main: join(offices.main), related: join(offices.related) };
  return (agency, duty) => joined[duty].get(agency);
}

interface Part {
  from: number;
  to: number;
  separator: boolean;
}

function readNotes(
  slice: (from: number, to: number) => Span,
  parts: readonly Part[],
  pieces: CellPiece[],
  notes: Note[],
): void {
  for (const part of parts) {
    const span = slice(part.from, part.to);
    if (part.separator) {
      pieces.push({ type: 'punctuation', span });
      continue;
    }
    const colon = /[:：]/.exec(span.value)?.index;
    if (colon === undefined) {
      notes.at(-1)?.offices.push(span.value);
      pieces.push({ type: 'office', span });
      continue;
    }
    const head = span.value.slice(0, colon);
    const sign = /[（(]([◎○〇])[）)]$/.exec(head);
    const agency = head.slice(0, sign?.index ?? head.length).trim();
    const office = span.value.slice(colon + 1).trim();
    notes.push({ agency, ...(sign === null ? {} : { duty: sign[1] === '◎' ? 'main' : 'related' }), offices: [office] });
    const officeAt = span.value.length - span.value.slice(colon + 1).trimStart().length;
    pieces.push({ type: 'punctuation', span: sliceSpan(span, 0, officeAt) });
    if (office !== '') pieces.push({ type: 'office', span: sliceSpan(span, officeAt, span.value.length) });
  }
}

/** Splits at 、 and , outside parentheses; white space around names goes with the separators. */
function splitOutsideParentheses(text: string, from: number, to: number): Part[] {
  const parts: Part[] = [];
  let start = from;
  let depth = 0;
  const name = (end: number): void => {
    const raw = text.slice(start, end);
    const first = start + raw.length - raw.trimStart().length;
    const last = first + raw.trim().length;
    if (first > start && raw.trim() !== '') parts.push({ from: start, to: first, separator: true });
    if (first < last) parts.push({ from: first, to: last, separator: false });
    const gap = raw.trim() === '' ? start : last;
    if (gap < end) parts.push({ from: gap, to: end, separator: true });
  };
  for (let i = from; i < to; i += 1) {
    const character = text[i] ?? '';
    if (/[（(]/.test(character)) depth += 1;
    else if (/[）)]/.test(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[、,，]/.test(character)) {
      name(i);
      parts.push({ from: i, to: i + 1, separator: true });
      start = i + 1;
    }
  }
  name(to);
  return parts;
}
