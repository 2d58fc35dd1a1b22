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
 * Part of a span. For many parts of one span take `slicerOf`.
 * @param from first code unit of `span.value`, inclusive
 * @param to last code unit of `span.value`, exclusive
 */
export function sliceSpan(span: Span, from: number, to: number): Span {
  return slicerOf(span)(from, to);
}

/**
 * Cuts one span into many parts: its ranges are counted once, and each part costs no more than the
 * ranges that it takes and a binary search for the first.
 * @returns a function of the arguments that `sliceSpan` has after the span
 */
export function slicerOf(span: Span): (from: number, to: number) => Span {
  /** Where in the value each range begins. */
  const begins: number[] = [];
  let length = 0;
  for (const { start, end } of span.ranges) {
    begins.push(length);
    length += end - start;
  }
  return (from, to) => {
    let low = 0;
    let high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] ?? 0) <= from) low = middle;
      else high = middle - 1;
    }
    const ranges: Range[] = [];
    for (let at = low; at < begins.length && (begins[at] ?? 0) < to; at += 1) {
      const { start, end } = span.ranges[at] ?? { start: 0, end: 0 };
      const begin = begins[at] ?? 0;
      const first = start + Math.max(from - begin, 0);
      const last = Math.min(start + to - begin, end);
      if (first < last) ranges.push({ start: first, end: last });
    }
    return { value: span.value.slice(from, to), ranges };
  };
}

/** Without white space at either end. */
export function trimSpan(span: Span): Span {
  const start = span.value.length - span.value.trimStart().length;
  const end = Math.max(start, span.value.trimEnd().length);
  return sliceSpan(span, start, end);
}
