/** RDF in the browser of the reader: read, made a graph of, and laid out. */
import { graphFromQuads, layOut, type PlanGraph } from '@plangraph/core/graph';
import { formatOf, type OtherRdfFormat, type RdfFormat, readRdf } from '@plangraph/core/rdf-reader';
import { part, WidgetFault } from '../fault.js';
import type { Origin } from './read-plan.js';

export type Quad = Parameters<Parameters<typeof readRdf>[1]>[0];

/** Steps of the layout for a plan of usual size; larger graphs have fewer, or nobody would wait for them. */
const STEPS = { most: 600, least: 60, upTo: 2000 };
/** Characters that are read between two looks at what else the page has to do. */
const PIECE = 200_000;

/** Characters by which a format is known. */
const HEAD = 1000;
const JSON_LD = 'application/ld+json';

/**
 * @param json what the text says as JSON, a SyntaxError where it only begins like JSON, undefined where it does not
 * @throws WidgetFault with the place of the first fault of the document
 */
export async function readRdfPlan(text: string, { type, where, base }: Origin, json: unknown): Promise<PlanGraph> {
  const told = formatOf({ name: where, mediaType: type, head: text.slice(0, HEAD) });
  // Turtle can begin with a bracket as well.
  const broken = json instanceof SyntaxError;
  if (broken && (told === undefined || told === JSON_LD)) {
    throw new WidgetFault('syntax', where, json.message, { cause: json });
  }
  const format = json === undefined || broken ? told : JSON_LD;
  if (format === undefined || format === 'html') throw new WidgetFault('format', where);
  const graph = graphFromQuads(await quadsOf(text, format, where, URL.canParse(base) ? base : undefined));
  if (graph.order === 0) throw new WidgetFault('foreign', where);
  const steps = Math.round((STEPS.most * STEPS.upTo) / Math.max(STEPS.upTo, graph.order));
  layOut(graph, { iterations: Math.max(STEPS.least, steps) });
  return graph;
}

async function quadsOf(
  text: string,
  format: RdfFormat | OtherRdfFormat,
  where: string,
  base: string | undefined,
): Promise<Quad[]> {
  let context: string | undefined;
  try {
    if (format === 'application/rdf+xml') {
      const { readRdfXml } = await part(import('./read-rdf-xml.js'));
      return await readRdfXml(pieces(text), base);
    }
    if (format === 'application/ld+json') {
      const { readJsonLd } = await part(import('./read-json-ld.js'));
      return await readJsonLd(pieces(text), base, (address) => {
        context = address;
      });
    }
    const quads: Quad[] = [];
    const options = base === undefined ? { format } : { format, base };
    await readRdf(pieces(text), (quad) => quads.push(quad), options);
    return quads;
  } catch (cause) {
    if (cause instanceof WidgetFault) throw cause;
    if (context !== undefined) throw new WidgetFault('context', where, context, { cause });
    throw new WidgetFault('syntax', where, (cause as Error).message, { cause });
  }
}

async function* pieces(text: string): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += PIECE) {
    yield text.slice(at, at + PIECE);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
