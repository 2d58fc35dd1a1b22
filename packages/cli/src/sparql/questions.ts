import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileFault, usageFault } from '../fault.js';

const FOLDER = fileURLToPath(new URL('../../../../ontology/questions/', import.meta.url));

/**
 * The competency question of a number.
 * @throws Fault that lists the questions where there is none of that number
 */
export function readQuestion(number: string): string {
  let files: string[];
  try {
    files = readdirSync(FOLDER).filter((file) => /^\d+-.*\.rq$/.test(file));
    const file = files.find((each) => Number.parseInt(each, 10) === Number(number));
    if (file !== undefined) return readFileSync(FOLDER + file, 'utf8');
  } catch (error) {
    throw fileFault('read', FOLDER, error);
  }
  const list = files.sort().map((file) => file.replace(/^0*(\d+)-(.*)\.rq$/, '$1  $2'));
  throw usageFault(({ query }) => query.noQuestion(number, list));
}
