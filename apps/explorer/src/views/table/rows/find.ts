/** Rows that have every word a reader types, however these are written. */
import { foldSpaced, indexOfWord, squeeze } from '../../../model/fold.js';
import type { PlanNode } from '../../../model/plan-index.js';
import { type Form, foldNumber, LEAST_WITHIN, localPart, readQuery } from '../../../model/query.js';
import type { Column, Row } from './column.js';

/** Everything that one cell, or one node of it, is called; folded. */
type Cell = readonly string[];

const NAMES = new WeakMap<PlanNode, Cell>();

/** As the search compares texts, and without the marks inside abbreviations where there are any. */
function folded(text: string): string[] {
  const spaced = foldSpaced(text);
  const squeezed = squeeze(spaced);
  return squeezed === spaced ? [spaced] : [spaced, squeezed];
}

/** Every name of a node, folded; made once for a node. */
function namesOf(node: PlanNode): Cell {
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
  private readonly known = new Map<Row, readonly Cell[]>();
  private readonly texts = new Map<string, Cell>();

  constructor(private readonly columns: readonly Column[]) {}

  /** Reads the cells now, so that the first letter that is typed need not wait for it. */
  prepare(rows: readonly Row[]): void {
    for (const row of rows) this.cellsOf(row);
  }

  /** The rows that have every word in some cell, or whose number is what was typed; in the order they have. */
  find(rows: readonly Row[], typed: string): readonly Row[] {
    const { words, number } = readQuery(typed);
    if (words.length === 0) return rows;
    const asked = words.map(({ forms }) => remembering((cell: Cell) => forms.some((form) => stands(form, cell))));
    return rows.filter((row) => {
      const cells = this.cellsOf(row);
      return asked.every((has) => cells.some(has)) || hasNumber(row.node, number);
    });
  }

  private cellsOf(row: Row): readonly Cell[] {
    let cells = this.known.get(row);
    if (cells === undefined) {
      cells = this.columns.flatMap((column) => this.inCell(column, row));
      this.known.set(row, cells);
    }
    return cells;
  }

  private inCell(column: Column, row: Row): readonly Cell[] {
    switch (column.holds) {
      case 'nodes':
        return column.derived === true ? [] : column.of(row).map(({ node }) => namesOf(node));
      case 'count':
      case 'sentence':
        return [];
      default: {
        const words = column.of(row);
        return words === undefined ? [] : [this.inText(words.text)];
      }
    }
  }

  private inText(text: string): Cell {
    let cell = this.texts.get(text);
    if (cell === undefined) {
      cell = folded(text);
      this.texts.set(text, cell);
    }
    return cell;
  }
}

/** Many rows have the same cells: each is asked once. */
function remembering(ask: (cell: Cell) => boolean): (cell: Cell) => boolean {
  const answers = new Map<Cell, boolean>();
  return (cell) => {
    let answer = answers.get(cell);
    if (answer === undefined) {
      answer = ask(cell);
      answers.set(cell, answer);
    }
    return answer;
  };
}

/** A few Latin letters must begin a word, since `ipa` in `participate` is no find. */
function stands({ spaced, squeezed }: Form, cell: Cell): boolean {
  const within = (form: string, text: string): boolean =>
    form.length < LEAST_WITHIN ? indexOfWord(text, form) >= 0 : text.includes(form);
  return cell.some((text) => within(spaced, text) || (squeezed !== spaced && within(squeezed, text)));
}

/** Whether a measure's number begins so, in whatever way it is written: `2.2(1)ト`, `2.2-1-ト`, `2.2-1-to`. */
function hasNumber({ identifier, id }: PlanNode, number: string): boolean {
  if (identifier === undefined || !/\d/.test(number)) return false;
  return foldNumber(identifier).startsWith(number) || localPart(id).startsWith(number);
}
