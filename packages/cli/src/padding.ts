import { cells } from '@plangraph/sparql';

/** A text filled with spaces to a width in cells of a terminal, of which most Japanese letters take two. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** The same, with the spaces before it. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cells(text))) + text;
}
