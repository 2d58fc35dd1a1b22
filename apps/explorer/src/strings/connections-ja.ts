/** The words of connections. */
export const connectionsJa = {};
