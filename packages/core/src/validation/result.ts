import type { NamedNode, Quad_Object, Quad_Subject, Term } from '@rdfjs/types';
import { compareCodePoints } from '../text/order.js';

const SH = 'http://www.w3.org/ns/shacl#';

/** Namespace of the shapes that ship. */
export const SHAPES = 'https://w3id.org/plangraph/shapes#';

/** The IRI of a term of SHACL. */
export function shacl(name: string): string {
  return SH + name;
}

/** One step of a property path: any of the predicates, forwards or backwards. */
export interface PathStep {
  predicates: readonly string[];
  /** Against the direction of the predicate. */
  inverse: boolean;
  /** How often: `*`, `+`, `?`, or once. */
  repeat: '' | '*' | '+' | '?';
}

/** A place where a node stands in the plan. */
export interface SourcePlace {
  /** What the plan prints beside it: 2.2-1-ト. */
  identifier?: string;
  /** In the source text, where that is known: line and column from 1, offset in UTF-16 code units from 0. */
  position?: { line: number; column: number; offset: number };
  /** The words that stand there. */
  words?: string;
}

/** One fault that a shape or a check found. */
export interface ValidationResult {
  focusNode: Quad_Subject | Quad_Object;
  /** Absent where the node itself is at fault. */
  path?: readonly PathStep[];
  value?: Term;
  /** `sh:Violation`, `sh:Warning`, `sh:Info` or a shape's own, as IRI. */
  severity: string;
  /** IRI of the constraint component, such as `sh:MinCountConstraintComponent`. */
  component: string;
  /** What to do, in both languages; where a shape has a message in one only, that. */
  messages: { ja: string; en: string };
  /** The shape or check that found it. */
  shape: Term;
  place?: SourcePlace;
}

/** A SHACL validation report, https://www.w3.org/TR/shacl/#validation-report */
export interface ValidationReport {
  /** Whether there is no result at all, as SHACL 1.0 has it. */
  conforms: boolean;
  /** Gravest first, shapes before checks; then by shape, node, path and value in code point order. */
  results: ValidationResult[];
}

/** Text by which two terms are told apart and put in order. */
export function termKey(term: Term | undefined): string {
  if (term === undefined) return '';
  if (term.termType !== 'Literal') return `${term.termType} ${term.value}`;
  return `Literal ${term.value}@${term.language}^${term.datatype.value}`;
}

/**
 * A path as SPARQL writes it.
 * @param shorten how an IRI is written; in angle brackets unless told
 */
export function pathText(path: readonly PathStep[], shorten: (iri: string) => string = (iri) => `<${iri}>`): string {
  return path
    .map(({ predicates, inverse, repeat }) => {
      const names = predicates.map(shorten);
      const either = names.length > 1 ? `(${names.join('|')})` : (names[0] ?? '');
      return `${inverse ? '^' : ''}${either}${repeat}`;
    })
    .join('/');
}

/** A path of one predicate. */
export function predicatePath(predicate: NamedNode): PathStep[] {
  return [{ predicates: [predicate.value], inverse: false, repeat: '' }];
}

const GRAVITY = [shacl('Violation'), shacl('Warning'), shacl('Info')];

function gravity(severity: string): number {
  const at = GRAVITY.indexOf(severity);
  return at < 0 ? GRAVITY.length : at;
}

function resultKey({ shape, focusNode, path, component, value }: ValidationResult): string {
  // Shapes before checks: a fault in one node is often why the graph does not add up.
  const layer = component === shacl('SPARQLConstraintComponent') ? '1' : '0';
  return [layer, termKey(shape), termKey(focusNode), pathText(path ?? []), component, termKey(value)].join('\n');
}

/** A report of results, each once and in order. */
export function reportOf(results: Iterable<ValidationResult>): ValidationReport {
  const byKey = new Map<string, ValidationResult>();
  for (const result of results) byKey.set(`${gravity(result.severity)}\n${resultKey(result)}`, result);
  const sorted = [...byKey].sort(([a], [b]) => compareCodePoints(a, b)).map(([, result]) => result);
  return { conforms: sorted.length === 0, results: sorted };
}
