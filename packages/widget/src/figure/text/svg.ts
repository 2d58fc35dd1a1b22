/** Writes SVG as text; every value goes through here, so nothing that is data becomes markup. */
import type { LabelStyle } from '../../labels/label-styles.js';
import { cleanText } from './clean.js';

/** Markup, as opposed to text that has to be escaped. */
export type Markup = string & { readonly markup: unique symbol };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Hundredths are finer than any printer draws at these sizes. */
export function rounded(value: number): number {
  const hundredths = Math.round(value * 100) / 100;
  return Object.is(hundredths, -0) || !Number.isFinite(hundredths) ? 0 : hundredths;
}

/** A text node. @param longest code points that are kept */
export function text(words: string, longest?: number): Markup {
  return escaped(cleanText(words, longest)) as Markup;
}

/** @param name and names of attributes are the program's own; values and children are data */
export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    start += ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`;
  }
  return (children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`) as Markup;
}

export function group(attributes: Attributes, children: readonly Markup[]): Markup | undefined {
  return children.length === 0
    ? undefined
    : element('g', attributes, ...children.map((child) => `\n${child}` as Markup));
}

/** With its size in user units. */
export type TextStyle = LabelStyle;

export type Anchor = 'start' | 'middle' | 'end';

/** Attributes of a line of text whose middle is at `y`. */
function lineAttributes(x: number, y: number, style: TextStyle, anchor: Anchor, extra: Attributes): Attributes {
  return {
    x,
    // Not `dominant-baseline`: word processors do not know it.
    y: y + style.size * 0.36,
    'font-size': style.size,
    'font-weight': style.weight === 400 ? undefined : style.weight,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    ...extra,
  };
}

/** A line of text whose middle is at `y`. */
export function line(
  words: string,
  [x, y]: readonly [number, number],
  style: TextStyle,
  anchor: Anchor,
  extra: Attributes = {},
): Markup {
  return element('text', lineAttributes(x, y, style, anchor, extra), text(words));
}
