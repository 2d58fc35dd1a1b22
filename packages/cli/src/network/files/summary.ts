import type { Column, Table, Value } from '../tables/table.js';

const COLUMNS: readonly Column[] = [
  { name: 'table', type: 'string', about: { en: 'Table that the number belongs to', ja: '数値が属する表' } },
  {
    name: 'quantity',
    type: 'string',
    about: { en: 'What it is; see docs/methods.md', ja: '何の数値か（docs/methods.ja.md に説明）' },
  },
  { name: 'value', type: 'number', about: { en: 'Empty where there is none', ja: '数値。なければ空' } },
];

/** What is one number for a whole table, such as modularity, in a table of its own. */
export function summaryTable(tables: readonly Table[]): Table {
  const rows = tables.flatMap(({ name, facts }) =>
    Object.entries(facts).map(([quantity, value]): Value[] => [name, quantity, value]),
  );
  return {
    name: 'summary',
    title: 'Numbers of whole tables',
    method: 'as in the table named',
    options: {},
    facts: {},
    columns: COLUMNS,
    rows,
  };
}
