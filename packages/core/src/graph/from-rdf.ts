import type { Quad, Term } from '@rdfjs/types';
import { MultiDirectedGraph } from 'graphology';
import { vocabulary } from '../rdf/namespaces.js';
import { addEvidence } from './evidence.js';
import { edgeKey, setIds } from './ids.js';
import type { EdgeAttributes, EdgeKind, GraphAttributes, NodeAttributes } from './model.js';
import { EDGE_TABLE, NODE_TABLE } from './table.js';

export type PlanGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

const IRI = {
  type: vocabulary('rdf:type'),
  prefLabel: vocabulary('skos:prefLabel'),
  altLabel: vocabulary('skos:altLabel'),
  hiddenLabel: vocabulary('skos:hiddenLabel'),
  definition: vocabulary('skos:definition'),
  text: vocabulary('pg:text'),
  identifier: vocabulary('dcterms:identifier'),
  order: vocabulary('pg:order'),
  labelStatus: vocabulary('pg:labelStatus'),
  isPartOf: vocabulary('dcterms:isPartOf'),
  issued: vocabulary('dcterms:issued'),
  rights: vocabulary('dcterms:rights'),
  license: vocabulary('dcterms:license'),
  versionOf: vocabulary('dcterms:isVersionOf'),
  sha256: vocabulary('pg:sha256'),
  secretariatOf: vocabulary('pg:secretariatOf'),
};
/** Language of a reading: Japanese in hiragana (BCP 47 `ja-Hira`). */
const READING = 'ja-hira';
const KINDS = NODE_TABLE.map((row) => ({ ...row, iri: vocabulary(row.class) }));
const EDGES = new Map(EDGE_TABLE.map((row) => [vocabulary(row.property), row]));
const STATUS = new Map<string, NonNullable<NodeAttributes['labelStatus']>>([
  [vocabulary('pg:Official'), 'official'],
  [vocabulary('pg:Glossary'), 'glossary'],
  [vocabulary('pg:ProjectTranslation'), 'project-translation'],
]);

/**
 * Makes the graph of RDF that follows the ontology: which classes and properties count is said in
 * table.ts. Subjects of other classes (assignments, mentions …) are left out; an edge needs both ends.
 * Nodes stand in order of first appearance, at 0,0; see `layOut` for positions.
 *
 * @param quads of one or many graphs; the graph term is not looked at, and what two graphs state counts once
 */
export function graphFromQuads(quads: Iterable<Quad>): PlanGraph {
  const subjects = statementsBySubject(quads);
  const graph: PlanGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  for (const [iri, own] of subjects) {
    const attributes = readNode(own);
    if (attributes !== undefined) graph.addNode(iri, attributes);
  }
  setIds(graph);
  for (const [iri, own] of subjects) if (graph.hasNode(iri)) addEdges(graph, iri, own);
  dropDoubledTerms(graph);
  setPillars(graph, subjects);
  addEvidence(graph, subjects);
  graph.replaceAttributes(readGraphAttributes(graph, subjects));
  return graph;
}

function statementsBySubject(quads: Iterable<Quad>): Map<string, Quad[]> {
  const subjects = new Map<string, Map<string, Quad>>();
  for (const statement of quads) {
    const { subject, predicate, object } = statement;
    let own = subjects.get(subject.value);
    if (own === undefined) {
      own = new Map();
      subjects.set(subject.value, own);
    }
    const type = object.termType === 'Literal' ? `${object.language} ${object.datatype.value}` : '';
    const key = `${predicate.value} ${object.termType} ${type} ${object.value}`;
    if (!own.has(key)) own.set(key, statement);
  }
  return new Map([...subjects].map(([subject, own]) => [subject, [...own.values()]]));
}

/** Whether a text is in a language. @param language tag in lower case: case says nothing in a tag, and not all readers change it */
function isIn(object: Term, language: string): boolean {
  return object.termType === 'Literal' && object.language.toLowerCase() === language;
}

function readNode(own: readonly Quad[]): NodeAttributes | undefined {
  const classes = new Set(
    own.filter(({ predicate }) => predicate.value === IRI.type).map(({ object }) => object.value),
  );
  const row = KINDS.find((candidate) => classes.has(candidate.iri));
  if (row === undefined) return undefined;
  const texts = (predicate: string, language: string): string[] =>
    own
      .filter(({ predicate: p, object }) => p.value === predicate && isIn(object, language))
      .map(({ object }) => object.value);
  const literal = (predicate: string): string | undefined =>
    own.find(({ predicate: p, object }) => p.value === predicate && object.termType === 'Literal')?.object.value;
  const labelJa = texts(IRI.prefLabel, 'ja')[0];
  const labelEn = texts(IRI.prefLabel, 'en')[0];
  const attributes: NodeAttributes = {
    kind: row.kind,
    family: row.family,
    id: '',
    labelJa: labelJa ?? labelEn ?? '',
    x: 0,
    y: 0,
    size: 1,
  };
  if (labelEn !== undefined) attributes.labelEn = labelEn;
  const identifier = literal(IRI.identifier);
  if (identifier !== undefined) attributes.identifier = identifier;
  const status = STATUS.get(own.find(({ predicate }) => predicate.value === IRI.labelStatus)?.object.value ?? '');
  if (status !== undefined) attributes.labelStatus = status;
  const alternativesJa = texts(IRI.altLabel, 'ja');
  if (alternativesJa.length > 0) attributes.alternativesJa = alternativesJa;
  const alternativesEn = texts(IRI.altLabel, 'en');
  if (alternativesEn.length > 0) attributes.alternativesEn = alternativesEn;
  const hiddenLabels = ['ja', 'en', READING].flatMap((language) => texts(IRI.hiddenLabel, language));
  if (hiddenLabels.length > 0) attributes.hiddenLabels = hiddenLabels;
  const order = literal(IRI.order) ?? '';
  if (/^\+?\d+$/.test(order)) attributes.order = Number(order);
  const text = texts(IRI.text, 'ja')[0] ?? texts(IRI.definition, 'ja')[0];
  if (text !== undefined) attributes.text = text;
  const textEn = texts(IRI.text, 'en')[0] ?? texts(IRI.definition, 'en')[0];
  if (textEn !== undefined) attributes.textEn = textEn;
  if (own.some(({ predicate }) => predicate.value === IRI.secretariatOf)) attributes.secretariat = true;
  return attributes;
}

