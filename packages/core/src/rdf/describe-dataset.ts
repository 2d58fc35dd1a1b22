import type { Quad } from '@rdfjs/types';
import { localPart, type Names } from './names.js';
import { NAMESPACES, type VocabularyName, vocabulary, vocabularyName } from './namespaces.js';
import { count, english, japanese, plain, type Statements } from './statements.js';

/** What the description of the dataset says beside what can be read off the data. */
export interface DatasetContext {
  names: Names;
  /** IRI of the plan. */
  plan: string;
  /** Version of the program that made the data; nothing is said of it where it is not known. */
  version?: string;
}

const GRAPHS = {
  document: ['文書がそれ自身について述べること', 'What the document says of itself'],
  extraction: ['文書から読み取ったもの', 'What was read out of the document'],
  curated: ['人が整えた名称と訳語', 'Names and translations that people curated'],
  metadata: ['データについてのデータ', 'Data about the data'],
} as const;

/** Vocabularies that a person who asks questions has to know. */
const MAIN_VOCABULARIES = ['pg', 'skos', 'dcterms', 'org', 'oa'] as const;

/**
 * The dataset itself, by DCAT 3 (what it is, version, rights), VoID (how much of what, in which graph) and PROV (from
 * which text, by which program). No date of the build, so that the same text gives the same bytes.
 *
 * Call it last: it counts what stands in `statements`, and itself.
 *
 * @returns IRI of the dataset
 * @see https://www.w3.org/TR/vocab-dcat-3/ https://www.w3.org/TR/void/ https://www.w3.org/TR/prov-o/
 */
export function describeDataset(context: DatasetContext, statements: Statements): string {
  const { names, plan, version } = context;
  const name = localPart(plan);
  const iri = names.mint('dataset', name);
  const data = statements.quads();
  let own = 0;
  const add: Add = (subject, predicate, object) => {
    own += 1;
    statements.add('metadata', subject, predicate, object);
  };
  const addType: AddType = (subject, ...classes) => {
    for (const name of classes) add(subject, 'rdf:type', vocabulary(name));
  };
  addType(iri, 'dcat:Dataset', 'void:Dataset', 'prov:Entity');
  const titles = new Map<string, string>();
  for (const { subject, predicate, object } of data) {
    if (subject.value !== plan || predicate.value !== vocabulary('skos:prefLabel')) continue;
    if (object.termType === 'Literal') titles.set(object.language, object.value);
  }
  const [ja, en] = [titles.get('ja'), titles.get('en')];
  if (ja !== undefined) add(iri, 'dcterms:title', japanese(`${ja}の知識グラフ`));
  if (en !== undefined) add(iri, 'dcterms:title', english(`Knowledge graph of ${en}`));
  add(
    iri,
    'dcterms:description',
    japanese('計画の章、施策、実施主体、その役割、根拠となる原文の箇所、用語、担当府省庁一覧。'),
  );
  add(
    iri,
    'dcterms:description',
    english(
      'Divisions and measures of the plan, who acts in them and in which role, with the places in the text, its glossary and its table of ministries.',
    ),
  );
  add(iri, 'dcterms:source', plan);
  add(iri, 'dcterms:conformsTo', NAMESPACES.pg.replace(/#$/, ''));
  if (version !== undefined) add(iri, 'dcat:version', plain(version));
  const text = data.find(({ predicate }) => predicate.value === vocabulary('dcterms:isVersionOf'))?.subject.value;
  if (text !== undefined) describeBuild(iri, text, context, add, addType);
  add(iri, 'void:uriSpace', plain(names.base));
  for (const prefix of MAIN_VOCABULARIES) add(iri, 'void:vocabulary', NAMESPACES[prefix]);
  const example = data.find(({ object }) => object.value === vocabulary('pg:Measure'))?.subject.value;
  if (example !== undefined) add(iri, 'void:exampleResource', example);
  describeGraphs(iri, data, names, add, addType);
  const metadata = names.mint('graph', 'metadata');
  const described = data.filter(({ graph }) => graph.value !== metadata);
  describePartitions(iri, described, name, names, add);
  // Of the whole and of the metadata with these two statements.
  const before = data.length - described.length;
  add(iri, 'void:triples', count(data.length + own + 2));
  add(metadata, 'void:triples', count(before + own + 1));
  return iri;
}

type Add = (subject: string, ...rest: RestOfAdd) => void;
type AddType = (subject: string, ...classes: VocabularyName[]) => void;
type RestOfAdd = Parameters<Statements['add']> extends [unknown, unknown, ...infer Rest] ? Rest : never;

function describeBuild(
  iri: string,
  text: string,
  { names, plan, version }: DatasetContext,
  add: Add,
  addType: AddType,
): void {
  const activity = names.mint('dataset', `${localPart(plan)}-build`);
  add(iri, 'prov:wasDerivedFrom', text);
  add(iri, 'prov:wasGeneratedBy', activity);
  addType(activity, 'prov:Activity');
  add(activity, 'prov:used', text);
  if (version === undefined) return;
  const program = names.mint('dataset', `plangraph-${version}`);
  add(activity, 'prov:wasAssociatedWith', program);
  addType(program, 'prov:SoftwareAgent');
  add(program, 'foaf:name', plain('PlanGraph'));
  add(program, 'dcat:version', plain(version));
}

/** What each named graph is, and its triples; the metadata are counted last, since they count. */
function describeGraphs(iri: string, data: readonly Quad[], names: Names, add: Add, addType: AddType): void {
  const sizes = countBy(data, ({ graph }) => graph.value);
  for (const [graph, [ja, en]] of Object.entries(GRAPHS)) {
    const own = names.mint('graph', graph);
    add(iri, 'void:subset', own);
    addType(own, 'void:Dataset');
    add(own, 'dcterms:title', japanese(ja));
    add(own, 'dcterms:title', english(en));
    const size = sizes.get(own);
    if (size !== undefined && graph !== 'metadata') add(own, 'void:triples', count(size));
  }
}

/** How many instances of each class and statements of each property there are, metadata left out. */
function describePartitions(iri: string, data: readonly Quad[], name: string, names: Names, add: Add): void {
  const types = data.filter(({ predicate }) => predicate.value === vocabulary('rdf:type'));
  for (const [type, size] of countBy(types, ({ object }) => object.value)) {
    const part = names.mint('dataset', `${name}-class-${partName(type)}`);
    add(iri, 'void:classPartition', part);
    add(part, 'void:class', type);
    add(part, 'void:entities', count(size));
  }
  for (const [property, size] of countBy(data, ({ predicate }) => predicate.value)) {
    const part = names.mint('dataset', `${name}-property-${partName(property)}`);
    add(iri, 'void:propertyPartition', part);
    add(part, 'void:property', property);
    add(part, 'void:triples', count(size));
  }
}

/** `pg:Measure` → pg-Measure: unlike the last part of the IRI alone, never the same for two. */
function partName(iri: string): string {
  return (vocabularyName(iri) ?? localPart(iri)).replace(/[^A-Za-z0-9_-]+/g, '-');
}

function countBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
