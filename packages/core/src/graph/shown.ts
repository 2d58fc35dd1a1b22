/** The part of a graph that a picture, a list or a file shows, by keys. */
export interface Shown {
  /** Keys of nodes, which are IRIs. */
  nodes: ReadonlySet<string>;
  /** Keys of edges; each has both ends among the nodes. */
  edges: ReadonlySet<string>;
}
