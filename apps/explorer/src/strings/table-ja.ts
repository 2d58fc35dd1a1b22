/** The words of table. */
export const tableJa = {};
