/** Text of a figure as paths, so that it looks the same where its font is missing. */
import { type Face, type Faces, runsOf } from './fonts.js';
import { numberOf, parseFigure, type SvgElement, writeFigure } from './svg-tree.js';

/** Rim of a letter whose bold is missing, in sizes of the type. */
const THICKENING = 0.035;
/** Attributes that say how text is set, and nothing to a path. */
const OF_TEXT: ReadonlySet<string> = new Set(['x', 'y', 'font-size', 'font-weight', 'text-anchor', 'font-family']);

interface Inherited {
  fill: string | undefined;
  stroke: string | undefined;
}

/** @param svg a figure; its metadata and alternative text stay */
export function outlined(svg: string, faces: Faces): string {
  return writeFigure(outlinedTree(parseFigure(svg), faces));
}

/** The same with the tree of a figure. */
export function outlinedTree(root: SvgElement, faces: Faces): SvgElement {
  return outlinedElement(root, faces, { fill: undefined, stroke: undefined });
}

function outlinedElement(element: SvgElement, faces: Faces, around: Inherited): SvgElement {
  if (element.name === 'text') return pathOf(element, faces, around);
  if (element.name === 'metadata') return element;
  const inherited = {
    fill: element.attributes.get('fill') ?? around.fill,
    stroke: element.attributes.get('stroke') ?? around.stroke,
  };
  const attributes = new Map([...element.attributes].filter(([name]) => name !== 'font-family'));
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : outlinedElement(child, faces, inherited),
  );
  return { ...element, attributes, children };
}

function pathOf(element: SvgElement, faces: Faces, around: Inherited): SvgElement {
  const { attributes } = element;
  const words = element.children.map((child) => (typeof child === 'string' ? child : '')).join('');
  const { d, thickened } = outlineOf(words, styleOf(attributes), faces);
  const kept = [...attributes].filter(([name]) => !OF_TEXT.has(name));
  const rim =
    thickened && around.stroke === undefined
      ? [
          ['stroke', attributes.get('fill') ?? around.fill ?? '#000000'] as const,
          ['stroke-width', String(rounded(styleOf(attributes).size * THICKENING))] as const,
        ]
      : [];
  return { name: 'path', attributes: new Map([...kept, ...rim, ['d', d]]), children: [] };
}

export interface TextPlace {
  x: number;
  y: number;
  size: number;
  bold: boolean;
  /** Share of the width that lies before `x`. */
  before: 0 | 0.5 | 1;
}

export function styleOf(attributes: ReadonlyMap<string, string>): TextPlace {
  const anchor = attributes.get('text-anchor');
  return {
    x: numberOf(attributes, 'x', 0),
    y: numberOf(attributes, 'y', 0),
    size: numberOf(attributes, 'font-size', 12),
    bold: numberOf(attributes, 'font-weight', 400) >= 600,
    before: anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0,
  };
}

/** Path data of a line of text in the faces that have its letters. */
function outlineOf(text: string, place: TextPlace, faces: Faces): { d: string; thickened: boolean } {
  const runs = runsOf(text, place.bold, faces).map((run) => ({ ...run, layout: run.face.font.layout(run.text) }));
  const widths = runs.map(({ face, layout }) => (layout.advanceWidth / face.font.unitsPerEm) * place.size);
  let left = place.x - widths.reduce((sum, width) => sum + width, 0) * place.before;
  const trace = new Trace();
  for (const [at, { face, layout }] of runs.entries()) {
    const unit = place.size / face.font.unitsPerEm;
    let pen = left;
    for (const [index, glyph] of layout.glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = layout.positions[index] ?? {};
      trace.add(glyph, pen + xOffset * unit, place.y - yOffset * unit, unit);
      pen += xAdvance * unit;
    }
    left += widths[at] ?? 0;
  }
  return { d: trace.d, thickened: runs.some(({ thickened }) => thickened) };
}

type Glyph = ReturnType<Face['font']['layout']>['glyphs'][number];

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
};

/** Path data in hundredths, each place as its distance from the one before, which is short. */
class Trace {
  d = '';
  /** Where the pen is, and where the outline began, in hundredths. */
  private at: readonly [number, number] = [0, 0];
  private begun: readonly [number, number] = [0, 0];

  add(glyph: Glyph, x: number, y: number, unit: number): void {
    for (const { command, args } of glyph.path.commands) {
      const places = Array.from({ length: args.length / 2 }, (_, index): readonly [number, number] => [
        Math.round((x + (args[index * 2] ?? 0) * unit) * 100),
        Math.round((y - (args[index * 2 + 1] ?? 0) * unit) * 100),
      ]);
      const [left, top] = this.at;
      const steps = places.flatMap(([across, down]) => [across - left, down - top]);
      this.d += (LETTERS[command] ?? '') + steps.map(short).join('');
      if (command === 'closePath') this.at = this.begun;
      else this.at = places.at(-1) ?? this.at;
      if (command === 'moveTo') this.begun = this.at;
    }
  }
}

/** Hundredths as a number with a sign or a space before it: `-.25`, ` 3`. */
function short(hundredths: number, index: number): string {
  const digits = String(hundredths / 100).replace(/^(-?)0\./, '$1.');
  return hundredths < 0 || index === 0 ? digits : ` ${digits}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
