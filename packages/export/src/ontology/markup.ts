/** Text that is markup already; only `html` and `raw` make it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** A piece of HTML. What is put in is text and is escaped, in elements and in quoted attributes alike, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.map((piece, at) => piece + (at < parts.length ? written(parts[at]) : '')).join(''));
}

/** Pieces with a separator between them. */
export function joined(pieces: readonly Part[], separator: Part): Markup {
  return new Markup(pieces.map(written).join(written(separator)));
}
