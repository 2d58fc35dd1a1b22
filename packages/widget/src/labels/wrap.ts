/** Breaks a label into lines: Japanese between phrases, Latin script between words. */

/** Signs that must not begin a line (行頭禁則). */
const NOT_FIRST = /^[、。，．・：；？！）」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.:;?!)\]}’”%／/]/u;
/** Signs that must not end a line (行末禁則). */
const NOT_LAST = /[（「『【〔〈《([{‘“]$/u;
/**
 * A Latin word with its punctuation; a phrase of Japanese, which is a run of one script with the hiragana behind it (国民が,
 * サイバー, 安心して); else one character. By script and not by a dictionary, so that the lines are the same everywhere.
 */
const PIECES =
  /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.,'’&/\-–]*|\s+|(?:[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+)\p{Script=Hiragana}*|\p{Script=Hiragana}+|./gsu;

const JAPANESE = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}々ー]/u;

/**
 * @param measure width of a string, in the unit of `width`
 * @param width the longest a line may be; a single piece that is longer stands alone
 * @param lines the most lines to give; what is left over ends in an ellipsis
 */
export function wrap(text: string, measure: (text: string) => number, width: number, lines: number): string[] {
  const done: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, measure, width)) {
    const fits = line === '' || measure(line + piece) <= width;
    // A sign that may not begin a line hangs on the one before, a little over the width.
    if (fits || NOT_FIRST.test(piece)) {
      if (line !== '' || piece.trim() !== '') line += piece;
      continue;
    }
    const opened = NOT_LAST.exec(line);
    const kept = opened === null ? line : line.slice(0, opened.index);
    done.push(kept.trimEnd());
    line = (opened === null ? '' : opened[0]) + (piece.trim() === '' && opened === null ? '' : piece);
  }
  if (line.trim() !== '') done.push(line.trimEnd());
  if (done.length <= lines) return done;
  const kept = done.slice(0, lines);
  kept[lines - 1] = shortened(kept.at(-1) ?? '', measure, width);
  return kept;
}

/** Phrases and words; Japanese that is longer than a line falls into characters, a Latin word never does. */
function piecesOf(text: string, measure: (text: string) => number, width: number): string[] {
  return (text.match(PIECES) ?? []).flatMap((piece) =>
    measure(piece) > width && JAPANESE.test(piece) ? [...piece] : [piece],
  );
}

/** The beginning of a line with an ellipsis: whole words, unless the first is too long by itself. */
function shortened(line: string, measure: (text: string) => number, width: number): string {
  const fits = (text: string): boolean => measure(`${text}…`) <= width;
  const pieces = line.match(PIECES) ?? [];
  while (pieces.length > 1 && !fits(pieces.join('').trimEnd())) pieces.pop();
  let last = pieces.join('').trimEnd();
  while (last !== '' && !fits(last)) last = [...last].slice(0, -1).join('');
  return `${last.replace(/[\s,;:–([{（「『【〔〈《‘“]+$/u, '')}…`;
}

/** Lines of like length, which read better in a label than a full one and a rest. As `wrap` otherwise. */
export function balanced(text: string, measure: (text: string) => number, width: number, lines: number): string[] {
  let wrapped = wrap(text, measure, width, lines);
  for (let narrower = width * 0.94; wrapped.length > 1 && narrower > width * 0.5; narrower *= 0.94) {
    const tried = wrap(text, measure, narrower, lines);
    if (tried.length > wrapped.length || solid(tried) !== solid(wrapped)) break;
    wrapped = tried;
  }
  return wrapped;
}

/** Whether lines have all of their text, and none ends in an ellipsis. */
export function isWhole({ lines }: { lines: readonly string[] }): boolean {
  return lines.at(-1)?.endsWith('…') !== true;
}

/** Text without what line breaks swallow. */
function solid(lines: readonly string[]): string {
  return lines.join('').replaceAll(/\s/g, '');
}
