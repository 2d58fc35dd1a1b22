import { mendBrokenWords } from '../text/japanese.js';
import { joinSpans, type Span } from '../text/span.js';
import type { Builder } from './builder.js';
import { isGlossaryHeader, readCells, readExpansion, readGlossaryRow, readSee } from './rules/glossary.js';
import type { LineView } from './rules/line.js';
import { isTableHeader, readDutyCell, readItem } from './rules/responsibilities.js';
import type { Glossary, GlossaryEntry, ResponsibilityRow, ResponsibilityTable } from './tree.js';

/** Reads a table line by line; what is open when it ends is settled by `end`. */
export interface TableReader {
  read(view: LineView): void;
  end(): void;
}

/** Reads the glossary. An entry is open until the next one, for its definition may go on. */
export class GlossaryReader implements TableReader {
  readonly #glossary: Glossary;
  readonly #builder: Builder;
  #entry: GlossaryEntry | undefined;

  constructor(glossary: Glossary, builder: Builder) {
    this.#glossary = glossary;
    this.#builder = builder;
  }

  read(view: LineView): void {
    const builder = this.#builder;
    const cells = readCells(builder.source, view);
    if (isGlossaryHeader(cells)) {
      builder.addFurniture('table-header', view.line);
      return;
    }
    const { index, label, definition } = readGlossaryRow(cells, this.#entry?.data.index ?? '');
    if (label !== undefined) this.#openEntry(label, index, definition);
    else if (definition !== undefined) this.#continueEntry(definition);
  }

  end(): void {
    const entry = this.#entry;
    this.#entry = undefined;
    if (entry === undefined) return;
    const parts = entry.children.filter((leaf) => leaf.type === 'definition').map((leaf) => leaf.value);
    entry.data.definition = mendBrokenWords(parts.join(''));
    entry.data.see = readSee(entry.data.definition);
    const expansion = readExpansion(entry.data.definition);
    if (expansion !== undefined) entry.data.expansion = expansion;
  }

  #openEntry(label: Span, index: Span | undefined, definition: Span | undefined): void {
    const builder = this.#builder;
    const above = this.#entry;
    this.end();
    const filed = index?.value ?? above?.data.index ?? '';
    const entry: GlossaryEntry = {
      type: 'glossaryEntry',
      position: builder.places.position([]),
      children: [
        ...(index === undefined ? [] : [builder.leaf('index', index)]),
        builder.leaf('label', label),
        ...(definition === undefined ? [] : [builder.leaf('definition', definition)]),
      ],
      data: {
        label: mendBrokenWords(label.value),
        definition: '',
        index: filed,
        order: above?.data.index === filed ? above.data.order + 1 : 1,
        see: [],
      },
    };
    this.#glossary.children.push(entry);
    this.#entry = entry;
    if (definition === undefined) {
      builder.message(
        'warning',
        'definition-missing',
        { en: `The term ${entry.data.label} has no definition.`, ja: `用語 ${entry.data.label} に説明がありません。` },
        { en: 'Put a tab and the definition after the term.', ja: '用語のあとに、タブと説明を書いてください。' },
        label.ranges,
      );
    }
  }

  #continueEntry(definition: Span): void {
    const builder = this.#builder;
    if (this.#entry !== undefined) {
      this.#entry.children.push(builder.leaf('definition', definition));
      return;
    }
    this.#glossary.children.push(builder.leaf('unplaced', definition));
    builder.message(
      'error',
      'unplaced',
      {
        en: 'The glossary begins with a definition that has no term.',
        ja: '用語集が、用語のない説明で始まっています。',
      },
      { en: 'Put the term and a tab before it.', ja: 'その前に、用語とタブを書いてください。' },
      definition.ranges,
    );
  }
}

/** Reads the table of responsible ministries. A cell of agencies is open until the next row, because a page may cut it. */
export class ResponsibilityReader implements TableReader {
  readonly #table: ResponsibilityTable;
  readonly #builder: Builder;
  /** Chapter or section of the last row that has one, under which the themes stand. */
  #section = '';

  constructor(table: ResponsibilityTable, builder: Builder) {
    this.#table = table;
    this.#builder = builder;
  }

  read(view: LineView): void {
    const builder = this.#builder;
    const cells = readCells(builder.source, view);
    if (isTableHeader(cells)) {
      builder.addFurniture('table-header', view.line);
      return;
    }
    const [first, ...rest] = cells;
    const item = first === undefined ? undefined : readItem(first);
    if (item === undefined) {
      this.#continueCell(joinSpans(cells));
      return;
    }
    builder.closeText();
    const identifier = item.depth === 3 ? `${this.#section}-${item.number}` : item.number;
    if (item.depth < 3) this.#section = identifier;
    const row: ResponsibilityRow = {
      type: 'responsibilityRow',
      position: builder.places.position([]),
      children: [builder.leaf('number', item.numberSpan), builder.leaf('title', item.titleSpan)],
      data: { identifier, title: mendBrokenWords(item.titleSpan.value), duties: [] },
    };
    this.#table.children.push(row);
    if (rest.length > 0) builder.openText(joinSpans(rest), (cell) => this.#fillRow(row, cell));
  }

  end(): void {
    this.#builder.closeText();
  }

  #continueCell(more: Span): void {
    const builder = this.#builder;
    if (builder.textIsOpen) {
      builder.continueText(more);
      return;
    }
    this.#table.children.push(builder.leaf('unplaced', more));
    builder.message(
      'error',
      'unplaced',
      { en: 'This row of the table names no division.', ja: '表のこの行に、章節の番号がありません。' },
      {
        en: 'Put the number ("1.1", "(1)") back at its beginning.',
        ja: '行の初めに、番号（"1.1"、"(1)"）を戻してください。',
      },
      more.ranges,
    );
  }

  #fillRow(row: ResponsibilityRow, cell: Span): void {
    const { pieces, duties } = readDutyCell(cell);
    for (const { type, span } of pieces) row.children.push(this.#builder.leaf(type, span));
    for (const { duty, agency, note } of duties) {
      row.data.duties.push({
        duty,
        agency: mendBrokenWords(agency.value),
        ...(note === undefined ? {} : { note }),
        ranges: agency.ranges,
      });
    }
  }
}
