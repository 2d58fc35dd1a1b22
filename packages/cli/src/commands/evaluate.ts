import { resolve } from 'node:path';
import {
  ablation,
  agreement,
  evaluate as evaluateAnnotations,
  type GoldUnit,
  graphFromQuads,
  renderAblation,
  renderAgreement,
  renderEvaluation,
} from '@plangraph/core';
import type { GoldTie } from '@plangraph/network';
import { EXIT, type ExitStatus, Fault, usageFault } from '../fault.js';
import { readBytes } from '../files.js';
import { convertSource, type Source, shippedFile } from '../input.js';
import type { Io } from '../io.js';
import { faultOfTie, isOfTies, mechanismScores, renderMechanisms, TIE_FORM } from '../network/mechanism-scores.js';

export interface EvaluateOptions extends Source {
  /** Annotations of units, or of ties, to measure against; the shipped sets unless given. */
  gold?: string | undefined;
  format?: string | undefined;
}

/** The shipped sets (data/cybersecurity-2018/gold/GUIDELINE.md); errors found on the last two were mended too. */
const SHIPPED_SETS = [
  { name: 'gold/dev.json (rules were written on it)', file: 'gold/dev.json' },
  { name: 'gold/agreed.json (two readers agree)', file: 'gold/agreed.json' },
  { name: 'gold/third.json (one more reader, all other units)', file: 'gold/third.json' },
] as const;

/** Annotated ties (data/cybersecurity-2018/gold/MECHANISMS.md). */
const SHIPPED_TIES = 'gold/mechanisms.json';

/**
 * Precision, recall and F1 against annotations, with every error; agreement of readers; what each rule is worth; and the
 * same of the mechanisms of ties.
 */
export async function evaluate(options: EvaluateOptions, io: Io): Promise<ExitStatus> {
  const format = options.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw usageFault(`The format ${format} is not known. Give text or json.`);
  if (options.plan !== undefined && options.gold === undefined) {
    throw usageFault('The annotations that ship are of the plan that ships. Give those of this plan with --gold FILE.');
  }
  const conversion = await convertSource(options, io);
  const paths =
    options.gold === undefined
      ? SHIPPED_SETS.map(({ name, file }) => ({ name, path: shippedFile(file) }))
      : [{ name: options.gold, path: resolve(io.cwd, options.gold) }];
  const read = paths.map(({ name, path }) => ({ name, ...readGold(path) }));
  const sets = read.flatMap(({ name, units }) => (units === undefined ? [] : [{ name, gold: units }]));
  const results = sets.map(({ name, gold }) => ({
    name,
    evaluation: evaluateAnnotations(conversion.annotations, conversion.entities, gold),
    rules: ablation(conversion.plan, conversion.entities, gold),
  }));
  const readers =
    options.gold === undefined
      ? agreement(
          readGold(shippedFile('gold/reader-a.json')).units ?? [],
          readGold(shippedFile('gold/reader-b.json')).units ?? [],
        )
      : undefined;
  const ties =
    options.gold === undefined ? readGold(shippedFile(SHIPPED_TIES)).ties : read.find((one) => one.ties)?.ties;
  const mechanisms = ties === undefined ? undefined : mechanismScores(graphFromQuads(conversion.quads), ties);
  if (format === 'json') {
    const further = {
      ...(readers === undefined ? {} : { readers }),
      ...(mechanisms === undefined ? {} : { mechanisms }),
    };
    await io.out(`${JSON.stringify({ results, ...further }, null, 2)}\n`);
    return EXIT.done;
  }
  for (const { name, evaluation, rules } of results) {
    await io.out(`# ${name}\n\n${renderEvaluation(evaluation)}\nWhat each rule is worth:\n${renderAblation(rules)}\n`);
  }
  if (readers !== undefined) await io.out(`# Agreement of the two readers\n\n${renderAgreement(readers)}\n`);
  if (mechanisms !== undefined) await io.out(`# Mechanisms of ties\n\n${renderMechanisms(mechanisms)}`);
  return EXIT.done;
}

/** @throws Fault when the file is no list of annotated units, or of ties */
function readGold(path: string): { units?: GoldUnit[]; ties?: GoldTie[] } {
  const text = readBytes(path).toString('utf8');
  let units: unknown;
  try {
    units = JSON.parse(text);
  } catch (error) {
    throw new Fault(EXIT.inputFault, `${path} is no JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(units)) throw new Fault(EXIT.inputFault, `${path} is no list of units. ${FORM}`);
  const ofTies = isOfTies(units);
  units.forEach((item, at) => {
    const fault = ofTies ? faultOfTie(item) : faultOf(item);
    const [what, form] = ofTies ? ['tie', TIE_FORM] : ['unit', FORM];
    if (fault !== undefined) throw new Fault(EXIT.inputFault, `${path}: ${what} ${at + 1} ${fault}. ${form}`);
  });
  return ofTies ? { ties: units as GoldTie[] } : { units: units as GoldUnit[] };
}

const FORM =
  'A unit is {"id", "lead": [], "lead_inherited", "via": [], "partner": [], "entities": [{"name", "class"}], "schedule": [{"text", "kind", "iso"}], "repeat"}.';

/** Fields of the items of a list; items of the other lists are strings. */
const ITEM_FIELDS: Readonly<Record<string, readonly string[]>> = {
  entities: ['name', 'class'],
  schedule: ['text', 'kind', 'iso'],
};

function faultOf(unit: unknown): string | undefined {
  if (typeof unit !== 'object' || unit === null) return 'is no object';
  const fields = unit as Record<string, unknown>;
  if (typeof fields['id'] !== 'string') return 'has no "id"';
  for (const name of ['lead', 'via', 'partner', 'entities', 'schedule']) {
    const list = fields[name];
    if (!Array.isArray(list)) return `(${fields['id']}) has no list "${name}"`;
    const needed = ITEM_FIELDS[name];
    const isItem = (item: unknown): boolean =>
      needed === undefined
        ? typeof item === 'string'
        : typeof item === 'object' &&
          item !== null &&
          needed.every((field) => typeof (item as Record<string, unknown>)[field] === 'string');
    const broken = list.findIndex((item) => !isItem(item));
    if (broken >= 0) return `(${fields['id']}) has something else in "${name}" at place ${broken + 1}`;
  }
  return undefined;
}
