/** A sheet: title above, legend below or beside, source line at the foot, the picture in the room that is left. */
import type { GraphAttributes } from '@plangraph/core/graph';
import type { Box } from '../../labels/cells.js';
import { FONT_FAMILY } from '../../labels/label-styles.js';
import type { Palette } from '../../looks/appearance.js';
import type { Language, SheetOptions } from '../options.js';
import { type Block, paragraphOf, writeBlock } from '../text/block.js';
import { cleanText } from '../text/clean.js';
import { element, type Markup, rounded, type TextStyle, text } from '../text/svg.js';
import { WORDS } from '../text/words.js';
import type { Legend } from './legend.js';
import { licenceName, metadata, stateText } from './metadata.js';
import { inMillimetres, type Sheet, sheetOf } from './size.js';

export interface Composition {
  options: SheetOptions;
  palette: Palette;
  attributes: GraphAttributes;
  /** Where the options give none. */
  title: string;
  /** Alternative text. */
  description: (title: string) => string;
  /** @param tallest absent where the height is free */
  legend: (widest: number, tallest?: number) => Legend | undefined;
  /** Whether the legend is never at the side. */
  legendBelow?: boolean;
  /** Height that the picture would have, where the sheet leaves it free. */
  heightFor: (width: number) => number;
  draw: (box: Box, scale: number) => readonly Markup[];
}

/** Lengths in pixels of the screen. */
const MARGIN = 14;
const GAP = 10;
const TITLE: TextStyle = { size: 15, weight: 700 };
const SOURCE: TextStyle = { size: 9.5, weight: 400 };
const NOTE: TextStyle = { size: 10, weight: 400 };
/** The source is never cut, however long. */
const ALL_LINES = 40;
/** Of one note. */
const NOTE_LINES = 4;
/** Sheets wider than this for their height have the legend at the side. */
const WIDE = 1.25;
/** Longest description, in code points. */
const LONGEST_DESCRIPTION = 4000;

export function composeSheet(composition: Composition): string {
  const { options, palette, attributes } = composition;
  const sheet = sheetOf(options.size ?? '180mm');
  const { scale } = sheet;
  const language: Language = options.language ?? 'ja';
  const margin = MARGIN * scale;
  const gap = GAP * scale;
  const inner = sheet.width - 2 * margin;
  const title = cleanText(options.title ?? composition.title);
  const source = cleanText(
    options.source ?? (language === 'en' ? attributes.sourceEn : undefined) ?? attributes.source,
  );
  const headStyle = { ...TITLE, size: TITLE.size * scale };
  const footStyle = { ...SOURCE, size: SOURCE.size * scale };
  const head = paragraphOf(title, headStyle, inner, 3);
  const foot = paragraphOf(footText(source, attributes, language), footStyle, inner, ALL_LINES);
  const top = margin + (head.lines.length === 0 ? 0 : head.height + gap);
  const noteStyle = { ...NOTE, size: NOTE.size * scale };
  const notes = (options.notes ?? []).map((note) => paragraphOf(cleanText(note), noteStyle, inner, NOTE_LINES));
  const notesHeight = notes.reduce((sum, { height }) => sum + height + gap * 0.3, 0);
  const below = (foot.lines.length === 0 ? 0 : foot.height + gap) + (notes.length === 0 ? 0 : notesHeight + gap * 0.7);
  const { box, legend, height } = arrangeSheet(sheet, composition, { top, below, margin, gap });
  const parts = [
    ...writeBlock(head, [margin, margin], headStyle, 'start').map((one) => tinted(one, palette.ink)),
    ...composition.draw(box, scale),
    ...(legend === undefined ? [] : [element('g', { role: 'presentation' }, ...legend)]),
    ...stacked(notes, [margin, height - margin - below + gap], noteStyle, gap * 0.3).map((one) =>
      tinted(one, palette.ink),
    ),
    ...writeBlock(foot, [margin, height - margin - foot.height], footStyle, 'start').map((one) =>
      tinted(one, palette.muted),
    ),
  ];
  const named = title === '' ? composition.title : title;
  const about = { title: named, language, attributes, source, stateUrl: options.stateUrl };
  const description = composition.description(named);
  return svgDocument({ sheet, height, palette, language, parts, about, description, state: stateText(options.state) });
}

