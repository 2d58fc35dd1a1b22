import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphFromQuads } from '@plangraph/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { program, python } from '../../../scripts/judges.mjs';
import { convertSource } from '../src/input.js';
import { processIo } from '../src/io.js';
import { type NetworkFile, networkFiles } from '../src/network/files/release.js';
import { temporaryFolder } from './command-line.js';

const networkx = python('networkx');
const rscript = program('Rscript');
const igraph = rscript !== undefined && spawnSync(rscript, ['-e', 'library(igraph)']).status === 0;

let written: Map<string, string>;

beforeAll(async () => {
  const { quads } = await convertSource({}, processIo());
  const files: NetworkFile[] = networkFiles(graphFromQuads(quads));
  written = new Map(files.map(({ file, chunks }) => [file, [...chunks].join('')]));
});

/** The folder, with what is given in place of some files. */
function folderWith(changes: Record<string, (text: string) => string> = {}): string {
  const folder = temporaryFolder();
  for (const [file, text] of written) writeFileSync(join(folder, file), changes[file]?.(text) ?? text);
  return folder;
}

const rows = (file: string) => (written.get(file) ?? '').trimEnd().split('\r\n');

/** Another weight in the first row of ties: the last digits before the count are the weight. */
const heavier = (text: string) =>
  text.replace(/,(\d+),(\d+),measure/, (_, weight, count) => `,${Number(weight) + 1},${count},measure`);

const JUDGES = [
  { name: 'NetworkX', there: networkx !== undefined, command: networkx ?? '', script: 'recompute.py' },
  { name: 'igraph in R', there: igraph, command: rscript ?? '', script: 'recompute.R' },
] as const;

describe('the release folder network', () => {
  it('has the tables, with columns that the metadata and the README name', () => {
    const names = [
      'two-mode',
      'incidence',
      'actors',
      'ties-count',
      'delegation',
      'positions',
      'brokerage',
      'communities',
    ];
    const tables = [...names, 'dependence', 'layers', 'pillars', 'summary'].map((name) => `${name}.csv`);
    expect([...written.keys()].sort()).toEqual(
      [...tables, 'README.md', 'csv-metadata.json', 'recompute.R', 'recompute.py'].sort(),
    );
    const metadata = JSON.parse(written.get('csv-metadata.json') ?? '');
    const readme = written.get('README.md') ?? '';
    expect(metadata.tables.map(({ url }: { url: string }) => url)).toEqual(tables);
    for (const { url, tableSchema } of metadata.tables) {
      const columns = tableSchema.columns.map(({ name }: { name: string }) => name);
      expect(rows(url)[0]).toBe(columns.join(','));
      expect(readme).toContain(`### ${url}`);
    }
    expect(readme).toContain('出典');
    expect(readme).toContain("the plan's secretariat");
    expect(readme).toContain('A plan states intentions, not behaviour.');
  });

  it('names method and options in every row', () => {
    for (const row of rows('positions.csv').slice(1))
      expect(row).toMatch(/,positions of projection:count layer=text roles=lead\+via\+partner .* weight=count$/);
  });

  it('has long and incidence tables of the same network', () => {
    const pairs = new Set(
      rows('two-mode.csv')
        .slice(1)
        .map((row) =>
          row
            .match(/actor:[^,]+|measure:[^,]+/g)
            ?.slice(0, 2)
            .join(' '),
        ),
    );
    const ones = rows('incidence.csv')
      .slice(1)
      .reduce((sum, row) => sum + row.split(',').filter((cell) => cell === '1').length, 0);
    expect(ones).toBe(pairs.size);
  });

  describe.each(JUDGES)('recomputed with $name', ({ there, command, script }) => {
    it.skipIf(!there)('has the same numbers', () => {
      const folder = folderWith();
      const { status, stdout, stderr } = spawnSync(command, [script], { cwd: folder, encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
      for (const table of [
        'incidence',
        'actors',
        'ties-count',
        'delegation',
        'positions',
        'brokerage',
        'dependence',
        'pillars',
        'summary',
      ])
        expect(stdout).toMatch(new RegExp(`^${table}.*: \\d+ numbers, largest difference`, 'm'));
      const differences = [...stdout.matchAll(/largest difference (\S+)/g)].map(([, value]) => Number(value));
      expect(Math.max(...differences)).toBeLessThan(1e-9);
    });

    it.skipIf(!there)('says which number differs', () => {
      const folder = folderWith({ 'ties-count.csv': heavier });
      const { status, stdout } = spawnSync(command, [script], { cwd: folder, encoding: 'utf8' });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^ties-count: .* in the file$/m);
    });
  });

  it('ships the programs as they lie beside the sources', () => {
    for (const file of ['recompute.py', 'recompute.R'])
      expect(written.get(file)).toBe(readFileSync(new URL(`../recompute/${file}`, import.meta.url), 'utf8'));
  });
});
