import { resolve } from 'node:path';
import {
  ablation,
  agreement,
  evaluate as evaluateAnnotations,
  type GoldUnit,
  renderAblation,
  renderAgreement,
  renderEvaluation,
} from '@plangraph/core';
import { EXIT, type ExitStatus, Fault, usageFault } from '../fault.js';
import { readBytes } from '../files.js';
import { convertSource, type Source, shippedFile } from '../input.js';
import type { Io } from '../io.js';

export interface EvaluateOptions extends Source {
  /** Annotations to measure against; the shipped sets unless given. */
  gold?: string | undefined;
  format?: string | undefined;
}

/** The shipped sets (data/cybersecurity-2018/gold/GUIDELINE.md); errors found on the last two were mended too. */
const SHIPPED_SETS = [
  { name: 'gold/dev.json (rules were written on it)', file: 'gold/dev.json' },
  { name: 'gold/agreed.json (two readers agree)', file: 'gold/agreed.json' },
  { name: 'gold/third.json (one more reader, all other units)', file: 'gold/third.json' },
] as const;

/** Precision, recall and F1 against annotations, with every error; agreement of readers; what each rule is worth. */
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
  const sets = paths.map(({ name, path }) => ({ name, gold: readGold(path) }));
  const results = sets.map(({ name, gold }) => ({
    name,
    evaluation: evaluateAnnotations(conversion.annotations, conversion.entities, gold),
    rules: ablation(conversion.plan, conversion.entities, gold),
  }));
  const readers =
    options.gold === undefined
      ? agreement(readGold(shippedFile('gold/reader-a.json')), readGold(shippedFile('gold/reader-b.json')))
      : undefined;
  if (format === 'json') {
    await io.out(`${JSON.stringify({ results, ...(readers === undefined ? {} : { readers }) }, null, 2)}\n`);
    return EXIT.done;
  }
  for (const { name, evaluation, rules } of results) {
    await io.out(`# ${name}\n\n${renderEvaluation(evaluation)}\nWhat each rule is worth:\n${renderAblation(rules)}\n`);
  }
  if (readers !== undefined) await io.out(`# Agreement of the two readers\n\n${renderAgreement(readers)}`);
  return EXIT.done;
}

/** @throws Fault when the file is no list of annotated units */
function readGold(path: string): GoldUnit[] {
  const text = readBytes(path).toString('utf8');
  let units: unknown;
  try {
    units = JSON.parse(text);
  } catch (error) {
    throw new Fault(EXIT.inputFault, `${path} is no JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(units)) throw new Fault(EXIT.inputFault, `${path} is no list of units. ${FORM}`);
  units.forEach((unit, at) => {
    const fault = faultOf(unit);
    if (fault !== undefined) throw new Fault(EXIT.inputFault, `${path}: unit ${at + 1} ${fault}. ${FORM}`);
  });
  return units as GoldUnit[];
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
