// The W3C's test suites of the RDF 1.1 syntaxes, for writers: what a test says is read, written by us, and read back.
// The suites are no part of the repository; W3C_RDF_TESTS says where they are (github.com/w3c/rdf-tests, rdf/rdf11).
// Tests of what is no valid file ask nothing of a writer and are counted, not run.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { Parser, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import {
  FORMATS,
  type Format,
  hashOf,
  keepsGraphs,
  readWithN3,
  readWithOxigraph,
  write,
} from './rdf-judges-formats.js';

const suites = process.env['W3C_RDF_TESTS']
  ? pathToFileURL(`${process.env['W3C_RDF_TESTS']}/`)
  : new URL('../../../../shared/w3c-rdf-tests/', import.meta.url);
const installed = existsSync(fileURLToPath(suites));

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const RDFT = 'http://www.w3.org/ns/rdftest#';

/** Numbers of tests in the suites of 2025, positive and negative: a manifest that is half read must not pass. */
const SUITES = [
  { folder: 'rdf-turtle', format: 'text/turtle', positive: 219, negative: 94 },
  { folder: 'rdf-trig', format: 'application/trig', positive: 241, negative: 115 },
  { folder: 'rdf-n-triples', format: 'application/n-triples', positive: 41, negative: 29 },
  { folder: 'rdf-n-quads', format: 'application/n-quads', positive: 53, negative: 34 },
] as const;

interface W3cTest {
  name: string;
  negative: boolean;
  action: URL;
  /** What an evaluation test has its action say, as N-Triples or N-Quads. */
  result: URL | undefined;
  base: string;
}

function testsOf(folder: string): W3cTest[] {
  const manifest = new URL(`${folder}/manifest.ttl`, suites);
  const graph = new Store(new Parser({ baseIRI: manifest.href }).parse(readFileSync(manifest, 'utf8')));
  const value = (subject: string, property: string): string | undefined =>
    graph.getObjects(subject, property, null)[0]?.value;
  const assumed = value(manifest.href, `${MF}assumedTestBase`) ?? manifest.href;
  const tests: W3cTest[] = [];
  for (const { subject, object } of graph.getQuads(null, `${RDF}type`, null, null)) {
    const action = value(subject.value, `${MF}action`);
    if (!object.value.startsWith(RDFT) || action === undefined) continue;
    const result = value(subject.value, `${MF}result`);
    tests.push({
      name: subject.value.replace(/^.*#/, ''),
      negative: /Negative/.test(object.value),
      action: new URL(action),
      result: result === undefined ? undefined : new URL(result),
      base: assumed + action.slice(action.lastIndexOf('/') + 1),
    });
  }
  return tests;
}

function parse(file: URL, format: string, baseIRI?: string): Quad[] {
  const options = baseIRI !== undefined && /turtle|trig/.test(format) ? { format, baseIRI } : { format };
  return new Parser(options).parse(readFileSync(file, 'utf8')) as unknown as Quad[];
}

describe.each(SUITES)('W3C $folder', ({ folder, format, positive, negative }) => {
  const tests = installed ? testsOf(folder) : [];

  it.skipIf(!installed)(
    `has ${positive} files to write again, and ${negative} faulty ones that are for parsers`,
    () => {
      expect(tests.filter((test) => test.negative)).toHaveLength(negative);
      expect(tests.filter((test) => !test.negative)).toHaveLength(positive);
    },
  );

  const formats = FORMATS.filter((one) => keepsGraphs(one) || format === 'text/turtle' || format.endsWith('n-triples'));
  for (const test of tests.filter((one) => !one.negative)) {
    it(test.name, async () => {
      const quads = parse(test.action, format, test.base);
      const expected =
        test.result === undefined
          ? quads
          : parse(test.result, test.result.pathname.endsWith('.nq') ? 'application/n-quads' : 'application/n-triples');
      const hash = await hashOf(expected);
      for (const one of formats) {
        const text = write(quads, one);
        for (const [reader, back] of readBack(text, one))
          expect(await hashOf(back), `${one}, read by ${reader}:\n${text}`).toBe(hash);
      }
    });
  }
});

function readBack(text: string, format: Format): [string, Quad[]][] {
  const oxigraph: [string, Quad[]] = ['Oxigraph', readWithOxigraph(text, format)];
  return format.startsWith('jsonld') ? [oxigraph] : [['n3', readWithN3(text, format)], oxigraph];
}
