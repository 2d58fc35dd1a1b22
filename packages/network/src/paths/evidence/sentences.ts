/** A part of a text, in UTF-16 code units, half-open. */
export interface Place {
  start: number;
  end: number;
}

/**
 * Cuts a Japanese text behind each 。 and each line break. A 。 right before a closing bracket ends what is quoted,
 * not the sentence. The pieces joined are the text.
 */
export function japaneseSentences(text: string): Place[] {
  return cut(text, /。(?![」』）)〕】])|\n/gu);
}

/**
 * Cuts an English text behind a stop that white space and the beginning of a sentence follow, and behind each line break.
 * A stop after a number's sign or an abbreviation (No., e.g., U.S.) is none.
 */
export function englishSentences(text: string): Place[] {
  return cut(
    text,
    /(?<!\b(?:[A-Z]|No|Nos|Art|Vol|vs|etc|e\.g|i\.e|cf|Mr|Ms|Dr|Inc|Ltd|Co))[.!?]["”’)]?\s+(?=["“‘(]?[A-Z0-9])|\n/gu,
  );
}

function cut(text: string, stop: RegExp): Place[] {
  const sentences: Place[] = [];
  let start = 0;
  for (const { index, 0: found } of text.matchAll(stop)) {
    sentences.push({ start, end: index + found.length });
    start = index + found.length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** Without the white space around it. */
export function trimmed(text: string, { start, end }: Place): Place {
  const piece = text.slice(start, end);
  return { start: start + piece.length - piece.trimStart().length, end: end - piece.length + piece.trimEnd().length };
}
