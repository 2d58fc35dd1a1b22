// Every file of the release, as `plangraph build` writes it: built here, or by whoever names the folder in
// PLANGRAPH_RELEASE.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from 'n3';
import { runProgram } from './server-process.mjs';

const MAIN = fileURLToPath(new URL('../../../cli/dist/main.js', import.meta.url));
const NAME = 'cybersecurity-2018';

/** @returns where the files are, and what takes them away if they were built here */
export async function buildRelease() {
  const given = process.env['PLANGRAPH_RELEASE'];
  const folder = given ?? mkdtempSync(join(tmpdir(), 'plangraph-release-'));
  if (given === undefined) await runProgram(process.execPath, [MAIN, 'build', '--out', folder]);
  return {
    folder,
    /** @param {string} extension such as `ttl` */
    file: (extension) => join(folder, `${NAME}.${extension}`),
    /** The triples, as N3.js reads the Turtle. */
    quads: () => new Parser({ format: 'Turtle' }).parse(readFileSync(join(folder, `${NAME}.ttl`), 'utf8')),
    remove: () => {
      if (given === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
