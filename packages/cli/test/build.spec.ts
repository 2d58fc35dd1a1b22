import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { canonicalHash } from '@plangraph/core/canonical';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIN, type Outcome, plangraph, plangraphProcess, temporaryFolder } from './command-line.js';

interface ManifestFile {
  file: string;
  bytes: number;
  sha256: string;
  gzip?: { file: string; bytes: number };
}

/** Files in a folder and those below it, with `/` between. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));

const hashes = (folder: string) =>
  Object.fromEntries(
    filesIn(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

describe('plangraph build', () => {
  /** The release as one process in one locale builds it, and what the process said. */
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-'));
  let said: Outcome;
  let whole: Record<string, string>;
  beforeAll(async () => {
    const env = { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };
    said = await plangraphProcess(['build', '--out', folder], { env });
    whole = hashes(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the release with a manifest that tells the truth', async () => {
    expect(said).toEqual({ status: 0, stdout: '', stderr: '' });
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const { files } = manifest as { files: ManifestFile[] };
    const zipped = files.flatMap(({ gzip }) => (gzip === undefined ? [] : [gzip.file]));
    expect(filesIn(folder).sort()).toEqual([...files.map(({ file }) => file), ...zipped, 'manifest.json'].sort());
    for (const { file, bytes, sha256, gzip } of files) {
      expect(statSync(join(folder, file)).size).toBe(bytes);
      expect(whole[file]).toBe(sha256);
      if (gzip === undefined) continue;
      expect(statSync(join(folder, gzip.file)).size).toBe(gzip.bytes);
      const unzipped = gunzipSync(readFileSync(join(folder, gzip.file)));
      expect(unzipped.equals(readFileSync(join(folder, file))), gzip.file).toBe(true);
    }
    const suffixes = 'ttl trig nt nq jsonld graphml gexf dl json nodes.csv edges.csv incidence.csv assignments.csv';
    for (const suffix of suffixes.split(' ')) expect(Object.keys(whole)).toContain(`cybersecurity-2018.${suffix}`);
    const turtle = readFileSync(join(folder, 'cybersecurity-2018.ttl'), 'utf8');
    const quads = new Parser().parse(turtle);
    expect(quads).toHaveLength(manifest.triples);
    expect(await canonicalHash(quads)).toBe(manifest.rdfc10.triples);
    const dataset = new Parser().parse(readFileSync(join(folder, 'cybersecurity-2018.nq'), 'utf8'));
    expect(await canonicalHash(dataset)).toBe(manifest.rdfc10.quads);
    expect(readFileSync(join(folder, 'CITATION.cff'), 'utf8')).toContain(manifest.rdfc10.quads);
    expect(Object.values(manifest.graphs).reduce((sum: number, size) => sum + (size as number), 0)).toBe(
      manifest.triples,
    );
    const described = new Parser().parse(readFileSync(join(folder, 'dataset.ttl'), 'utf8'));
    const checksums = described.filter(({ predicate }) => predicate.value.endsWith('#checksumValue'));
    expect(checksums.map(({ object }) => object.value).sort()).toEqual(
      files
        .filter(({ file }) => file !== 'dataset.ttl')
        .map(({ sha256 }) => sha256)
        .sort(),
    );
    // Virtuoso reads a dot that touches a name or a number into it.
    expect(turtle).not.toMatch(/^(?!@prefix ).*[^ ]\.$/m);
    const declared = [...turtle.matchAll(/^@prefix (\w+): <([^>]+)>/gm)];
    for (const [, prefix] of declared) expect(turtle).toMatch(new RegExp(`[\\s;,(^]${prefix}:[\\w.-]`));
  });

  it.each([
    { LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo' },
    { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', TZ: 'America/New_York' },
  ])('gives the same bytes in another locale and time zone: $LANG, $TZ', async (environment) => {
    const other = temporaryFolder();
    const { status } = await plangraphProcess(['build', '--out', other], { env: { ...process.env, ...environment } });
    expect(status).toBe(0);
    expect(hashes(other)).toEqual(whole);
  });

  it('leaves the old files whole when SIGINT or SIGTERM ends it', async () => {
    const names = Object.keys(whole);
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'network'));
    for (const name of names) writeFileSync(join(folder, name), 'old\n');
    const old = hashes(folder);
    for (const [signal, status, wait] of [
      ['SIGINT', 130, 150],
      ['SIGTERM', 143, 700],
      ['SIGINT', 130, 1400],
      ['SIGTERM', 143, 2800],
    ] as const) {
      const child = spawn(process.execPath, [MAIN, 'build', '--out', folder], { stdio: 'ignore' });
      const closed = once(child, 'close');
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill(signal);
      const [code, by] = await closed;
      // Before the program listens, the signal itself ends it; after the build, there is nothing to end.
      expect([status, 0, null], `${signal} after ${wait} ms`).toContain(code);
      if (code === null) expect(by).toBe(signal);
      const left = hashes(folder);
      expect(Object.keys(left).sort()).toEqual([...names].sort());
      for (const name of names) expect([old[name], whole[name]], `${name} after ${wait} ms`).toContain(left[name]);
    }
  });

  it('mints on another base', async () => {
    const folder = temporaryFolder();
    const { status } = await plangraph(['build', '--out', folder, '--base', 'https://example.org/p/']);
    expect(status).toBe(0);
    const turtle = readFileSync(join(folder, 'cybersecurity-2018.ttl'), 'utf8');
    expect(turtle).toContain('@prefix measure: <https://example.org/p/measure/> .');
    expect(turtle).not.toContain('w3id.org/plangraph/cybersecurity-2018');
  });

  it('says so when the folder cannot be written, and when the plan is none', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const blocked = await plangraph(['build', '--out', join(folder, 'file')]);
    expect(blocked.status).toBe(1);
    expect(blocked.stderr).toMatch(/^Cannot write .*file/);
    const empty = join(folder, 'empty.txt');
    writeFileSync(empty, '');
    const none = await plangraph(['build', empty, '--out', join(folder, 'out')]);
    expect(none.status).toBe(1);
    expect(none.stderr).toContain('The file is empty.');
    mkdirSync(join(folder, 'out'), { recursive: true });
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });
});