function addEdges(graph: PlanGraph, source: string, own: readonly Quad[]): void {
  const { kind, family } = graph.getNodeAttributes(source);
  for (const { predicate, object } of own) {
    const row = EDGES.get(predicate.value);
    if (row === undefined || object.termType !== 'NamedNode') continue;
    if (row.from !== undefined && !row.from.includes(family) && !row.from.includes(`kind:${kind}`)) continue;
    // A self-loop draws nothing and says nothing.
    if (!graph.hasNode(object.value) || object.value === source) continue;
    addEdge(graph, source, row.kind, object.value);
  }
}

function addEdge(graph: PlanGraph, source: string, kind: EdgeKind, target: string): void {
  const key = edgeKey(graph, source, kind, target);
  if (graph.hasEdge(key)) graph.updateEdgeAttribute(key, 'weight', (weight) => (weight ?? 0) + 1);
  else graph.addDirectedEdgeWithKey(key, source, target, { kind, weight: 1 });
}

/**
 * Where a measure names an actor or thing that has a glossary entry (IPA), it uses the term too. On screen one tie
 * says both: the tie to the entity stays, and the entity is tied to its term.
 */
function dropDoubledTerms(graph: PlanGraph): void {
  const namedBy = new Map<string, Set<string>>();
  for (const denotes of graph.filterEdges((_, { kind }) => kind === 'denotes')) {
    const [term, entity] = graph.extremities(denotes);
    const others = namedBy.get(entity) ?? new Set(graph.inNeighbors(entity));
    namedBy.set(entity, others);
    for (const edge of graph.inEdges(term)) {
      if (graph.getEdgeAttribute(edge, 'kind') === 'mentions' && others.has(graph.source(edge))) graph.dropEdge(edge);
    }
  }
}

/** Which pillar each part of the plan stands in, by climbing dcterms:isPartOf. */
function setPillars(graph: PlanGraph, subjects: ReadonlyMap<string, readonly Quad[]>): void {
  const parents = new Map<string, string>();
  for (const [iri, own] of subjects) {
    const parent = own.find(({ predicate }) => predicate.value === IRI.isPartOf)?.object.value;
    if (parent !== undefined) parents.set(iri, parent);
  }
  graph.forEachNode((iri, attributes) => {
    if (!['division', 'direction', 'measure'].includes(attributes.family)) return;
    const seen = new Set<string>();
    for (let at: string | undefined = iri; at !== undefined && !seen.has(at); at = parents.get(at)) {
      seen.add(at);
      if (graph.hasNode(at) && graph.getNodeAttribute(at, 'kind') === 'pillar') {
        const pillar = graph.getNodeAttribute(at, 'identifier');
        if (pillar !== undefined) graph.setNodeAttribute(iri, 'pillar', pillar);
        return;
      }
    }
  });
}

function readGraphAttributes(graph: PlanGraph, subjects: ReadonlyMap<string, readonly Quad[]>): GraphAttributes {
  const plan = graph.findNode((_, { kind }) => kind === 'plan');
  const own = plan === undefined ? [] : (subjects.get(plan) ?? []);
  const rights = (language: string): string | undefined =>
    own.find(({ predicate, object }) => predicate.value === IRI.rights && isIn(object, language))?.object.value;
  const attributes: GraphAttributes = {
    plan: plan ?? '',
    titleJa: plan === undefined ? '' : graph.getNodeAttribute(plan, 'labelJa'),
    source: rights('ja') ?? '',
    license: own.find(({ predicate }) => predicate.value === IRI.license)?.object.value ?? '',
  };
  const titleEn = plan === undefined ? undefined : graph.getNodeAttribute(plan, 'labelEn');
  if (titleEn !== undefined) attributes.titleEn = titleEn;
  const issued = own.find(({ predicate }) => predicate.value === IRI.issued)?.object.value;
  if (issued !== undefined) attributes.issued = issued;
  const sourceEn = rights('en');
  if (sourceEn !== undefined) attributes.sourceEn = sourceEn;
  for (const text of subjects.values()) {
    if (!text.some(({ predicate, object }) => predicate.value === IRI.versionOf && object.value === plan)) continue;
    const hash = text.find(({ predicate }) => predicate.value === IRI.sha256)?.object.value;
    if (hash !== undefined) attributes.textSha256 = hash;
  }
  return attributes;
}
