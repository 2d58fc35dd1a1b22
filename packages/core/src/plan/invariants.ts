import { MEASURE_LETTERS } from '../text/japanese.js';
import type { Builder } from './builder.js';
import type { Division, Measure, Plan, ResponsibilityRow } from './tree.js';
import { isDivision, walk } from './tree.js';

/**
 * What must hold of every plan, reported where it is broken: letters run without gap, no number is
 * used twice, every section of the contents is found, every row of the table finds its division.
 */
export function checkInvariants(plan: Plan, builder: Builder): void {
  const divisions: Division[] = [];
  const measures: Measure[] = [];
  const rows: ResponsibilityRow[] = [];
  for (const node of walk(plan)) {
    if (node.type === 'measure') measures.push(node);
    else if (node.type === 'responsibilityRow') rows.push(node);
    else if (isDivision(node)) divisions.push(node);
  }
  if (divisions.length === 0) {
    reportNoPlan(builder);
    return;
  }
  checkLetters(measures, builder);
  checkIdentifiers(divisions, builder);
  if (measures.length === 0) {
    builder.message(
      'warning',
      'no-measures',
      'No lettered measure "(ア) …" was found; headings and paragraphs were read.',
      'If the plan letters its measures in another way, say so in an issue with a page of it.',
    );
  }
  const known = new Set(divisions.map((division) => division.data.identifier));
  for (const entry of plan.data.contents) {
    if (entry.identifier === undefined || known.has(entry.identifier)) continue;
    const reason = `The contents list ${entry.identifier} ${entry.title}, which the text does not have.`;
    const places = [{ start: entry.position.start.offset ?? 0, end: entry.position.end.offset ?? 0 }];
    builder.message(
      'error',
      'contents-section',
      reason,
      'Look for the heading in the text: it may be cut or misspelt.',
      places,
    );
  }
  for (const row of rows) {
    if (known.has(row.data.identifier)) continue;
    const reason = `The table of ministries has a row for ${row.data.identifier} ${row.data.title}, which the text does not have.`;
    builder.message(
      'error',
      'responsibility-division',
      reason,
      'Correct the number of the row, or put the heading back.',
      row.children[0]?.data.ranges,
    );
  }
}

function reportNoPlan(builder: Builder): void {
  const characters = builder.source.trim().length;
  const reason =
    characters === 0 ? 'The file is empty.' : `No chapter heading was found in ${characters} characters of text.`;
  const mend =
    'Give the text of a plan with chapters "1. …" or 第1章; from a PDF: "pdftotext -layout plan.pdf plan.txt".';
  // One message for the whole text, in place of one a line.
  const rest = builder.messages.filter((message) => message.rule !== 'unplaced');
  builder.messages.length = 0;
  builder.messages.push({ severity: 'error', rule: 'no-plan', reason, mend });
  for (const message of rest) builder.messages.push(message);
}

/** Letters start at ア in every theme and run on over its topics and boxes. */
function checkLetters(measures: readonly Measure[], builder: Builder): void {
  const expected = new Map<string, number>();
  for (const measure of measures) {
    const series = measure.data.identifier.slice(0, -measure.data.letter.length - 1);
    const at = expected.get(series) ?? 0;
    const found = (MEASURE_LETTERS as readonly string[]).indexOf(measure.data.letter);
    if (found !== at) {
      builder.message(
        'error',
        'letter-sequence',
        `${series} goes on with (${measure.data.letter}) where (${MEASURE_LETTERS[at] ?? '?'}) is due.`,
        found > at
          ? 'A measure is missing before this one, or its marker is damaged.'
          : 'A marker is doubled, or a heading before this measure is missing.',
        measure.children[0]?.type === 'marker' ? measure.children[0].data.ranges : undefined,
      );
    }
    expected.set(series, found + 1);
  }
}

function checkIdentifiers(divisions: readonly Division[], builder: Builder): void {
  const seen = new Set<string>();
  for (const { data, children } of divisions) {
    if (seen.has(data.identifier)) {
      const heading = children[0];
      const ranges = heading?.type === 'heading' ? heading.children[0]?.data.ranges : undefined;
      const reason = `Division ${data.identifier} is there twice.`;
      builder.message('error', 'division-twice', reason, 'Correct the number of one of the two headings.', ranges);
    }
    seen.add(data.identifier);
  }
}
