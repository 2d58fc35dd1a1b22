/** The most statements that are read: about 1 GB of memory, some 80,000 nodes with texts and evidence. */
export const MOST_STATEMENTS = 1_500_000;
