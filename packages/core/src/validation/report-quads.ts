import type { BlankNode, NamedNode, Quad, Quad_Object } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { vocabulary } from '../rdf/namespaces.js';
import { type PathStep, shacl, type ValidationReport } from './result.js';

const { blankNode, literal, namedNode, quad } = DataFactory;
const REPEATS = { '*': 'zeroOrMorePath', '+': 'oneOrMorePath', '?': 'zeroOrOnePath' } as const;

/** A report as RDF, https://www.w3.org/TR/shacl/#validation-report; its nodes are blank, as SHACL has them. */
export function reportQuads(report: ValidationReport): Quad[] {
  const quads: Quad[] = [];
  let count = 0;
  const fresh = (): BlankNode => {
    count += 1;
    return blankNode(`r${count}`);
  };
  const add = (subject: BlankNode | NamedNode, predicate: string, object: Quad_Object): void => {
    quads.push(quad(subject, namedNode(predicate), object) as unknown as Quad);
  };
  const list = (items: readonly Quad_Object[]): NamedNode | BlankNode => {
    let rest: NamedNode | BlankNode = namedNode(vocabulary('rdf:nil'));
    for (const item of [...items].reverse()) {
      const node = fresh();
      add(node, vocabulary('rdf:first'), item);
      add(node, vocabulary('rdf:rest'), rest);
      rest = node;
    }
    return rest;
  };
  const wrapped = (name: string, object: Quad_Object): BlankNode => {
    const node = fresh();
    add(node, shacl(name), object);
    return node;
  };
  const step = ({ predicates, inverse, repeat }: PathStep): Quad_Object => {
    const names = predicates.map((iri) => namedNode(iri));
    let node: Quad_Object =
      names.length === 1 && names[0] !== undefined ? names[0] : wrapped('alternativePath', list(names));
    if (inverse) node = wrapped('inversePath', node);
    return repeat === '' ? node : wrapped(REPEATS[repeat], node);
  };
  const root = fresh();
  add(root, vocabulary('rdf:type'), namedNode(shacl('ValidationReport')));
  add(
    root,
    shacl('conforms'),
    literal(String(report.conforms), namedNode(vocabulary('xsd:boolean'))) as unknown as Quad_Object,
  );
  const nodes = report.results.map(fresh);
  for (const node of nodes) add(root, shacl('result'), node);
  report.results.forEach(({ focusNode, path, value, severity, component, messages, shape }, at) => {
    const node = nodes[at] ?? fresh();
    add(node, vocabulary('rdf:type'), namedNode(shacl('ValidationResult')));
    add(node, shacl('focusNode'), focusNode as Quad_Object);
    const steps = path?.map(step) ?? [];
    if (steps.length > 0)
      add(node, shacl('resultPath'), steps.length === 1 && steps[0] !== undefined ? steps[0] : list(steps));
    if (value !== undefined) add(node, shacl('value'), value as Quad_Object);
    add(node, shacl('resultSeverity'), namedNode(severity));
    add(node, shacl('sourceConstraintComponent'), namedNode(component));
    add(node, shacl('sourceShape'), shape as Quad_Object);
    for (const [language, message] of [
      ['en', messages.en],
      ['ja', messages.ja],
    ] as const)
      add(node, shacl('resultMessage'), literal(message, language) as unknown as Quad_Object);
  });
  return quads;
}
