import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { TermWriter } from '../rdf/terms.js';
import { type ContextDocument, FULL_NAMES, type JsonLdNames, readNames } from './names.js';
import { isMisread, NodeObject, nodeName, sameNode } from './node.js';

export interface JsonLdOptions {
  /** What ontology/context.jsonld says. */
  context: ContextDocument;
  /** Prefix → namespace; declared beside the context, because they depend on the base. */
  prefixes?: Readonly<Record<string, string>>;
  /** Keep named graphs; without it all is one graph, as in Turtle. */
  graphs?: boolean;
  /** Refer to the context by this address. By default it stands in the file, so that reading needs no network. */
  contextUrl?: string;
}

/** Characters gathered before they are handed on, so that memory does not grow with the output. */
const PIECE = 65_536;

/**
 * JSON-LD 1.1, compacted by the context, piece by piece. One node a line under `@graph`, in the order given, each with
 * flat references by id; a selector stands inside its mention, which alone refers to it, where it follows at once.
 * Statements of a subject that stand apart make several nodes of one id, which JSON-LD reads as one.
 *
 * Keys are the terms of the context. Values of a term have one shape: an array where a property may have several
 * values, a map by language for text, JSON numbers and booleans for counts and truth; a value that does not fit its
 * term stands under the property's prefixed name or IRI. A node with an IRI that reads like a prefixed name
 * (`measure:a` as a whole IRI) is written without the context.
 *
 * With `graphs` each run of statements of a named graph is a node with its own `@graph`, so give them with each
 * graph's together (see `byGraph`).
 *
 * @param quads best with each subject's together: one subject is held in memory
 * @throws WriteError for a statement that no RDF file can hold
 * @throws Error when the context has what `readNames` does not know
 * @see https://www.w3.org/TR/json-ld11/
 */
export function* jsonLdChunks(quads: Iterable<Quad>, options: JsonLdOptions): Generator<string> {
  const names = readNames(options.context, options.prefixes ?? {});
  let text = `{"@context":${contextText(options)},\n"@graph":[`;
  let graph: Term = DataFactory.defaultGraph() as unknown as Term;
  let between = '\n';
  for (const node of nodes(quads, names, options.graphs === true ? undefined : graph)) {
    if (!sameNode(graph, node.graph)) {
      if (graph.termType !== 'DefaultGraph') {
        text += '\n]}';
        between = ',\n';
      }
      graph = node.graph;
      if (graph.termType !== 'DefaultGraph') {
        text += `${between}${graphHead(graph, names)}`;
        between = '\n';
      }
    }
    text += between + node.toJson(names);
    between = ',\n';
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (graph.termType !== 'DefaultGraph') text += '\n]}';
  yield `${text}\n]}\n`;
}

/** Gathers what stands together of each subject, selectors in their mentions. */
function* nodes(quads: Iterable<Quad>, names: JsonLdNames, merged: Term | undefined): Generator<NodeObject> {
  const terms = new TermWriter();
  let owner: NodeObject | undefined;
  let node: NodeObject | undefined;
  for (const statement of quads) {
    const graph = merged ?? statement.graph;
    // What N-Quads cannot hold JSON-LD must not: JSON would take half a character, and readers of RDF would not.
    terms.resource(statement.subject, statement);
    terms.predicate(statement.predicate, statement);
    terms.object(statement.object, statement);
    if (graph.termType !== 'DefaultGraph') terms.resource(graph, statement);
    if (node === undefined || !sameNode(node.subject, statement.subject) || !sameNode(node.graph, graph)) {
      if (node !== undefined && owner?.adopt(node, names) !== true) {
        if (owner !== undefined) yield owner;
        owner = node;
      }
      node = new NodeObject(statement.subject, graph, names);
    }
    node.add(statement, names);
  }
  const adopted = node !== undefined && owner?.adopt(node, names);
  if (owner !== undefined) yield owner;
  if (node !== undefined && !adopted) yield node;
}

function graphHead(graph: Term, names: JsonLdNames): string {
  const inFull = isMisread(graph, names);
  const { idKey } = inFull ? FULL_NAMES : names;
  const iri = JSON.stringify(nodeName(graph, inFull ? FULL_NAMES : names));
  return `{${inFull ? '"@context":null,' : ''}${JSON.stringify(idKey)}:${iri},"@graph":[`;
}

function contextText({ context, prefixes = {}, contextUrl }: JsonLdOptions): string {
  const shipped = context['@context'];
  const own = Object.entries(prefixes).filter(([name, namespace]) => shipped[name] !== namespace);
  const first = contextUrl === undefined ? mapText(Object.entries(shipped)) : JSON.stringify(contextUrl);
  return own.length === 0 ? first : `[${first},${mapText(own)}]`;
}

/** One entry a line. */
function mapText(entries: readonly (readonly [string, unknown])[]): string {
  return `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n')}\n}`;
}
