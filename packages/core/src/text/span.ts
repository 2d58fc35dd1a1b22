/**
 * A stretch of the source that may be in several pieces, because a page header or a line
 * end interrupts it. Offsets are UTF-16 code units, half-open.
 */
export interface Range {
  start: number;
  end: number;
}

/** Text with the places it was taken from; `value` is the concatenation of the ranges. */
export interface Span {
  value: string;
  ranges: Range[];
}

export function spanOf(source: string, start: number, end: number): Span {
  return { value: source.slice(start, end), ranges: start < end ? [{ start, end }] : [] };
}

/** Joins spans in order; pieces that touch become one range. */
export function joinSpans(spans: readonly Span[]): Span {
  const ranges: Range[] = [];
  for (const span of spans) {
    for (const range of span.ranges) {
      const last = ranges.at(-1);
      if (last !== undefined && last.end === range.start) last.end = range.end;
      else ranges.push({ ...range });
    }
  }
  return { value: spans.map((span) => span.value).join(''), ranges };
}

/**
 * Part of a span.
 * @param from first code unit of `span.value`, inclusive
 * @param to last code unit of `span.value`, exclusive
 */
export function sliceSpan(span: Span, from: number, to: number): Span {
  const ranges: Range[] = [];
  let done = 0;
  for (const range of span.ranges) {
    const length = range.end - range.start;
    const first = Math.max(from - done, 0);
    const last = Math.min(to - done, length);
    if (first < last) ranges.push({ start: range.start + first, end: range.start + last });
    done += length;
    if (done >= to) break;
  }
  return { value: span.value.slice(from, to), ranges };
}

/** Without white space at either end. */
export function trimSpan(span: Span): Span {
  const start = span.value.length - span.value.trimStart().length;
  const end = Math.max(start, span.value.trimEnd().length);
  return sliceSpan(span, start, end);
}
