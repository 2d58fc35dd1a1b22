/** The network by name and by neighbour, for panels and lists. */
import type { EdgeKind, NodeAttributes, NodeKind, PlanGraph } from '@plangraph/core/graph';
import type { SerializedPlanGraph } from '@plangraph/widget';
import { MultiDirectedGraph } from 'graphology';

export interface PlanNode extends NodeAttributes {
  /** IRI, the key in the network. */
  iri: string;
  /** Place in the file, which is document order. */
  index: number;
}

export interface Link {
  /** Key of the edge. */
  key: string;
  kind: EdgeKind;
  weight: number;
  /** True where the edge starts at the node one asked about. */
  outward: boolean;
  other: PlanNode;
}

interface Tie {
  source: PlanNode;
  kind: EdgeKind;
  target: PlanNode;
}

interface Ties {
  byKey: ReadonlyMap<string, Tie>;
  links: ReadonlyMap<string, Link[]>;
}

export class PlanIndex {
  /** The same, as programs that count and search take it. */
  readonly graph: PlanGraph;
  readonly nodes: readonly PlanNode[];
  readonly title: { ja: string; en: string };
  /** Whom the data say to name; empty where they do not say. */
  readonly source: { ja: string; en: string };
  /** IRI of the licence of the data; empty where they do not say. */
  readonly license: string;
  /** When the plan was published, ISO 8601. */
  readonly issued: string | undefined;
  /** SHA-256 of the plan's text, hex. */
  readonly textSha256: string | undefined;
  readonly counts: ReadonlyMap<NodeKind, number>;
  readonly edgeCounts: ReadonlyMap<EdgeKind, number>;
  private readonly byIri = new Map<string, PlanNode>();
  private readonly byId = new Map<string, PlanNode>();
  private readonly written: SerializedPlanGraph['edges'];
  private tied: Ties | undefined;

  constructor(graph: SerializedPlanGraph) {
    this.graph = MultiDirectedGraph.from(graph) as unknown as PlanGraph;
    this.nodes = graph.nodes.map(({ key, attributes }, index) => {
      if (attributes === undefined) {
        throw new Error(`network.json: the node ${key} has no attributes; build the data again (npm run build).`);
      }
      const node: PlanNode = { ...attributes, iri: key, index };
      this.byIri.set(key, node);
      this.byId.set(node.id, node);
      return node;
    });
    const edgeCounts = new Map<EdgeKind, number>();
    this.written = graph.edges;
    for (const { key, source, target, attributes } of graph.edges) {
      if (!this.byIri.has(source) || !this.byIri.has(target) || attributes === undefined || key === undefined) {
        throw new Error(
          `network.json: the edge ${key} from ${source} to ${target} has an end that is no node; build the data again (npm run build).`,
        );
      }
      edgeCounts.set(attributes.kind, (edgeCounts.get(attributes.kind) ?? 0) + 1);
    }
    const counts = new Map<NodeKind, number>();
    for (const { kind } of this.nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    this.counts = counts;
    this.edgeCounts = edgeCounts;
    const { titleJa, titleEn, source, sourceEn, license, issued, textSha256 } = graph.attributes;
    this.issued = issued;
    this.textSha256 = textSha256;
    this.source = { ja: source, en: sourceEn ?? source };
    // Only a web address becomes a link.
    this.license = /^https?:\/\//.test(license) ? license : '';
    this.title = { ja: titleJa, en: titleEn ?? titleJa };
  }

  /** A node by IRI. */
  at(iri: string): PlanNode | undefined {
    return this.byIri.get(iri);
  }

  /** A node by prefixed name, as addresses have it. */
  named(id: string): PlanNode | undefined {
    return this.byId.get(id);
  }

  /** An edge by its key in the network. */
  edgeAt(key: string): Tie | undefined {
    return this.ties.byKey.get(key);
  }

  linksOf(node: PlanNode): readonly Link[] {
    return this.ties.links.get(node.iri) ?? [];
  }

  /** How many different nodes it touches. */
  degree(node: PlanNode): number {
    return new Set(this.linksOf(node).map(({ other }) => other.iri)).size;
  }

  /** Neighbours along one kind of edge, in document order. */
  along(node: PlanNode, kind: EdgeKind, outward: boolean): PlanNode[] {
    return this.linksOf(node)
      .filter((link) => link.kind === kind && link.outward === outward)
      .map(({ other }) => other);
  }

  edge(source: PlanNode, kind: EdgeKind, target: PlanNode): Link | undefined {
    return this.linksOf(source).find((link) => link.outward && link.kind === kind && link.other.iri === target.iri);
  }

  /** From the plan down to what the node is part of, the node itself left out. */
  pathTo(node: PlanNode): PlanNode[] {
    const path: PlanNode[] = [];
    const seen = new Set([node.iri]);
    let [parent] = this.along(node, 'part-of', true);
    // A cycle is a fault of the data, and no reason to hang.
    while (parent !== undefined && !seen.has(parent.iri)) {
      path.unshift(parent);
      seen.add(parent.iri);
      [parent] = this.along(parent, 'part-of', true);
    }
    return path;
  }

  /** Made when somebody first asks: the first picture does not wait for it. */
  private get ties(): Ties {
    this.tied ??= tiesOf(this.written, this.byIri);
    return this.tied;
  }
}

function tiesOf(edges: SerializedPlanGraph['edges'], nodes: ReadonlyMap<string, PlanNode>): Ties {
  const byKey = new Map<string, Tie>();
  const links = new Map<string, Link[]>();
  const link = (iri: string, one: Link): void => {
    const others = links.get(iri);
    if (others === undefined) links.set(iri, [one]);
    else others.push(one);
  };
  for (const { key, source, target, attributes } of edges) {
    const from = nodes.get(source);
    const to = nodes.get(target);
    // Edges were looked at when the plan came.
    if (from === undefined || to === undefined || attributes === undefined || key === undefined) continue;
    byKey.set(key, { source: from, kind: attributes.kind, target: to });
    link(source, { key, ...attributes, outward: true, other: to });
    link(target, { key, ...attributes, outward: false, other: from });
  }
  for (const all of links.values()) all.sort((a, b) => a.other.index - b.other.index);
  return { byKey, links };
}
