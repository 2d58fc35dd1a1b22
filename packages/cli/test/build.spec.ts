import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { MAIN, plangraph, temporaryFolder } from './command-line.js';

const hashes = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

function isWhole(name: string, content: string): boolean {
  if (name.endsWith('.json')) return JSON.parse(content) !== undefined;
  return content.endsWith(name.endsWith('.ttl') ? ' .\n' : '\r\n');
}

describe('plangraph build', () => {
  it('writes the release with a manifest that tells the truth', async () => {
    const folder = temporaryFolder();
    const { status, stdout, stderr } = await plangraph(['build', '--out', folder]);
    expect([status, stdout, stderr]).toEqual([0, '', '']);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(readdirSync(folder).sort()).toEqual(
      [...manifest.files.map((file: { file: string }) => file.file), 'manifest.json'].sort(),
    );
    for (const { file, bytes, sha256 } of manifest.files) {
      expect(statSync(join(folder, file)).size).toBe(bytes);
      expect(hashes(folder)[file]).toBe(sha256);
    }
    const turtle = readFileSync(join(folder, 'cybersecurity-2018.ttl'), 'utf8');
    const quads = new Parser().parse(turtle);
    expect(quads).toHaveLength(manifest.triples);
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
    const folder = temporaryFolder();
    const names = ['cybersecurity-2018.ttl', 'cybersecurity-2018.json', 'layers.csv', 'citations.csv', 'manifest.json'];
    for (const name of names) writeFileSync(join(folder, name), 'old\n');
    for (const wait of [150, 400, 700, 1000]) {
      const child = spawn(process.execPath, [MAIN, 'build', '--out', folder], { stdio: 'ignore' });
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill(signal);
      await new Promise((resolve) => child.on('close', resolve));
      expect(readdirSync(folder).sort()).toEqual([...names].sort());
      for (const name of names) {
        const content = readFileSync(join(folder, name), 'utf8');
        const whole = content === 'old\n' || isWhole(name, content);
        expect(whole, `${name} after ${wait} ms`).toBe(true);
      }
    }
  });

  it('mints on another base', async () => {
    const folder = temporaryFolder();
    const { status } = await plangraph(['build', '--out', folder, '--base', 'https://example.org/p/']);
    expect(status).toBe(0);
    const turtle = readFileSync(join(folder, 'cybersecurity-2018.ttl'), 'utf8');
    expect(turtle).toContain('@prefix measure: <https://example.org/p/measure/>.');
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
