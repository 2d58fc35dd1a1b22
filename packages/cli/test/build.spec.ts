import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { canonicalHash } from '@plangraph/core/canonical';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { MAIN, plangraph, temporaryFolder } from './command-line.js';

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
  it('writes the release with a manifest that tells the truth', async () => {
    const folder = temporaryFolder();
    const { status, stdout, stderr } = await plangraph(['build', '--out', folder]);
    expect([status, stdout, stderr]).toEqual([0, '', '']);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const { files } = manifest as { files: ManifestFile[] };
    const zipped = files.flatMap(({ gzip }) => (gzip === undefined ? [] : [gzip.file]));
    expect(filesIn(folder).sort()).toEqual([...files.map(({ file }) => file), ...zipped, 'manifest.json'].sort());
    const found = hashes(folder);
    for (const { file, bytes, sha256, gzip } of files) {
      expect(statSync(join(folder, file)).size).toBe(bytes);
      expect(found[file]).toBe(sha256);
      if (gzip === undefined) continue;
      expect(statSync(join(folder, gzip.file)).size).toBe(gzip.bytes);
      const unzipped = gunzipSync(readFileSync(join(folder, gzip.file)));
      expect(unzipped.equals(readFileSync(join(folder, file))), gzip.file).toBe(true);
    }
    const suffixes = 'ttl trig nt nq jsonld graphml gexf dl json nodes.csv edges.csv incidence.csv assignments.csv';
    for (const suffix of suffixes.split(' ')) expect(Object.keys(found)).toContain(`cybersecurity-2018.${suffix}`);
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

  it('gives the same bytes in every locale and time zone', async () => {
    const environments = [
      { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' },
      { LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo' },
      { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', TZ: 'America/New_York' },
    ];
    const results = [];
    for (const environment of environments) {
      const folder = temporaryFolder();
      const { status } = await plangraph(['build', '--out', folder], { env: { ...process.env, ...environment } });
      expect(status).toBe(0);
      results.push(hashes(folder));
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves the old files whole when %s ends it', async (signal) => {
    const finished = temporaryFolder();
    await plangraph(['build', '--out', finished]);
    const whole = hashes(finished);
    const names = Object.keys(whole);
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'network'));
    for (const name of names) writeFileSync(join(folder, name), 'old\n');
    const old = hashes(folder);
    for (const wait of [150, 700, 1400, 2800]) {
      const child = spawn(process.execPath, [MAIN, 'build', '--out', folder], { stdio: 'ignore' });
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill(signal);
      await new Promise((resolve) => child.on('close', resolve));
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
