/** Reads an SVG document strictly (XML 1.0, without DTD): throws at the first fault. */

export interface XmlNode {
  name: string;
  attributes: Map<string, string>;
  children: (XmlNode | string)[];
}

const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/;
const TOKEN = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)="([^"<]*)"/g;
/** Characters that XML 1.0 has no place for (section 2.2), lone surrogates among them. */
const UNFIT = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function parseXml(text: string): XmlNode {
  const unfit = UNFIT.exec(text);
  if (unfit !== null) throw new Error(`unfit character at ${unfit.index}`);
  const start = DECLARATION.exec(text)?.[0].length;
  if (start === undefined) throw new Error('no XML declaration');
  const root: XmlNode = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  TOKEN.lastIndex = start;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const [, end, name = '', attributes = '', empty, words] = TOKEN.exec(text) ?? [];
    const parent = open.at(-1) ?? root;
    if (words !== undefined) parent.children.push(unescaped(words, at));
    else if (name === '') throw new Error(`no markup at ${at}: ${text.slice(at, at + 40)}`);
    else if (end === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element at ${at}`);
    } else {
      const node: XmlNode = { name, attributes: new Map(), children: [] };
      for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
        if (node.attributes.has(key)) throw new Error(`${key} stands twice at ${at}`);
        node.attributes.set(key, unescaped(value, at));
      }
      parent.children.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  const [only, ...more] = root.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (open.length !== 1 || more.length > 0 || only === undefined || typeof only === 'string') {
    throw new Error('not one element');
  }
  return only;
}

function unescaped(text: string, at: number): string {
  return text.replace(/&([^;]*;?)/g, (whole, name: string) => {
    const sign = name.endsWith(';') ? ENTITIES[name.slice(0, -1)] : undefined;
    if (sign === undefined) throw new Error(`${whole} is no entity, near ${at}`);
    return sign;
  });
}

export function* elementsOf(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) if (typeof child !== 'string') yield* elementsOf(child);
}

export function textOf(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
