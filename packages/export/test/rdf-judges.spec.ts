import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jar, program, python } from '../../../scripts/judges.mjs';
import {
  EXTENSIONS,
  FORMATS,
  type Format,
  hashOf,
  readWithN3,
  readWithOxigraph,
  said,
  shippedConversion,
  write,
} from './rdf-judges-formats.js';

/** Other people's readers of RDF: what each takes, and how it reads a file. */
interface Judge {
  name: string;
  formats: readonly Format[];
  installed: boolean;
  read(path: string, format: Format): Quad[] | Promise<Quad[]>;
}

/** Reads with a program that prints N-Quads. */
function printed(command: string, args: readonly string[]): Quad[] {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e9 });
  expect(status, stderr).toBe(0);
  expect(stderr).not.toMatch(/error|warn/i);
  return readWithN3(stdout, 'nquads');
}

const LINES_AND_TURTLE: readonly Format[] = ['turtle', 'trig', 'ntriples', 'nquads'];
const rdflib = python('rdflib');
const jena = jar('jena-fuseki-server');
/** It ends before Java's second compiler and its parallel collector pay. */
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const RDFLIB_NAMES: Readonly<Record<Format, string>> = {
  turtle: 'turtle',
  trig: 'trig',
  ntriples: 'nt',
  nquads: 'nquads',
  jsonld: 'json-ld',
  'jsonld-graphs': 'json-ld',
};
const script = fileURLToPath(new URL('rdf-judges.py', import.meta.url));

const JUDGES: readonly Judge[] = [
  {
    name: 'n3',
    formats: LINES_AND_TURTLE,
    installed: true,
    read: (path, format) => readWithN3(readFileSync(path, 'utf8'), format),
  },
  {
    name: 'jsonld.js',
    formats: ['jsonld', 'jsonld-graphs'],
    installed: true,
    read: async (path) => (await jsonld.toRDF(JSON.parse(readFileSync(path, 'utf8')) as object)) as Quad[],
  },
  {
    name: 'Oxigraph',
    formats: FORMATS,
    installed: true,
    read: (path, format) => readWithOxigraph(readFileSync(path, 'utf8'), format),
  },
  {
    name: 'rapper (raptor2-utils)',
    formats: LINES_AND_TURTLE,
    installed: program('rapper') !== undefined,
    read: (path, format) => printed('rapper', ['-q', '-i', format, '-o', 'nquads', path]),
  },
  {
    name: 'serdi',
    formats: LINES_AND_TURTLE,
    installed: program('serdi') !== undefined,
    read: (path, format) => printed('serdi', ['-i', format, '-o', 'nquads', path]),
  },
  {
    name: 'rdflib',
    formats: FORMATS,
    installed: rdflib !== undefined,
    read: (path, format) => printed(rdflib as string, [script, path, RDFLIB_NAMES[format]]),
  },
  {
    name: 'riot (Apache Jena)',
    formats: FORMATS,
    installed: jena !== undefined,
    read: (path) => printed('java', [...SHORT_LIVED, '-cp', jena as string, 'riotcmd.riot', '--output=nquads', path]),
  },
];

let folder = '';
let quads: Quad[] = [];
const hashes = new Map<Format, string>();
const path = (format: Format): string => join(folder, `${format}.${EXTENSIONS[format]}`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-judges-'));
  ({ quads } = shippedConversion());
  const whole = await hashOf(said(quads, 'nquads'));
  const merged = await hashOf(said(quads, 'ntriples'));
  for (const format of FORMATS) {
    hashes.set(format, said(quads, format) === quads ? whole : merged);
    writeFileSync(path(format), write(quads, format));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the shipped plan, as other people’s readers read it', () => {
  for (const { name, formats, installed, read } of JUDGES) {
    for (const format of formats) {
      it.skipIf(!installed)(`${name} reads ${format} as it was said`, async () => {
        expect(await hashOf(await read(path(format), format))).toBe(hashes.get(format));
      });
    }
  }

  it('is in four named graphs and more than 30,000 statements', () => {
    const graphs = new Set(quads.map(({ graph }) => graph.value.replace(/^.*\//, '')));
    expect([...graphs].sort()).toEqual(['curated', 'document', 'extraction', 'metadata']);
    expect(quads.length).toBeGreaterThan(30_000);
  });
});
