import type { AblationRow, Agreement, Evaluation, EvaluationError, Score } from '@plangraph/core';
import { padEnd, padStart } from '../padding.js';
import type { Words } from '../words/words.js';

type EvaluationWords = Words['evaluate'];

/** An evaluation as text to read: a table, then every error under the text of its unit. */
export function renderEvaluation(evaluation: Evaluation, words: EvaluationWords): string {
  const lines = [words.units(evaluation.units), header(words)];
  for (const name of ['lead', 'via', 'partner', 'inherited', 'mentions'] as const) {
    lines.push(row(words.surface(name), evaluation[name]));
  }
  for (const [kind, score] of Object.entries(evaluation.mentionsByKind)) lines.push(row(`  ${kind}`, score));
  for (const name of ['schedules', 'dates', 'restatements'] as const)
    lines.push(row(words.surface(name), evaluation[name]));
  if (evaluation.unknownUnits.length > 0) lines.push('', words.missing(evaluation.unknownUnits));
  for (const [unit, text] of Object.entries(evaluation.texts)) {
    lines.push('', `${unit}  ${text}`);
    const own = evaluation.errors.filter((error) => error.unit === unit);
    lines.push(...own.map((error) => errorLine(error, words)));
  }
  return `${lines.join('\n')}\n`;
}

/** Agreement of two readers as text to read. */
export function renderAgreement(agreement: Agreement, words: EvaluationWords): string {
  const { units, differences, ...scores } = agreement;
  const lines = [words.readByBoth(units), header(words)];
  for (const [name, score] of Object.entries(scores)) lines.push(row(words.surface(name), score));
  if (differences.length > 0) lines.push('', words.differences);
  for (const error of differences) lines.push(`${error.unit}${errorLine(error, words)}`);
  return `${lines.join('\n')}\n`;
}

/** An ablation as text to read. */
export function renderAblation(rows: readonly AblationRow[], words: EvaluationWords): string {
  const heads = [words.fires, ...['lead', 'via', 'partner'].map(words.surface)];
  const lines = [padEnd(words.without, 16) + heads.map((head) => padStart(head, 9)).join('')];
  for (const { rule, fires, lead, via, partner } of rows) {
    const losses = [lead, via, partner].map((loss) => padStart(loss === 0 ? '·' : (-loss).toFixed(3), 9)).join('');
    lines.push(padEnd(rule, 16) + padStart(String(fires), 9) + losses);
  }
  return `${lines.join('\n')}\n`;
}

function header({ precision, recall, f1, right, wrong, missed }: EvaluationWords): string {
  return ' '.repeat(NAME) + [precision, recall, f1, right, wrong, missed].map((head) => padStart(head, 10)).join('');
}

/** Cells for what is counted. */
const NAME = 18;

function row(name: string, score: Score): string {
  const ratios = [score.precision, score.recall, score.f1].map((ratio) => padStart(ratio.toFixed(3), 10));
  const counts = [score.right, score.wrong, score.missed].map((count) => padStart(String(count), 10));
  return padEnd(name, NAME) + ratios.join('') + counts.join('');
}

function errorLine({ fault, what, name }: EvaluationError, words: EvaluationWords): string {
  return `    ${words.errorLine(fault, words.surface(what), name)}`;
}
