/** The part of the plan that is shown, as the writers of files take it. */
import type { EdgeAttributes, GraphAttributes, NodeAttributes, PlanGraph, Shown } from '@plangraph/core/graph';
import type { SerializedPlanGraph } from '@plangraph/widget';
import type { Texts } from '../../model/texts.js';
import type { Strings } from '../../strings/strings.js';

/** A source statement with the address of the view, so that a file can be traced to what was seen. */
export function sourceLine(source: string, page: string): string {
  return [source, page].filter((part) => part !== '').join(' ');
}

export interface PartOptions {
  /** Of units; files without them have no texts. */
  texts: Texts | undefined;
  /** Address of the view. */
  page: string;
  /** Words of both languages: files have titles in both. */
  bilingual: Strings['bilingual'];
}

/** Nodes and edges that are shown, with texts; title and source say that it is a part, and of what. */
export function partOf(graph: PlanGraph, shown: Shown, { texts, page, bilingual }: PartOptions): SerializedPlanGraph {
  const nodes: SerializedPlanGraph['nodes'] = [];
  graph.forEachNode((key, attributes) => {
    if (!shown.nodes.has(key)) return;
    const own: NodeAttributes = { ...attributes, ...texts?.[key] };
    nodes.push({ key, attributes: own });
  });
  const edges: SerializedPlanGraph['edges'] = [];
  graph.forEachEdge((key, attributes, source, target) => {
    if (shown.edges.has(key)) edges.push({ key, source, target, attributes: attributes as EdgeAttributes });
  });
  const whole = nodes.length === graph.order && edges.length === graph.size;
  const count = { shown: nodes.length, all: graph.order };
  const { titleJa, titleEn, source, sourceEn, ...rest } = graph.getAttributes();
  const attributes: GraphAttributes = {
    ...rest,
    titleJa: whole ? titleJa : bilingual.ja.partOf({ title: titleJa, ...count }),
    ...(titleEn === undefined ? {} : { titleEn: whole ? titleEn : bilingual.en.partOf({ title: titleEn, ...count }) }),
    source: sourceLine(source, page),
    ...(sourceEn === undefined ? {} : { sourceEn: sourceLine(sourceEn, page) }),
  };
  return { attributes, options: { type: 'directed', multi: true, allowSelfLoops: false }, nodes, edges };
}

/** Statements between two shown nodes whose edge is not shown, as `subject kind object` in IRIs. */
export function hiddenStatements(graph: PlanGraph, shown: Shown): string[] {
  return graph
    .filterEdges(
      (key, _attributes, source, target) => shown.nodes.has(source) && shown.nodes.has(target) && !shown.edges.has(key),
    )
    .map((key) => `${graph.source(key)} ${graph.getEdgeAttribute(key, 'kind')} ${graph.target(key)}`);
}
