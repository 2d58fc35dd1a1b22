import type { AblationRow } from './ablation.js';
import type { Agreement } from './agreement.js';
import type { Evaluation } from './evaluate.js';
import type { EvaluationError, Score } from './score.js';

/** An evaluation as text to read: a table, then every error under the text of its unit. */
export function renderEvaluation(evaluation: Evaluation): string {
  const lines = [`${evaluation.units} units`, ...header()];
  for (const name of ['lead', 'via', 'partner', 'inherited', 'mentions'] as const) {
    lines.push(row(name, evaluation[name]));
  }
  for (const [kind, score] of Object.entries(evaluation.mentionsByKind)) lines.push(row(`  ${kind}`, score));
  for (const name of ['schedules', 'dates', 'restatements'] as const) lines.push(row(name, evaluation[name]));
  if (evaluation.unknownUnits.length > 0) lines.push('', `Not in the plan: ${evaluation.unknownUnits.join(', ')}`);
  for (const [unit, text] of Object.entries(evaluation.texts)) {
    lines.push('', `${unit}  ${text}`);
    lines.push(...evaluation.errors.filter((error) => error.unit === unit).map(errorLine));
  }
  return `${lines.join('\n')}\n`;
}

/** Agreement of two readers as text to read. */
export function renderAgreement(agreement: Agreement): string {
  const { units, differences, ...scores } = agreement;
  const lines = [`${units} units read by both`, ...header()];
  for (const [name, score] of Object.entries(scores)) lines.push(row(name, score));
  if (differences.length > 0) lines.push('', 'missed: only the first reader, wrong: only the second');
  for (const error of differences) lines.push(`${error.unit}${errorLine(error)}`);
  return `${lines.join('\n')}\n`;
}

/** An ablation as text to read. */
export function renderAblation(rows: readonly AblationRow[]): string {
  const lines = [`${'without'.padEnd(16)}${['fires', 'lead', 'via', 'partner'].map((s) => s.padStart(9)).join('')}`];
  for (const { rule, fires, lead, via, partner } of rows) {
    const losses = [lead, via, partner].map((loss) => (loss === 0 ? '·' : (-loss).toFixed(3)).padStart(9)).join('');
    lines.push(`${rule.padEnd(16)}${String(fires).padStart(9)}${losses}`);
  }
  return `${lines.join('\n')}\n`;
}

function header(): string[] {
  return [
    `${' '.repeat(18)}${['precision', 'recall', 'F1', 'right', 'wrong', 'missed'].map((s) => s.padStart(10)).join('')}`,
  ];
}

function row(name: string, score: Score): string {
  const ratios = [score.precision, score.recall, score.f1].map((ratio) => ratio.toFixed(3).padStart(10));
  const counts = [score.right, score.wrong, score.missed].map((count) => String(count).padStart(10));
  return `${name.padEnd(18)}${ratios.join('')}${counts.join('')}`;
}

function errorLine(error: EvaluationError): string {
  return `    ${error.fault.padEnd(7)}${error.what}: ${error.name}`;
}