/** Paragraphs one under another. */
function stacked(
  blocks: readonly Block[],
  [left, top]: readonly [number, number],
  style: TextStyle,
  space: number,
): Markup[] {
  let y = top;
  return blocks.flatMap((block) => {
    const written = writeBlock(block, [left, y], style, 'start');
    y += block.height + space;
    return written;
  });
}

function tinted(markup: Markup, fill: string): Markup {
  return element('g', { fill }, markup);
}

function footText(source: string, { license }: GraphAttributes, language: Language): string {
  const name = licenceName(license);
  const licence = name === '' ? '' : WORDS[language].licence(name);
  return [source, licence].filter((part) => part !== '').join(' ');
}

interface Edges {
  top: number;
  below: number;
  margin: number;
  gap: number;
}

function arrangeSheet(
  sheet: Sheet,
  { legend, legendBelow = false, heightFor }: Composition,
  { top, below, margin, gap }: Edges,
): { box: Box; legend: Markup[] | undefined; height: number } {
  const left = margin;
  const right = sheet.width - margin;
  const boxTo = (edge: number, bottom: number): Box => ({ left, right: edge, top, bottom: Math.max(top + 40, bottom) });
  if (sheet.height === undefined) {
    const box = boxTo(right, top + heightFor(right - left));
    const key = legend(right - left);
    const keyTop = box.bottom + gap;
    const height = Math.ceil(keyTop + (key === undefined ? 0 : key.height + gap) + below - gap + margin);
    return { box, legend: key?.draw(left, keyTop), height };
  }
  const { height } = sheet;
  const bottom = height - margin - below;
  if (!legendBelow && sheet.width / height > WIDE) {
    const key = legend((right - left) * 0.42, bottom - top);
    const edge = right - (key === undefined ? 0 : key.width + 2 * gap);
    return { box: boxTo(edge, bottom), legend: key?.draw(edge + 2 * gap, top), height };
  }
  const key = legend(right - left);
  const keyTop = bottom - (key?.height ?? 0);
  return { box: boxTo(right, keyTop - (key === undefined ? 0 : gap)), legend: key?.draw(left, keyTop), height };
}

interface SvgDocument {
  sheet: Sheet;
  height: number;
  palette: Palette;
  language: Language;
  parts: readonly Markup[];
  about: Parameters<typeof metadata>[0];
  description: string;
  state: string | undefined;
}

function svgDocument({ sheet, height, palette, language, parts, about, description, state }: SvgDocument): string {
  const { width, millimetres } = sheet;
  const body = parts.map((part) => `${part}\n`).join('');
  // Ids of figures on one page must differ, and those of the same figure be the same.
  const id = `figure-${fingerprint(about.title + description + body)}`;
  const length = (units: number): string => (millimetres ? `${inMillimetres(units)}mm` : String(rounded(units)));
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': language,
      lang: language,
      width: length(width),
      height: length(height),
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
      'font-family': FONT_FAMILY,
      // For programs: what to append to the address of an explorer to see the same.
      'data-state': state,
    },
    `\n${element('title', { id: `${id}-title` }, text(about.title))}\n` as Markup,
    `${element('desc', { id: `${id}-description` }, text(description, LONGEST_DESCRIPTION))}\n` as Markup,
    `${metadata(about)}\n` as Markup,
    `${element('rect', { width, height, fill: palette.ground })}\n${body}` as Markup,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** FNV-1a, 32 bits (draft-eastlake-fnv), over UTF-16 code units. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
