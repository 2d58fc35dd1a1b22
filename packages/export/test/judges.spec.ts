import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const release = fileURLToPath(new URL('../../../dist/cybersecurity-2018/', import.meta.url));
const turtle = `${release}cybersecurity-2018.ttl`;

function installed(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined;
}

/** Runs a reader that prints N-Triples, one a line. */
function triplesOf(command: string, args: readonly string[]): Set<string> {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e9 });
  expect(status, stderr).toBe(0);
  return new Set(stdout.split('\n').filter((line) => line !== ''));
}

const triples = existsSync(`${release}manifest.json`)
  ? (JSON.parse(readFileSync(`${release}manifest.json`, 'utf8')) as { triples: number }).triples
  : 0;

describe('other people’s readers of the Turtle', () => {
  it.skipIf(!installed('rapper'))('rapper (raptor2-utils) reads every triple', () => {
    expect(triplesOf('rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', turtle]).size).toBe(triples);
  });

  it.skipIf(!installed('serdi'))('serdi reads every triple', () => {
    expect(triplesOf('serdi', ['-i', 'turtle', '-o', 'ntriples', turtle]).size).toBe(triples);
  });
});
