import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileFault, usageFault } from '../fault.js';
import type { Language } from '../words/language.js';

const FOLDER = fileURLToPath(new URL('../../../../ontology/questions/', import.meta.url));

/**
 * The competency question of a number.
 * @throws Fault that lists the questions where there is none of that number
 */
export function readQuestion(number: string): string {
  const questions: { number: number; query: string }[] = [];
  try {
    const files = readdirSync(FOLDER).filter((file) => /^\d+-.*\.rq$/.test(file));
    const file = files.find((each) => Number.parseInt(each, 10) === Number(number));
    if (file !== undefined) return readFileSync(FOLDER + file, 'utf8');
    for (const each of files.sort())
      questions.push({ number: Number.parseInt(each, 10), query: readFileSync(FOLDER + each, 'utf8') });
  } catch (error) {
    throw fileFault('read', FOLDER, error);
  }
  throw usageFault(({ query, language }) =>
    query.noQuestion(
      number,
      questions.map((one) => `${one.number}  ${questionOf(one.query, language)}`),
    ),
  );
}

/** The question that a query answers, as its first comments put it. */
function questionOf(query: string, language: Language): string {
  return new RegExp(`^# ${language}: (.+)$`, 'm').exec(query)?.[1] ?? '';
}
