/** A line of the source: `start` to `end` is its text, `end` to `next` its terminator. */
export interface Line {
  start: number;
  end: number;
  next: number;
}

/**
 * Splits at LF, CRLF, CR and form feed; a terminator belongs to the line that it ends.
 * The lines tile the text: each begins where the one before ends. These are the lines that the
 * grammar reads; a page that begins with a form feed begins a line. Editors do not count it as one,
 * so `Places` numbers lines without it.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13 && code !== 12) continue;
    const next = code === 13 && text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
    lines.push({ start, end: i, next });
    start = next;
    i = next - 1;
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}
