import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { graphFromQuads } from '@plangraph/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { program, python } from '../../../scripts/judges.mjs';
import { report } from '../../network/test/difference.js';
import { convertSource } from '../src/input.js';
import { processIo } from '../src/io.js';
import { type NetworkFile, networkFiles } from '../src/network/files/release.js';
import { temporaryFolder } from './command-line.js';

const networkx = python('networkx', 'pandas');
const jupyter = python('networkx', 'pandas', 'nbclient', 'nbformat', 'ipykernel');
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

const NOTEBOOK_JUDGE = fileURLToPath(new URL('notebook-judge.py', import.meta.url));

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
      'mechanisms',
      'mechanism-evidence',
    ];
    const tables = [...names, 'dependence', 'layers', 'pillars', 'summary'].map((name) => `${name}.csv`);
    expect([...written.keys()].sort()).toEqual(
      [
        ...tables,
        ...['README.md', 'README.ja.md', 'csv-metadata.json'],
        ...['recompute.R', 'recompute.ipynb', 'recompute.py'],
      ].sort(),
    );
    const metadata = JSON.parse(written.get('csv-metadata.json') ?? '');
    const [english, japanese] = [written.get('README.md') ?? '', written.get('README.ja.md') ?? ''];
    expect(metadata.tables.map(({ url }: { url: string }) => url)).toEqual(tables);
    for (const { url, tableSchema } of metadata.tables) {
      const columns = tableSchema.columns.map(({ name }: { name: string }) => name);
      expect(rows(url)[0]).toBe(columns.join(','));
      for (const readme of [english, japanese]) expect(readme).toContain(`### ${url}\n`);
    }
    for (const readme of [english, japanese]) expect(readme).toContain('出典');
    expect(english).toContain("the plan's secretariat");
    expect(english).toContain('A plan states intentions, not behaviour.');
    expect(japanese).toContain('計画の事務局');
    expect(japanese).toContain('計画が述べるのは意図で、行われたことではありません。');
  });

  it('says the same in Japanese as in English, and says it in Japanese', () => {
    const [english, japanese] = ['README.md', 'README.ja.md'].map((file) => (written.get(file) ?? '').split('\n'));
    const named = (lines: readonly string[] = []) =>
      lines.flatMap((line) => /^(?:### .+|- `[^`]+` ?[(（]\w+|## )/.exec(line)?.[0].replace(/ ?[(（]/, ' ') ?? []);
    expect(named(japanese)).toEqual(named(english));
    expect(named(japanese).length).toBeGreaterThan(100);
    const numbers = (lines: readonly string[] = []) =>
      lines.flatMap((line) => /(\d+) (?:rows|行).+(`.+`)/.exec(line)?.slice(1).join(' ') ?? []);
    expect(numbers(japanese)).toEqual(numbers(english));
    // Titles and descriptions of columns.
    for (const line of japanese ?? [])
      if (/^- `|`$/.test(line))
        expect(line.replace(/`[^`]+`/g, '')).toMatch(/[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}].*/u);
  });

  it('describes tables and columns in both languages, as CSV on the Web has them', () => {
    const { tables } = JSON.parse(written.get('csv-metadata.json') ?? '');
    for (const table of tables)
      for (const texts of [
        table['dc:title'],
        table['dc:source'],
        ...table.tableSchema.columns.map((column: Record<string, unknown>) => column['dc:description']),
      ]) {
        expect(texts).toEqual([
          { '@value': expect.stringMatching(/^[^ぁ-ん]+$/), '@language': 'en' },
          { '@value': expect.stringMatching(/[ぁ-んァ-ヶ一-龠]/), '@language': 'ja' },
        ]);
        expect(texts[0]['@value']).not.toBe(texts[1]['@value']);
      }
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

  describe.each(JUDGES)('recomputed with $name', ({ name, there, command, script }) => {
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
        'mechanisms',
        'dependence',
        'pillars',
        'summary',
      ])
        expect(stdout).toMatch(new RegExp(`^${table}.*: \\d+ numbers, largest difference`, 'm'));
      const compared = [...stdout.matchAll(/^([a-z-]+).*: (\d+) numbers, largest difference (\S+)$/gm)];
      for (const [, table, values, largest] of compared) {
        expect(Number(largest)).toBeLessThan(1e-9);
        report({
          function: `${table}.csv`,
          judge: `${name} (${script})`,
          values: Number(values),
          largest: Number(largest),
        });
      }
    });

    it.skipIf(!there)('says which number differs', () => {
      const folder = folderWith({ 'ties-count.csv': heavier });
      const { status, stdout } = spawnSync(command, [script], { cwd: folder, encoding: 'utf8' });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^ties-count: .* in the file$/m);
    });
  });

  it.skipIf(jupyter === undefined)('has a notebook that Jupyter runs, with the same numbers', () => {
    const run = (folder: string) =>
      spawnSync(jupyter ?? '', [NOTEBOOK_JUDGE, 'recompute.ipynb'], { cwd: folder, encoding: 'utf8' });
    const folder = folderWith();
    const { status, stdout, stderr } = run(folder);
    expect(status, stderr).toBe(0);
    const printed = (text: string) => text.split('\n').filter((line) => / numbers, largest difference /.test(line));
    const program = spawnSync(networkx ?? '', ['recompute.py'], { cwd: folder, encoding: 'utf8' });
    expect(printed(stdout)).toEqual(printed(program.stdout));
    expect(printed(stdout).length).toBeGreaterThan(9);
    const wrong = run(folderWith({ 'ties-count.csv': heavier }));
    expect(wrong.stdout).toMatch(/^ties-count: .* in the file$/m);
    expect(wrong.status).not.toBe(0);
  });

  it('has the program in the notebook, cell by cell', () => {
    const { cells } = JSON.parse(written.get('recompute.ipynb') ?? '');
    const code = cells.filter(({ cell_type }: { cell_type: string }) => cell_type === 'code');
    let rest = written.get('recompute.py') ?? '';
    for (const { source } of code) {
      const at = rest.indexOf(source.join(''));
      expect(at).toBeGreaterThanOrEqual(0);
      expect(rest.slice(0, at).replace(/^#.*$/gm, '').trim()).toBe('');
      rest = rest.slice(at + source.join('').length);
    }
    expect(rest.trim()).toBe('');
    expect(cells[0].source.join('')).toMatch(/^# The network of actors, made anew\n\nMakes the tables/);
  });

  it('ships the programs as they lie beside the sources', () => {
    for (const file of ['recompute.py', 'recompute.R'])
      expect(written.get(file)).toBe(readFileSync(new URL(`../recompute/${file}`, import.meta.url), 'utf8'));
  });
});
