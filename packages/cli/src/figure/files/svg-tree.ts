/** The figures' own SVG as a tree: what `drawFigure` and `drawMatrix` write, and nothing wider. */

export interface SvgElement {
  name: string;
  /** Unescaped, in the order of the document. */
  attributes: ReadonlyMap<string, string>;
  children: readonly (SvgElement | string)[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TOKEN = /<(\/?)([A-Za-z][\w:-]*)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/g;
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const ENTITIES: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(SIGNS).map(([a, b]) => [b, a]));

/** @throws Error where the text is no figure */
export function parseFigure(svg: string): SvgElement {
  const root: { children: (SvgElement | string)[] } = { children: [] };
  const open = [root];
  TOKEN.lastIndex = svg.startsWith(DECLARATION) ? DECLARATION.length : 0;
  while (TOKEN.lastIndex < svg.length) {
    const [whole, end, name = '', attributes = '', empty, text] = TOKEN.exec(svg) ?? [];
    if (whole === undefined) throw new Error('figure: this is no SVG that a figure has.');
    if (text !== undefined) open.at(-1)?.children.push(unescaped(text));
    else if (end === '/') {
      // Written as it was read: with an end of its own.
      const closed = open.pop();
      if (closed?.children.length === 0) closed.children.push('');
    } else {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, key = '', value = '']) => [key, unescaped(value)] as const,
      );
      const element = { name, attributes: new Map(pairs), children: [] };
      open.at(-1)?.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [svgElement] = elementsIn(root);
  if (open.length !== 1 || svgElement === undefined) throw new Error('figure: this SVG has no end.');
  return svgElement;
}

/** The document again, byte for byte where nothing was changed. */
export function writeFigure(root: SvgElement): string {
  return `${DECLARATION}${writeElement(root)}\n`;
}

export function writeElement({ name, attributes, children }: SvgElement): string {
  let start = `<${name}`;
  for (const [key, value] of attributes) start += ` ${key}="${escaped(value)}"`;
  if (children.length === 0) return `${start}/>`;
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : writeElement(child)));
  return `${start}>${inside.join('')}</${name}>`;
}

export function elementsIn({ children }: Pick<SvgElement, 'children'>): SvgElement[] {
  return children.filter((child) => typeof child !== 'string');
}

function textIn({ children }: Pick<SvgElement, 'children'>): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** What a figure says of itself, for formats that say it in ways of their own. */
export interface FigureAbout {
  title: string;
  description: string;
  rights?: string;
  /** Address of the licence. */
  licence?: string;
  /** SHA-256 of the plan's text, hex. */
  sha256?: string;
  /** Query and fragment of an explorer's address that shows the same. */
  state?: string;
  /** The whole of that address. */
  address?: string;
  language: string;
  /** In pixels of CSS, 1/96 in. */
  width: number;
  height: number;
}

export function aboutOf(root: SvgElement): FigureAbout {
  const all = [...descendants(root)];
  const said = (name: string): string | undefined => {
    const found = all.find((one) => one.name === name);
    return found && (found.attributes.get('rdf:resource') ?? textIn(found));
  };
  const [, width = 0, height = 0] = (/^0 0 ([\d.]+) ([\d.]+)$/.exec(root.attributes.get('viewBox') ?? '') ?? []).map(
    Number,
  );
  const maybe = {
    rights: said('dcterms:rights'),
    licence: said('dcterms:license'),
    sha256: said('pg:sha256'),
    state: root.attributes.get('data-state'),
    address: said('dcterms:isFormatOf'),
  };
  const known = Object.fromEntries(Object.entries(maybe).filter(([, value]) => value !== undefined && value !== ''));
  const language = root.attributes.get('lang') ?? 'ja';
  return { title: said('title') ?? '', description: said('desc') ?? '', language, width, height, ...known };
}

/** An element and all in it, in the order of the document. */
export function* descendants(element: SvgElement): Generator<SvgElement> {
  for (const child of elementsIn(element)) {
    yield child;
    yield* descendants(child);
  }
}

/** Numbers of an attribute; those of the nearest element around it where it has none. */
export function numberOf(attributes: ReadonlyMap<string, string>, name: string, usual: number): number {
  const value = Number(attributes.get(name) ?? usual);
  return Number.isFinite(value) ? value : usual;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => SIGNS[entity] ?? entity);
}
