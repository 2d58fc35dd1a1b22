/** Arrow keys in a table go from row to row; Tab goes through the links of a row, as ever. */

/**
 * The link to go to from the one that has the keyboard: in the same column where the row has one there, else at its
 * head.
 *
 * @returns nothing for other keys, and where there is no further row
 */
export function linkAt(table: HTMLTableElement, from: Element, key: string): HTMLAnchorElement | undefined {
  const cell = from.closest<HTMLTableCellElement>('th, td');
  const row = cell?.parentElement;
  if (cell === null || !(row instanceof HTMLTableRowElement)) return undefined;
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const at = rows.indexOf(row);
  const next = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1], Home: rows[0], End: rows.at(-1) }[key];
  return next?.cells[cell.cellIndex]?.querySelector('a') ?? next?.querySelector('a') ?? undefined;
}
