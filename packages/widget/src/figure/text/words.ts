/** The words of figures, in both languages. */
import {
  EDGE_WORDS,
  type EdgeKind,
  KIND_WORDS,
  type NodeFamily,
  type NodeKind,
  type TieKind,
} from '@plangraph/core/graph';
import type { Language } from '../options.js';

export interface Words {
  kind: Readonly<Record<NodeKind, string>>;
  edge: Readonly<Record<EdgeKind | TieKind, string>>;
  /** What lines of one colour say, in one entry of the legend. */
  lines: (kinds: readonly (EdgeKind | TieKind)[]) => string;
  family: Readonly<Record<NodeFamily, (count: string) => string>>;
  count: (value: number) => string;
  titles: Readonly<Record<'plan' | 'part' | 'agencies' | 'matrix', (plan: string) => string>>;
  titleOf: (subject: string, plan: string) => string;
  titleBetween: (one: string, other: string, plan: string) => string;
  shows: (title: string) => string;
  nodes: (families: readonly string[]) => string;
  ties: (count: string) => string;
  largest: (names: readonly { name: string; ties: string }[]) => string;
  matrix: (rows: string, columns: string, sum: string, what: string) => string;
  highest: (cells: readonly { row: string; column: string; count: string }[]) => string;
  others: (count: number) => string;
  licence: (name: string) => string;
}

/** 12345 → 12,345, the same whatever the locale of the machine. */
const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

const plural = (one: string, many: string) => (count: string) => `${count} ${count === '1' ? one : many}`;

/** Shorter words for where several stand in a row. */
const BRIEF: Readonly<Record<Language, Partial<Record<EdgeKind | TieKind, string>>>> = {
  ja: { 'main-agency': '主担当', 'related-agency': '関係', mentions: '言及', publisher: '発行' },
  en: {
    via: 'via',
    partner: 'with',
    'main-agency': 'main ◎',
    'related-agency': 'related ○',
    'unit-of': 'unit of',
    'has-member': 'member',
    publisher: 'published by',
    see: 'see also',
  },
};

const ja: Words = {
  kind: KIND_WORDS.ja,
  edge: {
    ...EDGE_WORDS.ja,
    shared: 'ともに主導',
    through: '主導 → 経由',
    with: '主導 → 連携',
  },
  lines: (kinds) => kinds.map((kind) => BRIEF.ja[kind] ?? ja.edge[kind]).join('・'),
  family: {
    plan: (count) => `計画 ${count}`,
    division: (count) => `計画の区分 ${count}`,
    direction: (count) => `戦略の項目 ${count}`,
    measure: (count) => `施策 ${count}`,
    actor: (count) => `主体 ${count}`,
    thing: (count) => `名前のあるもの ${count}`,
    term: (count) => `用語 ${count}`,
  },
  count: grouped,
  titles: {
    plan: (plan) => `${plan}：計画全体のつながり`,
    part: (plan) => `${plan}：計画の一部のつながり`,
    agencies: (plan) => `${plan}：施策を通じた主体のつながり`,
    matrix: (plan) => `${plan}：計画の区分と主導する主体`,
  },
  titleOf: (subject, plan) => `${plan}：${subject}をめぐるつながり`,
  titleBetween: (one, other, plan) => `${plan}：${one}と${other}を結ぶ経路`,
  shows: (title) => `「${title}」を示す図。`,
  nodes: (families) => `含むもの：${families.join('、')}。`,
  ties: (count) => `つながり ${count} 本。`,
  largest: (names) => `つながりの多い順に、${names.map(({ name, ties }) => `${name}（${ties}）`).join('、')}。`,
  matrix: (rows, columns, sum, what) => `${rows} 行 ${columns} 列、合計 ${sum}。数：${what}。`,
  highest: (cells) =>
    `多い順に、${cells.map(({ row, column, count }) => `${row}と${column}（${count}）`).join('、')}。`,
  others: (count) => `ほか ${count}`,
  licence: (name) => `ライセンス：${name}`,
};

const en: Words = {
  kind: KIND_WORDS.en,
  edge: {
    ...EDGE_WORDS.en,
    shared: 'Both lead',
    through: 'Lead → acts through',
    with: 'Lead → works with',
  },
  lines: (kinds) => kinds.map((kind) => BRIEF.en[kind] ?? en.edge[kind]).join(', '),
  family: {
    plan: plural('plan', 'plans'),
    division: plural('division of the plan', 'divisions of the plan'),
    direction: plural('direction', 'directions'),
    measure: plural('measure', 'measures'),
    actor: plural('actor', 'actors'),
    thing: plural('named thing', 'named things'),
    term: plural('term', 'terms'),
  },
  count: grouped,
  titles: {
    plan: (plan) => `${plan}: how the whole plan is connected`,
    part: (plan) => `${plan}: how a part of the plan is connected`,
    agencies: (plan) => `${plan}: actors tied by shared measures`,
    matrix: (plan) => `${plan}: divisions and who leads their measures`,
  },
  titleOf: (subject, plan) => `${plan}: what ${subject} is connected to`,
  titleBetween: (one, other, plan) => `${plan}: ways from ${one} to ${other}`,
  shows: (title) => `Figure: ${title}.`,
  nodes: (families) => `It has ${families.join(', ')}.`,
  ties: (count) => (count === '1' ? 'One tie.' : `${count} ties.`),
  largest: (names) => `Most ties: ${names.map(({ name, ties }) => `${name} (${ties})`).join(', ')}.`,
  matrix: (rows, columns, sum, what) => `${rows} rows, ${columns} columns, ${sum} in all. Counted: ${what}.`,
  highest: (cells) =>
    `Highest: ${cells.map(({ row, column, count }) => `${row} and ${column} (${count})`).join(', ')}.`,
  others: (count) => `${count} others`,
  licence: (name) => `Licence: ${name}`,
};

export const WORDS: Readonly<Record<Language, Words>> = { ja, en };
