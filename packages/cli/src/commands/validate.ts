import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { DEFAULT_BASE, decodeText, NAMESPACES, prefixesFor, vocabulary } from '@plangraph/core';
import {
  checkQuotes,
  reportOf,
  ShapesFault,
  SourcePlaces,
  SourceText,
  shacl,
  type Validation,
  type ValidationResult,
  validate as validateGraph,
} from '@plangraph/core/validation';
import type { Quad } from '@rdfjs/types';
import { choice } from '../choice.js';
import { EXIT, type ExitStatus, Fault } from '../fault.js';
import { readBytes } from '../files.js';
import { convertSource, hasErrors, readTurtle, renderMessages, shippedFile, shownName } from '../input.js';
import type { Io } from '../io.js';
import { ontologyFile } from '../validation/ontology-file.js';
import { type ReadGraph, readGraph } from '../validation/read-graph.js';
import { renderResults } from '../validation/render-report.js';
import { forPrograms, turtleReport } from '../validation/report-formats.js';
import { readChecks, runChecks } from '../validation/run-checks.js';
import { said, type Words } from '../words/words.js';

export interface ValidateOptions {
  /** RDF file, `-` for standard input; without it the plan that ships is converted and validated. */
  file?: string | undefined;
  /** Own shapes (Turtle) in place of those that ship and their checks. */
  shapes?: string | undefined;
  /** Text of the plan, for lines and columns. */
  text?: string | undefined;
  format?: string | undefined;
  /** `info` or `warning`: results up to that gravity are told, and pass. */
  allow?: string | undefined;
}

const FORMATS = ['text', 'json', 'turtle'] as const;
const ALLOWED: Readonly<Record<string, readonly string[]>> = { info: ['Info'], warning: ['Info', 'Warning'] };

/** A plan's text that the positions of a graph count in. */
interface PlanText {
  name: string;
  source: SourceText;
}

/** Checks a graph against shapes, and tells what is wrong, where it comes from in the plan and how to mend it. */
export async function validate(options: ValidateOptions, io: Io): Promise<ExitStatus> {
  const format = choice(options, 'format', FORMATS) ?? 'text';
  const allow = choice(options, 'allow', ['info', 'warning']);
  const { graph, status } = await readData(options.file, io);
  const text = findText(options.text, graph, io);
  const validation = await runShapes(options.shapes, graph, io);
  const checks = options.shapes === undefined ? readChecks() : [];
  const found = [...validation.results];
  if (options.shapes === undefined) {
    found.push(...(await runChecks(checks, graph.quads)));
    if (text !== undefined) found.push(...checkQuotes(graph.quads, text.source));
  }
  const { conforms, results } = reportOf(found);
  if (!conforms) addPlaces(results, graph.quads, text);
  const passes = results.every(({ severity }) => (ALLOWED[allow ?? ''] ?? []).map(shacl).includes(severity));

  const prefixes = { ...prefixesFor(DEFAULT_BASE), ...graph.prefixes };
  if (format === 'turtle') await io.out(turtleReport(results, prefixes));
  else if (format === 'json')
    await io.out(`${JSON.stringify(forPrograms(graph.name, validation, results), null, 2)}\n`);
  else {
    await io.out(
      renderResults(results, {
        data: graph.quads,
        prefixes,
        words: io.words,
        ...(text && { textName: text.name }),
      }),
    );
  }
  io.err(conclusion({ graph, validation, results, allow, passes, checks: checks.length, text }, io.words));
  return passes ? status : EXIT.inputFault;
}

async function readData(file: string | undefined, io: Io): Promise<{ graph: ReadGraph; status: ExitStatus }> {
  if (file !== undefined) {
    const graph = await readGraph(file, io);
    if (graph.quads.length === 0)
      throw new Fault(EXIT.inputFault, (words) => words.validation.noTriple(shownName(graph.name, words)));
    return { graph, status: EXIT.done };
  }
  const { name, quads, messages } = await convertSource({}, io);
  io.err(renderMessages(name, messages, io.words));
  return { graph: { name, quads, prefixes: {} }, status: hasErrors(messages) ? EXIT.inputFault : EXIT.done };
}

async function runShapes(file: string | undefined, graph: ReadGraph, io: Io): Promise<Validation> {
  const path = file === undefined ? ontologyFile('shapes.ttl') : resolve(io.cwd, file);
  let validation: Validation;
  try {
    validation = await validateGraph(graph.quads, readTurtle(path));
  } catch (error) {
    if (!(error instanceof ShapesFault)) throw error;
    throw new Fault(EXIT.inputFault, (words) => words.validation.badShapes(basename(path), said(error)(words)));
  }
  if (validation.focusNodes === 0) {
    // Somebody else's shapes may mean that; a plan's graph without a plan's nodes is none.
    if (file === undefined) {
      throw new Fault(EXIT.inputFault, (words) => words.validation.noPlan(shownName(graph.name, words), NAMESPACES.pg));
    }
    io.err(`${io.words.validation.nothingChecked(shownName(graph.name, io.words), basename(path))}\n`);
  }
  return validation;
}

/**
 * The text that the graph's positions count in: the one given, else that of the plan that ships, where its SHA-256 is
 * what the graph says.
 */
function findText(given: string | undefined, { name, quads }: ReadGraph, io: Io): PlanText | undefined {
  const path = given === undefined ? shippedFile('plan.ja.txt') : resolve(io.cwd, given);
  const { text } = decodeText(readBytes(path));
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  const stated = quads.filter(({ predicate }) => predicate.value === vocabulary('pg:sha256'));
  if (!stated.some(({ object }) => object.value === hash)) {
    if (given === undefined) return undefined;
    if (stated.length > 0) {
      throw new Fault(EXIT.inputFault, (words) =>
        words.validation.otherText(basename(path), shownName(name, words), hash, stated[0]?.object.value),
      );
    }
  }
  return { name: basename(path), source: new SourceText(text) };
}

function addPlaces(results: ValidationResult[], data: Iterable<Quad>, text: PlanText | undefined): void {
  const places = new SourcePlaces(data, text?.source);
  for (const result of results) {
    const place = places.of(result.focusNode);
    if (place !== undefined) result.place = place;
  }
}

interface Conclusion {
  graph: ReadGraph;
  validation: Validation;
  results: readonly ValidationResult[];
  allow: string | undefined;
  passes: boolean;
  checks: number;
  text: PlanText | undefined;
}

/** What is said on stderr at the end: how many results, and what to do next. */
function conclusion({ graph, validation, results, allow, passes, checks, text }: Conclusion, all: Words): string {
  const words = all.validation;
  const name = shownName(graph.name, all);
  const { triples, shapes, focusNodes } = validation;
  if (results.length === 0) return `${words.conforms(triples, shapes, checks, focusNodes)}\n`;
  const counted = (gravity: string): number => results.filter(({ severity }) => severity === shacl(gravity)).length;
  const [violations, warnings] = [counted('Violation'), counted('Warning')];
  const count = words.count(violations, warnings, results.length - violations - warnings);
  if (passes) return `${words.allowed(name, count, allow ?? '')}\n`;
  const lines = [words.fails(name, count)];
  if (text === undefined) lines.push(words.giveText);
  const others = new Set(results.map(({ severity }) => severity).filter((severity) => severity !== shacl('Info')));
  if (others.size === 0) lines.push(words.allow('info'));
  else if (others.size === 1 && others.has(shacl('Warning'))) lines.push(words.allow('warning'));
  return `${lines.join('\n')}\n`;
}
