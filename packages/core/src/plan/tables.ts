import { mendBrokenWords } from '../text/japanese.js';
import { joinSpans, type Span } from '../text/span.js';
import type { Builder } from './builder.js';
import { isGlossaryHeader, readCells, readExpansion, readGlossaryRow, readSee } from './rules/glossary.js';
import type { LineView } from './rules/line.js';
import { isTableHeader, readDutyCell, readItem } from './rules/responsibilities.js';
import type { Glossary, GlossaryEntry, Leaf, ResponsibilityRow, ResponsibilityTable } from './tree.js';

/** Puts one line of the glossary into it. */
export function readGlossaryLine(glossary: Glossary, view: LineView, builder: Builder): void {
  const cells = readCells(builder.source, view);
  if (isGlossaryHeader(cells)) {
    builder.addFurniture('table-header', view.line);
    return;
  }
  const above = glossary.children.findLast((child): child is GlossaryEntry => child.type === 'glossaryEntry');
  const { index, label, definition } = readGlossaryRow(cells, above?.data.index ?? '');
  if (label === undefined) {
    if (definition === undefined) return;
    const leaf = builder.leaf(above === undefined ? 'unplaced' : 'definition', definition);
    (above ?? glossary).children.push(leaf);
    if (above !== undefined) settleEntry(above);
    else {
      builder.message(
        'error',
        'unplaced',
        'The glossary begins with a definition that has no term.',
        'Put the term and a tab before it.',
        definition.ranges,
      );
    }
    return;
  }
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
  glossary.children.push(entry);
  settleEntry(entry);
  if (definition === undefined) {
    builder.message(
      'warning',
      'definition-missing',
      `The term ${entry.data.label} has no definition.`,
      'Put a tab and the definition after the term.',
      label.ranges,
    );
  }
}

function settleEntry(entry: GlossaryEntry): void {
  const parts = entry.children.filter((leaf) => leaf.type === 'definition').map((leaf) => leaf.value);
  entry.data.definition = mendBrokenWords(parts.join(''));
  entry.data.see = readSee(entry.data.definition);
  const expansion = readExpansion(entry.data.definition);
  if (expansion !== undefined) entry.data.expansion = expansion;
}

/** Rows whose agencies' cell may still go on, because a page cuts it. */
const openCells = new WeakMap<ResponsibilityRow, Span>();

/** Puts one line of the table of responsible ministries into it. */
export function readResponsibilityLine(table: ResponsibilityTable, view: LineView, builder: Builder): void {
  const cells = readCells(builder.source, view);
  if (isTableHeader(cells)) {
    builder.addFurniture('table-header', view.line);
    return;
  }
  const above = table.children.findLast((child): child is ResponsibilityRow => child.type === 'responsibilityRow');
  const [first, ...rest] = cells;
  const item = first === undefined ? undefined : readItem(first);
  if (item === undefined) {
    const joined = joinSpans(cells);
    const cut = above === undefined ? undefined : openCells.get(above);
    if (above !== undefined && cut !== undefined) {
      fillRow(above, joinSpans([cut, joined]), builder);
      return;
    }
    const leaf: Leaf = builder.leaf('unplaced', joined);
    table.children.push(leaf);
    builder.message(
      'error',
      'unplaced',
      'This row of the table names no division.',
      'Put the number ("1.1", "(1)") back at its beginning.',
      joined.ranges,
    );
    return;
  }
  const identifier = item.depth === 3 ? `${sectionAbove(table)}-${item.number}` : item.number;
  const row: ResponsibilityRow = {
    type: 'responsibilityRow',
    position: builder.places.position([]),
    children: [builder.leaf('number', item.numberSpan), builder.leaf('title', item.titleSpan)],
    data: { identifier, title: mendBrokenWords(item.titleSpan.value), duties: [] },
  };
  table.children.push(row);
  if (rest.length > 0) fillRow(row, joinSpans(rest), builder);
}

function sectionAbove(table: ResponsibilityTable): string {
  const row = table.children.findLast(
    (child): child is ResponsibilityRow => child.type === 'responsibilityRow' && !child.data.identifier.includes('-'),
  );
  return row?.data.identifier ?? '';
}

function fillRow(row: ResponsibilityRow, cell: Span, builder: Builder): void {
  openCells.set(row, cell);
  const { pieces, duties } = readDutyCell(cell);
  row.children = row.children.slice(0, 2);
  row.children.push(...pieces.map((piece) => builder.leaf(piece.type, piece.span)));
  row.data.duties = duties.map(({ duty, agency, note }) => ({
    duty,
    agency: mendBrokenWords(agency.value),
    ...(note === undefined ? {} : { note: mendBrokenWords(note) }),
    ranges: agency.ranges,
  }));
}
