import { joinSpans, type Span, sliceSpan, spanOf, trimSpan } from '../../text/span.js';
import type { LineView } from './line.js';

/** The cells of a table line that hold something, white space off. */
export function readCells(source: string, view: LineView): Span[] {
  const cells: Span[] = [];
  let start = view.line.start;
  for (let i = view.line.start; i <= view.line.end; i += 1) {
    if (i < view.line.end && source[i] !== '\t') continue;
    const cell = trimSpan(spanOf(source, start, i));
    if (cell.value !== '') cells.push(cell);
    start = i + 1;
  }
  return cells;
}

/** One line of the glossary. A line without a label goes on with the entry above. */
export interface GlossaryRow {
  index?: Span;
  label?: Span;
  definition?: Span;
}

const INDEX = /^[A-Za-zぁ-んァ-ヶ]$/;
const MERGED_INDEX = /^([A-Zぁ-ん])[ \u3000]+(?=\S)/;

/**
 * Reads the cells of a glossary line. The columns shift at page breaks, so cells are told apart by
 * what they hold: a single letter or kana is an index; an index may be merged into the label
 * ("し 事業継続計画"), which shows by its being later in the alphabet than the index above.
 */
export function readGlossaryRow(cells: readonly Span[], indexAbove: string): GlossaryRow {
  const [first, second, ...rest] = cells;
  if (first === undefined) return {};
  if (INDEX.test(first.value) && second !== undefined) {
    const definition = rest.length > 0 ? joinSpans(rest) : undefined;
    if (definition !== undefined) return { index: first, label: second, definition };
    // A term of one letter, or an entry whose definition is missing: the letter files it.
    return first.value > indexAbove ? { index: first, label: second } : { label: first, definition: second };
  }
  if (second === undefined) return { definition: first };
  const definition = joinSpans([second, ...rest]);
  const merged = MERGED_INDEX.exec(first.value);
  if (merged !== null && (merged[1] ?? '') > indexAbove) {
    return {
      index: sliceSpan(first, 0, 1),
      label: trimSpan(sliceSpan(first, merged[0].length, first.value.length)),
      definition,
    };
  }
  return { label: first, definition };
}

/** 用語 | 解説 */
export function isGlossaryHeader(cells: readonly Span[]): boolean {
  const words = cells.map((cell) => cell.value.replace(/\s/g, ''));
  return words.length >= 2 && words.every((word) => /^(?:用語|解説|説明|意味|定義|項目)$/.test(word));
}

/**
 * What 「…の略」 expands a term to, e.g. "Asia-Pacific Telecommunity"; Latin expansions only.
 * No pattern here looks more than once at a character, however long a definition is.
 */
export function readExpansion(definition: string): string | undefined {
  if (!/^[A-Za-z]/.test(definition)) return undefined;
  const clause = before(definition, /[。、]/);
  const said = before(clause, /の略|の短縮/);
  if (said === clause) return undefined;
  const expansion = before(said, /（/)
    .replace(/^[A-Z]{2,}[^:]{0,12}:\s*/, '')
    .trim();
  return expansion === '' ? undefined : expansion;
}

/** What a …を参照 entry points to, quotes and parentheses off. */
export function readSee(definition: string): string[] {
  const sentence = definition.endsWith('。') ? definition.slice(0, -1) : definition;
  if (!sentence.endsWith('を参照')) return [];
  const named = sentence.slice(sentence.lastIndexOf('。') + 1, -'を参照'.length);
  const target = (named.endsWith('）') ? before(named, /（/) : named).replace(/^[「『]|[」』]$/g, '').trim();
  return target === '' ? [] : [target];
}

/** The text up to where a pattern is first found; all of it where it is not. */
function before(text: string, pattern: RegExp): string {
  const at = text.search(pattern);
  return at < 0 ? text : text.slice(0, at);
}
