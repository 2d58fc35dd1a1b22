import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Store } from '../src/types.js';

const FOLDER = fileURLToPath(new URL('../../../ontology/questions/', import.meta.url));
const NAME = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.rq$/;

/** A table as SPARQL's CSV results have it: values without their types, an empty string where nothing is bound. */
export interface Answer {
  columns: string[];
  rows: string[][];
}

/** A competency question of ontology/questions with its reviewed answer. */
export interface Question {
  number: number;
  /** Such as `19-meti-through-ipa`. */
  name: string;
  /** Where the query is. */
  path: string;
  sparql: string;
  /** The question in Japanese and in English, as the first comments say it; empty where there is none. */
  ja: string;
  en: string;
  answer: Answer;
}

/**
 * Every question, in the order of the numbers.
 * @throws when the name of a query is not NN-name.rq or its answer is missing
 */
export function readQuestions(): Question[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.rq'))
    .sort()
    .map(readQuestion);
}

function readQuestion(file: string): Question {
  const number = NAME.exec(file)?.[1];
  if (number === undefined) throw new Error(`ontology/questions/${file}: the name is not of the form 01-some-name.rq`);
  const path = `${FOLDER}${file}`;
  const sparql = readFileSync(path, 'utf8');
  return {
    number: Number(number),
    name: file.slice(0, -'.rq'.length),
    path,
    sparql,
    ja: /^# ja: (.+)$/m.exec(sparql)?.[1] ?? '',
    en: /^# en: (.+)$/m.exec(sparql)?.[1] ?? '',
    answer: parseCsv(readFileSync(path.replace(/rq$/, 'csv'), 'utf8')),
  };
}

/** Reads CSV by RFC 4180; rows may end in LF too. Fields have no type: `"1"` and `1` are the same. */
export function parseCsv(text: string): Answer {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    // What is left after the last line end is no row.
    if (end === '' && row.length === 0 && quoted === undefined && plain === '') break;
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  const [columns = [], ...rest] = rows;
  return { columns, rows: rest };
}

/**
 * Asks a store a SELECT question.
 * @throws when the query is of another form
 */
export async function ask(store: Pick<Store, 'query'>, sparql: string): Promise<Answer> {
  const result = await store.query(sparql);
  if (result.type !== 'bindings') throw new Error(`A competency question is a SELECT, this one gives ${result.type}.`);
  const rows: string[][] = [];
  for await (const row of result.rows) rows.push(result.variables.map((name) => row.get(name)?.value ?? ''));
  return { columns: [...result.variables], rows };
}

/**
 * The first place at which an answer is not the reviewed one: the same columns, the same rows in the same order.
 * @returns undefined where they are the same
 */
export function differenceOf(actual: Answer, expected: Answer): string | undefined {
  const columns = actual.columns.join(', ');
  if (columns !== expected.columns.join(', ')) return `columns ${columns}, not ${expected.columns.join(', ')}`;
  for (let i = 0; i < Math.max(actual.rows.length, expected.rows.length); i += 1) {
    const [here, there] = [JSON.stringify(actual.rows[i]), JSON.stringify(expected.rows[i])];
    if (here !== there) return `row ${i + 1} is ${here ?? 'missing'}, not ${there ?? 'there'}`;
  }
  return undefined;
}
