import { shacl } from '@plangraph/core/validation';

export type Language = 'ja' | 'en';

/** What the report says besides the messages of shapes and checks. */
export interface Words {
  /** Stands for the path where a node itself is at fault. */
  node: string;
  value: string;
  text: string;
  check(name: string): string;
  leftOut(count: number): string;
  severity(iri: string, shorten: (iri: string) => string): string;
  /** `3 violations, 1 warning` */
  count(violations: number, warnings: number, others: number): string;
  fails(name: string, count: string): string;
  conforms(triples: number, shapes: number, checks: number, nodes: number): string;
  allowed(name: string, count: string, allow: string): string;
  giveText: string;
  allow(option: string): string;
}

const number = new Intl.NumberFormat('en-US');

function plural(count: number, one: string): string {
  return `${number.format(count)} ${one}${count === 1 ? '' : 's'}`;
}

function severityName(iri: string, names: readonly [string, string, string], shorten: (iri: string) => string): string {
  return names[['Violation', 'Warning', 'Info'].map(shacl).indexOf(iri)] ?? shorten(iri);
}

const EN: Words = {
  node: 'the node itself',
  value: 'value:',
  text: 'in the plan:',
  check: (name) => `check ${name}`,
  leftOut: (count) => `… and ${number.format(count)} more`,
  severity: (iri, shorten) => severityName(iri, ['VIOLATION', 'WARNING', 'INFO'], shorten),
  count: (violations, warnings, others) =>
    [
      ...(violations > 0 ? [plural(violations, 'violation')] : []),
      ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
      ...(others > 0 ? [plural(others, 'info')] : []),
    ].join(', '),
  fails: (name, count) => `${name} does not conform: ${count}.`,
  conforms: (triples, shapes, checks, nodes) =>
    `${plural(triples, 'triple')} conform to ${plural(shapes, 'shape')}${checks > 0 ? ` and ${plural(checks, 'check')}` : ''}; ${plural(nodes, 'node')} were looked at.`,
  allowed: (name, count, allow) => `${name} passes with ${count}, as --allow ${allow} has it.`,
  giveText: 'For lines and columns give the plan’s text with --text FILE.',
  allow: (option) => `To let it pass all the same: --allow ${option}`,
};

const JA: Words = {
  node: 'ノード自体',
  value: '値：',
  text: '計画の中：',
  check: (name) => `検査 ${name}`,
  leftOut: (count) => `… ほか${number.format(count)}件`,
  severity: (iri, shorten) => severityName(iri, ['違反', '警告', '助言'], shorten),
  count: (violations, warnings, others) =>
    [
      ...(violations > 0 ? [`違反${number.format(violations)}件`] : []),
      ...(warnings > 0 ? [`警告${number.format(warnings)}件`] : []),
      ...(others > 0 ? [`助言${number.format(others)}件`] : []),
    ].join('、'),
  fails: (name, count) => `${name} は形に合いません：${count}。`,
  conforms: (triples, shapes, checks, nodes) =>
    `${number.format(triples)}個のトリプルが${shapes}個の形${checks > 0 ? `と${checks}個の検査` : ''}に合います（ノード${number.format(nodes)}個）。`,
  allowed: (name, count, allow) => `${name} には${count}がありますが、--allow ${allow} により合格とします。`,
  giveText: '行と桁を知るには、計画の本文を --text FILE で指定してください。',
  allow: (option) => `これを許すには：--allow ${option}`,
};

export const WORDS: Readonly<Record<Language, Words>> = { en: EN, ja: JA };
