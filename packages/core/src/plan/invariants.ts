import { MEASURE_LETTERS } from '../text/japanese.js';
import { messageOf } from '../text/message.js';
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
      {
        en: 'No lettered measure "(ア) …" was found; headings and paragraphs were read.',
        ja: '"(ア) …" の形の施策が見つかりません。見出しと段落は読みました。',
      },
      {
        en: 'If the plan letters its measures in another way, say so in an issue with a page of it.',
        ja: '施策の記号が別の形のときは、その一ページを添えて、イシューで知らせてください。',
      },
    );
  }
  const known = new Set(divisions.map((division) => division.data.identifier));
  for (const entry of plan.data.contents) {
    if (entry.identifier === undefined || known.has(entry.identifier)) continue;
    const reason = {
      en: `The contents list ${entry.identifier} ${entry.title}, which the text does not have.`,
      ja: `目次にある ${entry.identifier} ${entry.title} が、本文にありません。`,
    };
    const places = [{ start: entry.position.start.offset ?? 0, end: entry.position.end.offset ?? 0 }];
    builder.message(
      'error',
      'contents-section',
      reason,
      {
        en: 'Look for the heading in the text: it may be cut or misspelt.',
        ja: '本文の見出しを探してください。途切れているか、書き間違いがあるかもしれません。',
      },
      places,
    );
  }
  for (const row of rows) {
    if (known.has(row.data.identifier)) continue;
    const reason = {
      en: `The table of ministries has a row for ${row.data.identifier} ${row.data.title}, which the text does not have.`,
      ja: `担当府省庁の表の行 ${row.data.identifier} ${row.data.title} が、本文にありません。`,
    };
    builder.message(
      'error',
      'responsibility-division',
      reason,
      {
        en: 'Correct the number of the row, or put the heading back.',
        ja: '行の番号を直すか、本文に見出しを戻してください。',
      },
      row.children[0]?.data.ranges,
    );
  }
}

function reportNoPlan(builder: Builder): void {
  const characters = builder.source.trim().length;
  const reason =
    characters === 0
      ? { en: 'The file is empty.', ja: 'ファイルが空です。' }
      : {
          en: `No chapter heading was found in ${characters} characters of text.`,
          ja: `${characters} 文字の中に、章の見出しが見つかりません。`,
        };
  const mend = {
    en: 'Give the text of a plan with chapters "1. …" or 第1章; from a PDF: "pdftotext -layout plan.pdf plan.txt".',
    ja: '章 "1. …" か 第1章 のある計画のテキストを指定してください。PDF からは "pdftotext -layout plan.pdf plan.txt" で作れます。',
  };
  // One message for the whole text, in place of one a line.
  const rest = builder.messages.filter((message) => message.rule !== 'unplaced');
  builder.messages.length = 0;
  builder.messages.push(messageOf('error', 'no-plan', reason, mend));
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
        {
          en: `${series} goes on with (${measure.data.letter}) where (${MEASURE_LETTERS[at] ?? '?'}) is due.`,
          ja: `${series} で（${MEASURE_LETTERS[at] ?? '?'}）が来るはずのところに（${measure.data.letter}）があります。`,
        },
        found > at
          ? {
              en: 'A measure is missing before this one, or its marker is damaged.',
              ja: 'この前の施策が抜けているか、その記号が壊れています。',
            }
          : {
              en: 'A marker is doubled, or a heading before this measure is missing.',
              ja: '同じ記号が二つあるか、この施策の前の見出しが抜けています。',
            },
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
      const reason = {
        en: `Division ${data.identifier} is there twice.`,
        ja: `${data.identifier} の見出しが二つあります。`,
      };
      const mend = {
        en: 'Correct the number of one of the two headings.',
        ja: 'どちらかの見出しの番号を直してください。',
      };
      builder.message('error', 'division-twice', reason, mend, ranges);
    }
    seen.add(data.identifier);
  }
}
