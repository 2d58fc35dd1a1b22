import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Conversion,
  fileNameOf,
  type PlanGraph,
  parseView,
  prefixesFor,
  type ViewGraph,
  viewOf,
} from '@plangraph/core';
import {
  assignmentsCsv,
  byGraph,
  type ContextDocument,
  dlChunks,
  dlIncidenceChunks,
  edgesCsv,
  gexfChunks,
  graphMlChunks,
  incidenceCsv,
  jsonLdChunks,
  nodesCsv,
  nQuadsChunks,
  nTriplesChunks,
  toGraphJson,
  trigChunks,
  turtleChunks,
  usedPrefixes,
} from '@plangraph/export';
import { graphOf } from './graph.js';

/** What files are made of: a conversion, and its network, which is laid out when a format first needs it. */
export class Release {
  readonly conversion: Conversion;
  #graph: PlanGraph | undefined;

  constructor(conversion: Conversion) {
    this.conversion = conversion;
  }

  get graph(): PlanGraph {
    this.#graph ??= graphOf(this.conversion);
    return this.#graph;
  }

  /**
   * @param name of a view, `plan` for the whole
   * @returns its network, and its name for files
   * @throws ViewError when there is no such view
   */
  view(name: string): { graph: ViewGraph; fileName: string } {
    const view = parseView(this.graph, name);
    return { graph: viewOf(this.graph, view), fileName: fileNameOf(this.graph, view) };
  }
}

/** One file of a format. */
interface Part {
  /** What stands after the name of the plan or of the view. */
  suffix: string;
  mediaType: string;
}

/** A file that says all the RDF there is. */
export interface RdfPart extends Part {
  chunks(conversion: Conversion): Iterable<string>;
}

/** A file of a network: of the whole plan or of one view. */
export interface NetworkPart extends Part {
  /** Whether it says something of measures, so that it would be empty for a view without any (`agencies`). */
  ofMeasures?: true;
  chunks(graph: ViewGraph): Iterable<string>;
}

const prefixes = ({ quads, base }: Conversion, graphs = false): Record<string, string> =>
  usedPrefixes(quads, prefixesFor(base), { graphs });

/** The names of JSON-LD that ship with the ontology. */
function jsonLdContext(): ContextDocument {
  const path = fileURLToPath(new URL('../../../ontology/context.jsonld', import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8')) as ContextDocument;
}

export const RDF_FORMATS: Readonly<Record<string, RdfPart>> = {
  turtle: {
    suffix: '.ttl',
    mediaType: 'text/turtle',
    chunks: (conversion) => turtleChunks(conversion.quads, { prefixes: prefixes(conversion) }),
  },
  trig: {
    suffix: '.trig',
    mediaType: 'application/trig',
    chunks: (conversion) => trigChunks(byGraph(conversion.quads), { prefixes: prefixes(conversion, true) }),
  },
  ntriples: {
    suffix: '.nt',
    mediaType: 'application/n-triples',
    chunks: ({ quads }) => nTriplesChunks(quads),
  },
  nquads: {
    suffix: '.nq',
    mediaType: 'application/n-quads',
    chunks: ({ quads }) => nQuadsChunks(quads),
  },
  jsonld: {
    suffix: '.jsonld',
    mediaType: 'application/ld+json',
    chunks: (conversion) =>
      jsonLdChunks(conversion.quads, { context: jsonLdContext(), prefixes: prefixes(conversion) }),
  },
};

/** Formats of one file are its only part; a format of several names each. */
export const NETWORK_FORMATS: Readonly<Record<string, Readonly<Record<string, NetworkPart>>>> = {
  graphml: { network: { suffix: '.graphml', mediaType: 'application/graphml+xml', chunks: graphMlChunks } },
  gexf: { network: { suffix: '.gexf', mediaType: 'application/gexf+xml', chunks: gexfChunks } },
  csv: {
    nodes: { suffix: '.nodes.csv', mediaType: 'text/csv', chunks: nodesCsv },
    edges: { suffix: '.edges.csv', mediaType: 'text/csv', chunks: edgesCsv },
    incidence: { suffix: '.incidence.csv', mediaType: 'text/csv', ofMeasures: true, chunks: incidenceCsv },
    assignments: { suffix: '.assignments.csv', mediaType: 'text/csv', ofMeasures: true, chunks: assignmentsCsv },
  },
  dl: {
    network: { suffix: '.dl', mediaType: 'text/plain', chunks: dlChunks },
    incidence: { suffix: '.incidence.dl', mediaType: 'text/plain', ofMeasures: true, chunks: dlIncidenceChunks },
  },
  json: { network: { suffix: '.json', mediaType: 'application/json', chunks: (graph) => [toGraphJson(graph)] } },
};
