import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Check, checkResult, readCheck, type ValidationResult } from '@plangraph/core/validation';
import { openStore } from '@plangraph/sparql';
import type { Quad } from '@rdfjs/types';
import { ontologyFile } from './ontology-file.js';

/** The checks that ship, in the order of their numbers. */
export function readChecks(): Check[] {
  const folder = ontologyFile('checks');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.rq'))
    .sort()
    .map((file) => readCheck(basename(file, '.rq'), readFileSync(join(folder, file), 'utf8')));
}

/** Asks every check of a graph, its named graphs taken together. */
export async function runChecks(checks: readonly Check[], quads: Iterable<Quad>): Promise<ValidationResult[]> {
  const store = await openStore({ quads });
  const results: ValidationResult[] = [];
  try {
    for (const check of checks) {
      const answer = await store.query(check.query);
      if (answer.type !== 'bindings') continue;
      for await (const row of answer.rows) {
        const result = checkResult(check, row);
        if (result !== undefined) results.push(result);
      }
    }
  } finally {
    await store.close();
  }
  return results;
}
