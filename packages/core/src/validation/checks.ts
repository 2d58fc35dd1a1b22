import type { NamedNode, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { predicatePath, shacl, type ValidationResult } from './result.js';

/** Namespace of the checks, to which results point as to shapes. */
export const CHECKS = 'https://w3id.org/plangraph/checks#';

const SEVERITIES = new Map([
  ['violation', shacl('Violation')],
  ['warning', shacl('Warning')],
  ['info', shacl('Info')],
]);

/** A query over a whole graph that finds what SHACL Core cannot say; no row is a good answer. */
export interface Check {
  /** `01-roles`. */
  name: string;
  severity: string;
  messages: { ja: string; en: string };
  /** SPARQL 1.1 SELECT ?node, with ?path and ?value where there are such. */
  query: string;
}

/** The IRI of a check. */
export function checkIri(name: string): NamedNode {
  return DataFactory.namedNode(CHECKS + name);
}

/**
 * Reads a check: comments `# en: …`, `# ja: …` and `# severity: violation|warning|info` say what to do about a row.
 * @param name of the file, without its extension
 * @throws Error where one of the comments is missing
 */
export function readCheck(name: string, query: string): Check {
  const comment = (key: string): string => {
    const found = new RegExp(`^# ${key}: (.+)$`, 'm').exec(query)?.[1]?.trim();
    if (found === undefined) throw new Error(`The check ${name} has no comment "# ${key}: …".`);
    return found;
  };
  const severity = SEVERITIES.get(comment('severity'));
  if (severity === undefined) throw new Error(`The check ${name} has a severity that is not known.`);
  return { name, severity, messages: { ja: comment('ja'), en: comment('en') }, query };
}

/** What a check found, from one row of its answer; undefined for a row without ?node. */
export function checkResult(check: Check, row: ReadonlyMap<string, Term>): ValidationResult | undefined {
  const node = row.get('node');
  const path = row.get('path');
  const value = row.get('value');
  if (node === undefined) return undefined;
  return {
    focusNode: node as ValidationResult['focusNode'],
    ...(path?.termType === 'NamedNode' ? { path: predicatePath(path) } : {}),
    ...(value === undefined ? {} : { value }),
    severity: check.severity,
    component: shacl('SPARQLConstraintComponent'),
    messages: check.messages,
    shape: checkIri(check.name),
  };
}
