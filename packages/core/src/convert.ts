import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Quad } from '@rdfjs/types';
import { annotatePlan, type PlanAnnotations } from './mentions/annotate.js';
import { type Entity, readEntities } from './mentions/entities.js';
import { buildMatcher, findNamed, type Matcher } from './mentions/match.js';
import { parsePlan } from './plan/parse.js';
import type { Plan } from './plan/tree.js';
import { admitEntities } from './rdf/admit-entities.js';
import { checkRenderings } from './rdf/check-renderings.js';
import { describeDataset } from './rdf/describe-dataset.js';
import { describeDocument } from './rdf/describe-document.js';
import { describeExtraction } from './rdf/describe-extraction.js';
import { describeGlossary } from './rdf/describe-glossary.js';
import { describeResponsibilities } from './rdf/describe-responsibilities.js';
import { Names, ShortNames } from './rdf/names.js';
import { DEFAULT_BASE, vocabulary, vocabularyName } from './rdf/namespaces.js';
import { Registry, rebase } from './rdf/registry.js';
import { english, japanese, Statements } from './rdf/statements.js';
import type { Message } from './text/message.js';

export interface ConvertOptions {
  /** Absolute http(s) IRI ending in / or #; names are minted below it. */
  base?: string;
  /** Local name of the plan itself, ASCII; by default the last part of the base. */
  name?: string;
  /** Quads of entities.ttl on the default base: the actors and things to look for. Those that the text names are published. */
  entities?: Iterable<Quad>;
  /**
   * Quads of titles.en.ttl, on the default base: English labels and renderings, Japanese short titles. Stated only for
   * subjects that the plan has.
   */
  titles?: Iterable<Quad>;
  /** Whom every copy of the data must name, and its licence; stated of the plan. */
  attribution?: Attribution;
  /** Version of the program, for the description of the dataset. */
  version?: string;
}

export interface Attribution {
  ja: string;
  en: string;
  /** IRI of the licence. */
  license: string;
}

export interface Conversion {
  plan: Plan;
  /** What the measures name and who does what in them. */
  annotations: PlanAnnotations;
  /** The curated entities that were looked for. */
  entities: Entity[];
  /** All their labels, ready to be looked for again. */
  matcher: Matcher;
  /** In document order, each subject's statements together; the graph term names one of four graphs. */
  quads: Quad[];
  /** IRI of the plan. */
  iri: string;
  /** IRI of the dataset that is made of it. */
  dataset: string;
  base: string;
  /** Whom every copy must name, as given. */
  attribution?: Attribution;
  /** SHA-256 of the text in UTF-8, hex. */
  textSha256: string;
  /** What the parser and the conversion have to say. */
  messages: Message[];
}

/** Attribution of the shipped plan; its terms of use ask for it (data/cybersecurity-2018/SOURCE.md). */
export const SHIPPED_ATTRIBUTION: Attribution = {
  ja: '出典：サイバーセキュリティ2018（2018年7月25日 サイバーセキュリティ戦略本部、内閣サイバーセキュリティセンター）を加工して作成。第三者による構造化であり、公式のデータではない。',
  en: 'Source: Cybersecurity 2018 (25 July 2018, Cybersecurity Strategic Headquarters, NISC), edited. A third party’s structuring, not an official data set.',
  license: 'https://creativecommons.org/licenses/by/4.0/',
};

/**
 * Reads a plan's text and says it in RDF.
 *
 * Pure: the same text and options give the same quads in the same order on any machine.
 *
 * @param text the plan as decoded text
 * @throws NameError when `base` is no absolute http(s) IRI ending in / or #, or `name` no local name; whatever is
 *   wrong with the text or with the entities is a message
 */
export function convertPlan(text: string, options: ConvertOptions = {}): Conversion {
  const base = options.base ?? DEFAULT_BASE;
  const names = new Names(base);
  const plan = parsePlan(text);
  const { admitted, messages: refused } = admitEntities(options.entities ?? []);
  const messages = [...plan.data.messages, ...refused];
  const entityQuads = rebase(admitted, base);
  const entities = readEntities(entityQuads);
  const matcher = buildMatcher(entities);
  const registry = new Registry(entityQuads, matcher);
  const shortNames = new ShortNames(
    base,
    entities.map((entity) => entity.iri),
  );
  const statements = new Statements(base);
  const name = options.name ?? nameFromBase(base);
  const titles = rebase(options.titles ?? [], base);
  const found = describeDocument(plan, name, names, registry, statements, labelledIn(titles));
  const textSha256 = bytesToHex(sha256(utf8ToBytes(text)));
  const terms = describeGlossary(plan, found.plan, names, registry, statements, messages);
  describeResponsibilities(plan, found, names, shortNames, registry, statements, messages);
  const annotations = annotatePlan(plan, entities, { matcher });
  registry.publish(statements, [...findNamed(matcher, text), ...namedIn(annotations)]);
  const sources = { source: text, textSha256, found, terms };
  describeExtraction(plan, annotations, { ...sources, names, shortNames, statements, entities: matcher.entities });
  for (const statement of titles) addTitle(statement, statements);
  messages.push(...checkRenderings(titles, statements));
  const { attribution, version } = options;
  const context = { names, plan: found.plan, ...(version === undefined ? {} : { version }) };
  const rightful = [found.plan, names.mint('dataset', name)];
  if (attribution !== undefined) for (const iri of rightful) addRights(iri, attribution, statements);
  const dataset = describeDataset(context, statements);
  const result = {
    plan,
    annotations,
    entities,
    matcher,
    quads: statements.quads(),
    iri: found.plan,
    dataset,
    base,
    textSha256,
    messages,
  };
  return attribution === undefined ? result : { ...result, attribution };
}

/** https://example.org/plans/2019/ → 2019 */
function nameFromBase(base: string): string {
  const last = base.replace(/[/#]$/, '').split('/').at(-1) ?? '';
  return last.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '') || 'plan';
}

/** What a page break or a condition on the unit hides from a search of the whole text. */
function* namedIn({ units }: PlanAnnotations): Generator<string> {
  for (const { mentions, assignments } of units) {
    for (const { entity } of mentions) yield entity;
    for (const { actor } of assignments) yield actor;
  }
}

function labelledIn(titles: readonly Quad[]): Set<string> {
  const labels = titles.filter(
    ({ predicate, object }) =>
      predicate.value === vocabulary('skos:prefLabel') && object.termType === 'Literal' && object.language === 'ja',
  );
  return new Set(labels.map(({ subject }) => subject.value));
}

function addTitle({ subject, predicate, object }: Quad, statements: Statements): void {
  if (!statements.has(subject.value)) return;
  const name = vocabularyName(predicate.value);
  if (name === undefined) return;
  if (object.termType === 'Literal') statements.add('curated', subject.value, name, object);
  else if (object.termType === 'NamedNode') statements.add('curated', subject.value, name, object.value);
}

function addRights(iri: string, attribution: Attribution, statements: Statements): void {
  statements.add('metadata', iri, 'dcterms:rights', japanese(attribution.ja));
  statements.add('metadata', iri, 'dcterms:rights', english(attribution.en));
  statements.add('metadata', iri, 'dcterms:license', attribution.license);
}
