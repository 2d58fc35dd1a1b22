import type { TableTitle } from '../../network/tables/table.js';

/** How tables of `plangraph network` are headed for people; files for programs have the names themselves. */
export const tables = {
  title: ({ title }: TableTitle) => title,
  method: (method: string) => `method: ${method}`,
  result: (facts: readonly (readonly [name: string, value: string])[]) =>
    `result: ${facts.map(([name, value]) => `${name}=${value}`).join(' ')}`,
  heading: (column: string) => column,
};
