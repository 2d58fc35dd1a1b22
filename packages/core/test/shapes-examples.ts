import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Quad, Term } from '@rdfjs/types';
import { Parser } from 'n3';
import { pathText, shacl, termKey, type ValidationResult } from '../src/validation/result.js';

/** Folder of the ontology, with its shapes and examples. */
export const ONTOLOGY = fileURLToPath(new URL('../../../ontology/', import.meta.url));

/** Reads Turtle; blank nodes keep the labels of the file. */
export function readQuads(path: string): Quad[] {
  return new Parser({ blankNodePrefix: '' }).parse(readFileSync(path, 'utf8')) as unknown as Quad[];
}

/** Paths of the examples that must pass, or of those that must fail. */
export function examples(kind: 'pass' | 'fail'): string[] {
  const folder = `${ONTOLOGY}examples/${kind}/`;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ttl') && !name.endsWith('.report.ttl'))
    .sort()
    .map((name) => folder + name);
}

/** One result on one line: what two engines must agree on, and whatever else is given. */
export function resultLine(result: ValidationResult): string {
  const { focusNode, path, component, severity } = result;
  return [nodeText(focusNode), path === undefined ? '' : pathText(path), component, severity].join(' ');
}

/** The same with value, shape and message. */
export function fullLine(result: ValidationResult): string {
  return `${resultLine(result)} ${termKey(result.value)} ${result.shape.value} ${result.messages.en} ${result.messages.ja}`;
}

/** Engines label blank nodes as they like. */
function nodeText({ termType, value }: Term): string {
  return termType === 'BlankNode' ? '[]' : value;
}

/** The results of a report in Turtle, as `fullLine` has them. */
export function reportLines(path: string): string[] {
  const quads = readQuads(path);
  const of = (subject: string, name: string): Term[] =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === shacl(name))
      .map(({ object }) => object);
  return quads
    .filter(({ predicate }) => predicate.value === shacl('result'))
    .map(({ object: { value: node } }) => {
      const one = (name: string): Term => of(node, name)[0] as Term;
      const message = (language: string): string =>
        of(node, 'resultMessage').find((term) => term.termType === 'Literal' && term.language === language)?.value ??
        '';
      const value = of(node, 'value')[0];
      const path = of(node, 'resultPath')[0];
      return fullLine({
        focusNode: one('focusNode') as ValidationResult['focusNode'],
        ...(path === undefined ? {} : { path: readPath(path, quads) }),
        ...(value === undefined ? {} : { value }),
        severity: one('resultSeverity').value,
        component: one('sourceConstraintComponent').value,
        messages: { ja: message('ja'), en: message('en') },
        shape: one('sourceShape'),
      });
    })
    .sort();
}

/** A path of the shapes that ship: a predicate, an inverse or a choice. */
function readPath(node: Term, quads: readonly Quad[]): NonNullable<ValidationResult['path']> {
  if (node.termType === 'NamedNode') return [{ predicates: [node.value], inverse: false, repeat: '' }];
  const statement = quads.find(({ subject }) => subject.value === node.value);
  if (statement?.predicate.value === shacl('inversePath'))
    return [{ predicates: [statement.object.value], inverse: true, repeat: '' }];
  const predicates: string[] = [];
  let rest = statement?.object.value;
  for (;;) {
    const own = quads.filter(({ subject }) => subject.value === rest);
    const part = (name: string) => own.find(({ predicate }) => predicate.value.endsWith(`#${name}`))?.object.value;
    const first = part('first');
    if (first === undefined) return [{ predicates, inverse: false, repeat: '' }];
    predicates.push(first);
    rest = part('rest');
  }
}
