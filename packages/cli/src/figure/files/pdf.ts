/** PDF from a figure's SVG: its paths as paths, its text as text with the letters of the font that it has. */
import PDFDocument from 'pdfkit';
import { type Face, type Faces, runsOf } from './fonts.js';
import { outlinedTree, styleOf } from './outline.js';
import { aboutOf, descendants, elementsIn, numberOf, parseFigure, type SvgElement, writeElement } from './svg-tree.js';

type Document = InstanceType<typeof PDFDocument>;

/** A document with metadata of its own: those of pdfkit take what is said for markup, and need a clock. */
class FigureDocument extends PDFDocument {
  /** RDF/XML. */
  about = '';

  _addInfo(): void {
    (this as unknown as { appendXML(xml: string): void }).appendXML(this.about);
  }
}

/** Points of a pixel of CSS. */
const POINTS = 72 / 96;

/** What an element takes over from those around it. */
interface Style {
  fill: string;
  stroke: string;
  width: number;
  fillOpacity: number;
  strokeOpacity: number;
  dash: string;
  cap: string;
  join: string;
  rule: string;
}

const PLAIN: Style = {
  fill: '#000000',
  stroke: 'none',
  width: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  dash: '',
  cap: 'butt',
  join: 'miter',
  rule: 'nonzero',
};

/**
 * One page of the figure's size: a tagged figure with its alternative text, no clock in it. The halo under the labels
 * is drawn as paths, so that each label can be selected and found once.
 *
 * @param svg a figure with its text
 * @returns the file; the same input and fonts give the same bytes
 */
export async function pdfOf(svg: string, faces: Faces): Promise<Buffer> {
  const root = parseFigure(svg);
  const { width, height, title, description, rights, state, address, sha256, language } = aboutOf(root);
  const info = { Title: title, Subject: description, Keywords: [rights, address].filter(Boolean).join(' ') };
  const own = {
    ...(state === undefined ? {} : { State: state }),
    ...(sha256 === undefined ? {} : { TextSHA256: sha256 }),
  };
  const document = new FigureDocument({
    size: [width * POINTS, height * POINTS],
    margin: 0,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    // The file's own number is made of it; it is taken out again below.
    info: { ...info, ...own, Producer: 'PlanGraph', Creator: 'PlanGraph', CreationDate: new Date(0) },
  });
  delete (document.info as { CreationDate?: Date }).CreationDate;
  document.about = metadataOf(root);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject));
  const figure = document.struct('Figure', { title, alt: description }, () => {
    document.save();
    document.scale(POINTS);
    for (const child of elementsIn(root)) draw(document, child, PLAIN, faces);
    document.restore();
  });
  document.addStructure(figure);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** What the figure says of itself, as XMP has it (ISO 16684-1), with its title and alternative text by their names there. */
function metadataOf(root: SvgElement): string {
  const rdf = [...descendants(root)].find(({ name }) => name === 'rdf:RDF');
  const description = rdf && elementsIn(rdf)[0];
  if (rdf === undefined || description === undefined) return '';
  const element = (
    name: string,
    attributes: Record<string, string>,
    ...children: (SvgElement | string)[]
  ): SvgElement => ({
    name,
    attributes: new Map(Object.entries(attributes)),
    children,
  });
  const { title, description: words } = aboutOf(root);
  const alternatives = (text: string): SvgElement =>
    element('rdf:Alt', {}, element('rdf:li', { 'xml:lang': 'x-default' }, text));
  const names = [...rdf.attributes].filter(([name]) => name !== 'xmlns:rdf');
  return writeElement({
    ...description,
    attributes: new Map([...description.attributes, ...names, ['xmlns:dc', 'http://purl.org/dc/elements/1.1/']]),
    children: [
      element('dc:title', {}, alternatives(title)),
      element('dc:description', {}, alternatives(words)),
      ...elementsIn(description).filter(({ name }) => name !== 'dcterms:format'),
    ],
  });
}

