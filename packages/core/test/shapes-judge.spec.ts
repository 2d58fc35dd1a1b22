import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { Writer } from 'n3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { python } from '../../../scripts/judges.mjs';
import { convertPlan, SHIPPED_ATTRIBUTION } from '../src/convert.js';
import { validate } from '../src/validation/index.js';
import { examples, ONTOLOGY, readQuads, resultLine } from './shapes-examples.js';
import { SHIPPED_TEXT } from './shipped-plan.js';

const interpreter = python('pyshacl');
const SCRIPT = fileURLToPath(new URL('shapes-judge.py', import.meta.url));
const SHAPES = `${ONTOLOGY}shapes.ttl`;

/** What pySHACL finds in each of some files: one line a result, sorted. */
function judge(paths: readonly string[]): string[][] {
  const { status, stdout, stderr } = spawnSync(interpreter ?? '', [SCRIPT, SHAPES, ...paths], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(status, stderr).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => [...new Set(JSON.parse(line) as string[])].sort());
}

async function own(quads: readonly Quad[]): Promise<string[]> {
  const { results } = await validate(quads, readQuads(SHAPES));
  return [...new Set(results.map(resultLine))].sort();
}

describe.skipIf(interpreter === undefined)('pySHACL', () => {
  it('finds the same in every example', async () => {
    const paths = [...examples('pass'), ...examples('fail')];
    const found = judge(paths);
    expect(found.flat().length).toBeGreaterThan(200);
    for (const [at, path] of paths.entries())
      expect([path, ...(found[at] ?? [])]).toEqual([path, ...(await own(readQuads(path)))]);
  });

  it('finds the same in the plan that ships, as it is and with faults', async () => {
    const data = (name: string): Quad[] => readQuads(`${ONTOLOGY}../data/cybersecurity-2018/${name}`);
    const { quads } = convertPlan(SHIPPED_TEXT, {
      name: 'cybersecurity-2018',
      entities: data('entities.ttl'),
      titles: data('titles.en.ttl'),
      attribution: SHIPPED_ATTRIBUTION,
    });
    // Every two-hundredth statement is lost.
    const damaged = quads.filter((_, at) => at % 200 !== 0);
    const folder = mkdtempSync(join(tmpdir(), 'plangraph-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const paths = [quads, damaged].map((all, at) => {
      const path = join(folder, `${at}.nt`);
      const writer = new Writer({ format: 'N-Triples' });
      for (const { subject, predicate, object } of all)
        writer.addQuad(subject as never, predicate as never, object as never);
      writer.end((_, text: string) => writeFileSync(path, text));
      return path;
    });
    const found = judge(paths);
    expect(found[0]).toEqual([]);
    expect(found[1]?.length).toBeGreaterThan(100);
    expect(await own(quads)).toEqual(found[0]);
    expect(await own(damaged)).toEqual(found[1]);
  }, 300_000);
});
