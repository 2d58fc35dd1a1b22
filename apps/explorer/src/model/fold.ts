/** Where a folded query stands in a text, so that the place can be marked. */
import { foldForSearch } from '@plangraph/core/graph';

export { foldForSearch };

/**
 * The first place in `text` that folds to `query`.
 *
 * @param query already folded
 * @returns UTF-16 offsets, half-open
 */
export function findFolded(text: string, query: string): { start: number; end: number } | undefined {
  if (query === '') return undefined;
  let folded = '';
  // For each UTF-16 unit of the folded text, where the character that gave it starts and ends.
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = foldForSearch(character);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    folded += part;
    at += character.length;
  }
  const found = folded.indexOf(query);
  if (found < 0) return undefined;
  const start = starts[found];
  const end = ends[found + query.length - 1];
  return start === undefined || end === undefined ? undefined : { start, end };
}
