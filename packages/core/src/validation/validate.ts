import rdf from '@rdfjs/data-model';
import dataset from '@rdfjs/dataset';
import type { DatasetCore, Quad } from '@rdfjs/types';
import { type EngineResult, type EngineStep, Validator } from 'shacl-engine';
import { vocabulary } from '../rdf/namespaces.js';
import { type PathStep, reportOf, shacl, termKey, type ValidationReport, type ValidationResult } from './result.js';
import { readTargets, ShapesFault, type Targets } from './shapes.js';

/** A report with what it was made of. */
export interface Validation extends ValidationReport {
  /** Distinct triples of the data. */
  triples: number;
  /** Shapes with a target. */
  shapes: number;
  /** Nodes of the data that a shape looked at. */
  focusNodes: number;
}

/**
 * Validates a graph against shapes in SHACL Core, https://www.w3.org/TR/shacl/
 *
 * No ontology is loaded, because the data writes superclasses out; rdfs:subClassOf in the data itself counts, as SHACL
 * has it.
 *
 * @param data triples, or quads of any graphs, which are taken together
 * @param shapes a shapes graph
 * @throws ShapesFault where the shapes cannot be run as they are meant
 */
export async function validate(data: Iterable<Quad>, shapes: Iterable<Quad>): Promise<Validation> {
  const shapeQuads = [...shapes];
  const targets = readTargets(shapeQuads);
  const graph = datasetOf(data);
  // The engine looks for subclasses among the shapes.
  const hierarchy = [...graph].filter(({ predicate }) => predicate.value === vocabulary('rdfs:subClassOf'));
  const factory = Object.assign(Object.create(rdf) as typeof rdf, { dataset: dataset.dataset.bind(dataset) });
  let found: readonly EngineResult[];
  try {
    const validator = new Validator(datasetOf([...shapeQuads, ...hierarchy]), { factory });
    found = (await validator.validate({ dataset: graph })).results;
  } catch (error) {
    const { message } = error as Error;
    throw new ShapesFault({
      en: `A shape is malformed: ${message}. Look for a list without brackets or a sh:pattern that is no regular expression.`,
      ja: `形が壊れています（検証器の言葉：${message}）。括弧のないリストか、正規表現でない sh:pattern を探してください。`,
    });
  }
  return {
    ...reportOf(found.map((result) => resultOf(result, shapeQuads))),
    triples: graph.size,
    shapes: targets.shapes,
    focusNodes: countFocusNodes(graph, targets, hierarchy),
  };
}

/** The engine compares terms of its own factory, and counts a triple that stands in two graphs twice. */
function datasetOf(quads: Iterable<Quad>): DatasetCore {
  const own = dataset.dataset();
  for (const { subject, predicate, object } of quads) {
    own.add(rdf.quad(rdf.fromTerm(subject), rdf.fromTerm(predicate), rdf.fromTerm(object)));
  }
  return own;
}

function resultOf(result: EngineResult, shapes: readonly Quad[]): ValidationResult {
  const { focusNode, path, value, severity, constraintComponent, shape } = result;
  return {
    focusNode: focusNode.term as ValidationResult['focusNode'],
    ...(path ? { path: path.map(stepOf) } : {}),
    ...(value?.term === undefined ? {} : { value: value.term }),
    severity: severity.value,
    component: constraintComponent.value,
    messages: messagesOf(result, shapes),
    shape: shape.ptr.term,
  };
}

function stepOf({ quantifier, start, predicates }: EngineStep): PathStep {
  return {
    predicates: predicates.map(({ value }) => value),
    inverse: start === 'object',
    repeat: ({ one: '', zeroOrMore: '*', oneOrMore: '+', zeroOrOne: '?' } as const)[quantifier],
  };
}

/** A shape's own messages; where it has none, the constraint that is broken, as the shape writes it. */
function messagesOf({ message, shape, constraintComponent }: EngineResult, shapes: readonly Quad[]) {
  if (shape.message.length > 0) {
    const first = message[0]?.value ?? '';
    const inLanguage = (tag: string): string | undefined =>
      message.find(({ language }) => language === tag || language.startsWith(`${tag}-`))?.value;
    const en = inLanguage('en') ?? message.find(({ language }) => language === '')?.value ?? first;
    return { ja: inLanguage('ja') ?? en, en };
  }
  const name = constraintComponent.value.replace(shacl(''), '').replace(/ConstraintComponent$/, '');
  const parameter = name.charAt(0).toLowerCase() + name.slice(1);
  const values = shapes
    .filter(
      ({ subject, predicate }) => predicate.value === shacl(parameter) && termKey(subject) === termKey(shape.ptr.term),
    )
    .map(({ object }) => (object.termType === 'BlankNode' ? '…' : object.value));
  const constraint = [`sh:${parameter}`, ...values].join(' ');
  return { ja: `${constraint} を満たさない。`, en: `It breaks ${constraint}.` };
}

function countFocusNodes(graph: DatasetCore, targets: Targets, hierarchy: readonly Quad[]): number {
  const classes = new Set(targets.classes);
  // A set that grows while it is walked: subclasses of subclasses come in turn.
  for (const above of classes) {
    for (const { subject, object } of hierarchy) if (object.value === above) classes.add(subject.value);
  }
  const nodes = new Set(targets.nodes.map(termKey));
  for (const { subject, predicate, object } of graph) {
    const isInstance = predicate.value === vocabulary('rdf:type') && classes.has(object.value);
    if (isInstance || targets.subjectsOf.has(predicate.value)) nodes.add(termKey(subject));
    if (targets.objectsOf.has(predicate.value)) nodes.add(termKey(object));
  }
  return nodes.size;
}
