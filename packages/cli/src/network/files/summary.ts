import type { Column, Table, Value } from '../tables/table.js';

const COLUMNS: readonly Column[] = [
  { name: 'table', type: 'string', about: 'Table that the number belongs to' },
  { name: 'quantity', type: 'string', about: 'What it is; see docs/methods.md' },
  { name: 'value', type: 'number', about: 'Empty where there is none' },
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
