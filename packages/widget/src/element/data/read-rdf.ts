/** RDF in the browser of the reader: read, made a graph of, and laid out. */
import { graphFromQuads, layOut, type PlanGraph } from '@plangraph/core/graph';
import { type RdfFormat, RdfSyntaxFault, readRdf } from '@plangraph/core/rdf-reader';
import { WidgetFault } from '../fault.js';
import type { Origin } from './read-plan.js';

type Quad = Parameters<Parameters<typeof readRdf>[1]>[0];

const BY_TYPE: Readonly<Record<string, RdfFormat>> = {
  'text/turtle': 'turtle',
  'application/trig': 'trig',
  'application/n-triples': 'n-triples',
  'application/n-quads': 'n-quads',
};
const BY_ENDING: Readonly<Record<string, RdfFormat>> = { ttl: 'turtle', trig: 'trig', nt: 'n-triples', nq: 'n-quads' };
/** Steps of the layout for a plan of usual size; larger graphs have fewer, or nobody would wait for them. */
const STEPS = { most: 600, least: 60, upTo: 2000 };
/** Characters that are read between two looks at what else the page has to do. */
const PIECE = 200_000;

/** @throws WidgetFault with line and column at the first fault of the document */
export async function readRdfPlan(text: string, { type, where, base }: Origin): Promise<PlanGraph> {
  const ending = /\.([a-z]+)(?:[?#]|$)/.exec(where.toLowerCase())?.[1] ?? '';
  const format = BY_TYPE[type.split(';')[0]?.trim() ?? ''] ?? BY_ENDING[ending] ?? 'turtle';
  if (/^\s*<(?:\?xml|!doctype|html|rdf:RDF)/i.test(text)) throw new WidgetFault('format', where);
  const quads: Quad[] = [];
  const options = URL.canParse(base) ? { format, base } : { format };
  try {
    await readRdf(pieces(text), (quad) => quads.push(quad), options);
  } catch (cause) {
    if (!(cause instanceof RdfSyntaxFault)) throw cause;
    throw new WidgetFault('syntax', where, cause.message, { cause });
  }
  const graph = graphFromQuads(quads);
  if (graph.order === 0) throw new WidgetFault('foreign', where);
  const steps = Math.round((STEPS.most * STEPS.upTo) / Math.max(STEPS.upTo, graph.order));
  layOut(graph, { iterations: Math.max(STEPS.least, steps) });
  return graph;
}

async function* pieces(text: string): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += PIECE) {
    yield text.slice(at, at + PIECE);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
