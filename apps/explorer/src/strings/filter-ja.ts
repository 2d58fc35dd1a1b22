/** The words of filter. */
export const filterJa = {};
