/** The words of agencies. */
export const agenciesJa = {};