function draw(document: Document, element: SvgElement, around: Style, faces: Faces): void {
  const { name, attributes } = element;
  if (name === 'title' || name === 'desc' || name === 'metadata') return;
  if (attributes.get('aria-hidden') === 'true') {
    const { 'aria-hidden': _, ...rest } = Object.fromEntries(attributes);
    draw(document, outlinedTree({ ...element, attributes: new Map(Object.entries(rest)) }, faces), around, faces);
    return;
  }
  const opacity = numberOf(attributes, 'opacity', 1);
  const style = styled(attributes, around, opacity);
  document.save();
  place(document, attributes.get('transform'));
  if (name === 'g') for (const child of elementsIn(element)) draw(document, child, style, faces);
  else if (name === 'text') write(document, element, style, faces);
  else if (shape(document, element)) paint(document, style);
  document.restore();
}

function styled(attributes: ReadonlyMap<string, string>, around: Style, opacity: number): Style {
  const said = (name: string, usual: string): string => attributes.get(name) ?? usual;
  return {
    fill: said('fill', around.fill),
    stroke: said('stroke', around.stroke),
    width: numberOf(attributes, 'stroke-width', around.width),
    // Nothing in a group of a figure lies on another so that it could be seen through.
    fillOpacity: numberOf(attributes, 'fill-opacity', around.fillOpacity) * opacity,
    strokeOpacity: numberOf(attributes, 'stroke-opacity', around.strokeOpacity) * opacity,
    dash: said('stroke-dasharray', around.dash),
    cap: said('stroke-linecap', around.cap),
    join: said('stroke-linejoin', around.join),
    rule: said('fill-rule', around.rule),
  };
}

/** Figures move and turn things, and nothing else. */
function place(document: Document, transform = ''): void {
  for (const [, name, inside = ''] of transform.matchAll(/(translate|rotate)\(([^)]*)\)/g)) {
    const [a = 0, b = 0] = inside.split(/[\s,]+/).map(Number);
    if (name === 'translate') document.translate(a, b);
    else document.rotate(a);
  }
}

function shape(document: Document, { name, attributes }: SvgElement): boolean {
  const number = (key: string): number => numberOf(attributes, key, 0);
  if (name === 'rect') {
    const radius = number('rx');
    if (radius > 0) document.roundedRect(number('x'), number('y'), number('width'), number('height'), radius);
    else document.rect(number('x'), number('y'), number('width'), number('height'));
  } else if (name === 'circle') document.circle(number('cx'), number('cy'), number('r'));
  else if (name === 'path' && attributes.get('d')) document.path(attributes.get('d') ?? '');
  else return false;
  return true;
}

function paint(document: Document, style: Style): void {
  const { fill, stroke, width, fillOpacity, strokeOpacity, dash, cap, join, rule } = style;
  document.fillOpacity(fillOpacity).strokeOpacity(strokeOpacity);
  if (stroke !== 'none') {
    document.lineWidth(width).strokeColor(stroke);
    document.lineCap(cap as 'butt').lineJoin(join as 'miter');
    const lengths = dash.split(/[\s,]+/).map(Number);
    if (dash !== '' && lengths.every((length) => length > 0))
      document.dash(lengths[0] ?? 1, { space: lengths[1] ?? lengths[0] ?? 1 });
  }
  const winding = rule === 'evenodd' ? 'even-odd' : 'non-zero';
  if (fill === 'none') {
    if (stroke !== 'none') document.stroke();
    else document.addContent('n');
  } else if (stroke === 'none') document.fill(fill, winding);
  else document.fillAndStroke(fill, stroke, winding);
}

function write(document: Document, element: SvgElement, style: Style, faces: Faces): void {
  const words = element.children.filter((child) => typeof child === 'string').join('');
  const { x, y, size, bold, before } = styleOf(element.attributes);
  const runs = runsOf(words, bold, faces).map((run) => ({ ...run, width: widthOf(run.face, run.text, size) }));
  // What cannot be set as text, since its bold is made up, is drawn.
  if (runs.some(({ thickened, face }) => thickened || face.varied)) {
    draw(
      document,
      outlinedTree({ name: 'g', attributes: new Map([['fill', style.fill]]), children: [element] }, faces),
      style,
      faces,
    );
    return;
  }
  let left = x - runs.reduce((sum, { width }) => sum + width, 0) * before;
  document.fillColor(style.fill).fillOpacity(style.fillOpacity);
  for (const { face, text, width } of runs) {
    if (face.name === undefined) document.font(face.bytes);
    else document.font(face.bytes, face.name);
    document.fontSize(size);
    document.text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
    left += width;
  }
}

function widthOf({ font }: Face, text: string, size: number): number {
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}
