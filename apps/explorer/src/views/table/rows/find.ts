/** Rows that have every word a reader types, however these are written. */
import { foldSpaced, indexOfWord, squeeze } from '../../../model/fold.js';
import type { PlanNode } from '../../../model/plan-index.js';
import { type Form, foldNumber, LEAST_WITHIN, localPart, readQuery } from '../../../model/query.js';
import type { Column, Row } from './column.js';

const NAMES = new WeakMap<PlanNode, readonly string[]>();

/** As the search compares texts, and without the marks inside abbreviations where there are any. */
function folded(text: string): string[] {
  const spaced = foldSpaced(text);
  const squeezed = squeeze(spaced);
  return squeezed === spaced ? [spaced] : [spaced, squeezed];
}

/** Every name of a node, folded; made once for a node. */
function namesOf(node: PlanNode): readonly string[] {
  let names = NAMES.get(node);
  if (names === undefined) {
    const { labelJa, labelEn, identifier, alternativesJa = [], alternativesEn = [], hiddenLabels = [] } = node;
    const all = [labelJa, labelEn, identifier, ...alternativesJa, ...alternativesEn, ...hiddenLabels];
    names = all.filter((name) => name !== undefined).flatMap(folded);
    NAMES.set(node, names);
  }
  return names;
}

/** The rows of one list, ready to be searched; what stands in their cells is read at the first search. */
export class RowSearch {
  private readonly known = new Map<Row, readonly (readonly string[])[]>();

  constructor(private readonly columns: readonly Column[]) {}

  /** Reads the cells now, so that the first letter that is typed need not wait for it. */
  prepare(rows: readonly Row[]): void {
    for (const row of rows) this.wordsOf(row);
  }

  /** The rows that have every word in some cell, or whose number is what was typed; in the order they have. */
  find(rows: readonly Row[], typed: string): readonly Row[] {
    const { words, number } = readQuery(typed);
    if (words.length === 0) return rows;
    return rows.filter((row) => {
      const cells = this.wordsOf(row);
      const has = (form: Form): boolean => cells.some((cell) => cell.some((text) => stands(form, text)));
      return words.every(({ forms }) => forms.some(has)) || hasNumber(row.node, number);
    });
  }

  private wordsOf(row: Row): readonly (readonly string[])[] {
    let words = this.known.get(row);
    if (words === undefined) {
      words = this.columns.flatMap((column) => inCell(column, row));
      this.known.set(row, words);
    }
    return words;
  }
}

function inCell(column: Column, row: Row): readonly (readonly string[])[] {
  switch (column.holds) {
    case 'nodes':
      return column.derived === true ? [] : column.of(row).map(({ node }) => namesOf(node));
    case 'count':
    case 'sentence':
      return [];
    default: {
      const words = column.of(row);
      return words === undefined ? [] : [folded(words.text)];
    }
  }
}

/** A few Latin letters must begin a word, since `ipa` in `participate` is no find. */
function stands({ spaced, squeezed }: Form, text: string): boolean {
  return [spaced, squeezed].some((form) =>
    form.length < LEAST_WITHIN ? indexOfWord(text, form) >= 0 : text.includes(form),
  );
}

/** Whether a measure's number begins so, in whatever way it is written: `2.2(1)ト`, `2.2-1-ト`, `2.2-1-to`. */
function hasNumber({ identifier, id }: PlanNode, number: string): boolean {
  if (identifier === undefined || !/\d/.test(number)) return false;
  return foldNumber(identifier).startsWith(number) || localPart(id) === number;
}
