/** The words of matrix. */
export const matrixJa = {};
