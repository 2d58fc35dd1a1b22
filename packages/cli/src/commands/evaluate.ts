import { resolve } from 'node:path';
import { ablation, agreement, evaluate as evaluateAnnotations, type GoldUnit, graphFromQuads } from '@plangraph/core';
import { type GoldTie, MECHANISMS } from '@plangraph/network';
import { renderAblation, renderAgreement, renderEvaluation } from '../evaluation/render.js';
import { EXIT, type ExitStatus, Fault, usageFault } from '../fault.js';
import { readBytes } from '../files.js';
import { convertSource, type Source, shippedFile } from '../input.js';
import type { Io } from '../io.js';
import { faultOfTie, isOfTies, mechanismScores, renderMechanisms } from '../network/mechanism-scores.js';
import { type Saying, WORDS } from '../words/words.js';

export interface EvaluateOptions extends Source {
  /** Annotations of units, or of ties, to measure against; the shipped sets unless given. */
  gold?: string | undefined;
  format?: string | undefined;
}

/** The shipped sets (data/cybersecurity-2018/gold/GUIDELINE.md); errors found on the last two were mended too. */
const SHIPPED_SETS = [
  { set: 'dev', file: 'gold/dev.json' },
  { set: 'agreed', file: 'gold/agreed.json' },
  { set: 'third', file: 'gold/third.json' },
] as const;

/** Annotated ties (data/cybersecurity-2018/gold/MECHANISMS.md). */
const SHIPPED_TIES = 'gold/mechanisms.json';

/**
 * Precision, recall and F1 against annotations, with every error; agreement of readers; what each rule is worth; and the
 * same of the mechanisms of ties.
 */
export async function evaluate(options: EvaluateOptions, io: Io): Promise<ExitStatus> {
  const format = options.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw usageFault(({ usage }) => usage.textOrJson(format));
  if (options.plan !== undefined && options.gold === undefined) {
    throw usageFault(({ evaluate }) => evaluate.ownGold);
  }
  // What programs read is in English, the names of the sets too.
  const words = format === 'json' ? WORDS.en : io.words;
  const conversion = await convertSource(options, io);
  const paths =
    options.gold === undefined
      ? SHIPPED_SETS.map(({ set, file }) => ({ name: words.evaluate.sets[set], path: shippedFile(file) }))
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
  const said = words.evaluate;
  for (const { name, evaluation, rules } of results) {
    const [table, worth] = [renderEvaluation(evaluation, said), renderAblation(rules, said)];
    await io.out(`# ${name}\n\n${table}\n${said.rules}\n${worth}\n`);
  }
  if (readers !== undefined) await io.out(`# ${said.agreement}\n\n${renderAgreement(readers, said)}\n`);
  if (mechanisms !== undefined) await io.out(`# ${said.mechanisms}\n\n${renderMechanisms(mechanisms, said)}`);
  return EXIT.done;
}

/** @throws Fault when the file is no list of annotated units, or of ties */
function readGold(path: string): { units?: GoldUnit[]; ties?: GoldTie[] } {
  const text = readBytes(path).toString('utf8');
  let units: unknown;
  try {
    units = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    throw new Fault(EXIT.inputFault, ({ evaluate }) => evaluate.noJson(path, message));
  }
  if (!Array.isArray(units)) throw new Fault(EXIT.inputFault, ({ evaluate }) => evaluate.noList(path));
  const ofTies = isOfTies(units);
  units.forEach((item, at) => {
    const fault = ofTies ? faultOfTie(item) : faultOf(item);
    if (fault === undefined) return;
    throw new Fault(EXIT.inputFault, (words) =>
      ofTies
        ? words.evaluate.tie(path, at + 1, fault(words), MECHANISMS)
        : words.evaluate.unit(path, at + 1, fault(words)),
    );
  });
  return ofTies ? { ties: units as GoldTie[] } : { units: units as GoldUnit[] };
}

/** Fields of the items of a list; items of the other lists are strings. */
const ITEM_FIELDS: Readonly<Record<string, readonly string[]>> = {
  entities: ['name', 'class'],
  schedule: ['text', 'kind', 'iso'],
};

function faultOf(unit: unknown): Saying | undefined {
  if (typeof unit !== 'object' || unit === null) return ({ evaluate }) => evaluate.noObject;
  const fields = unit as Record<string, unknown>;
  const { id } = fields as { id?: unknown };
  if (typeof id !== 'string') return ({ evaluate }) => evaluate.lacks('id');
  for (const name of ['lead', 'via', 'partner', 'entities', 'schedule']) {
    const list = fields[name];
    if (!Array.isArray(list)) return ({ evaluate }) => evaluate.ofUnit(id, evaluate.lacksList(name));
    const needed = ITEM_FIELDS[name];
    const isItem = (item: unknown): boolean =>
      needed === undefined
        ? typeof item === 'string'
        : typeof item === 'object' &&
          item !== null &&
          needed.every((field) => typeof (item as Record<string, unknown>)[field] === 'string');
    const broken = list.findIndex((item) => !isItem(item));
    if (broken >= 0) return ({ evaluate }) => evaluate.ofUnit(id, evaluate.wrongItem(name, broken + 1));
  }
  return undefined;
}
