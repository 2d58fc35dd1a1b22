// One writer, one size, one process: `node scripts/bench-rdf-writer.mjs WRITER QUADS FILE` prints seconds and peak
// memory as JSON. WRITER is none, plangraph, plangraph-nt, n3-writer or n3-streamwriter. For scripts/bench-rdf.mjs.
import { once } from 'node:events';
import { closeSync, createWriteStream, openSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DEFAULT_BASE, prefixesFor } from '../packages/core/dist/index.js';
import { nTriplesChunks, turtleChunks, usedPrefixes } from '../packages/export/dist/index.js';
import { ROOT } from './setup.mjs';

const { DataFactory, Parser, StreamWriter, Writer } = createRequire(join(ROOT, 'packages/export/package.json'))('n3');
const [, , kind, size, file] = process.argv;
const release = join(ROOT, 'dist/cybersecurity-2018/cybersecurity-2018.ttl');
const shipped = new Parser().parse(readFileSync(release, 'utf8'));
const prefixes = usedPrefixes(shipped, prefixesFor(DEFAULT_BASE));

/** The shipped graph again and again, each time with names of its own, so that nothing is written from memory. */
function* quads() {
  let left = Number(size);
  for (let copy = 0; left > 0; copy += 1) {
    const terms = new Map();
    const renamed = (term) => {
      if (term.termType !== 'NamedNode' || !term.value.startsWith(DEFAULT_BASE)) return term;
      let own = terms.get(term.value);
      if (own === undefined) {
        own = DataFactory.namedNode(`${term.value}-${copy}`);
        terms.set(term.value, own);
      }
      return own;
    };
    for (const { subject, predicate, object } of shipped) {
      if (left === 0) return;
      left -= 1;
      yield DataFactory.quad(renamed(subject), predicate, renamed(object));
    }
  }
}

function toFile(chunks) {
  const handle = openSync(file, 'w');
  for (const chunk of chunks) writeSync(handle, chunk);
  closeSync(handle);
}

const writers = {
  none: () => {
    let seen = 0;
    for (const { subject } of quads()) seen += subject.value.length;
    return seen;
  },
  plangraph: () => toFile(turtleChunks(quads(), { prefixes })),
  'plangraph-nt': () => toFile(nTriplesChunks(quads())),
  'n3-writer': async () => {
    const output = createWriteStream(file);
    const writer = new Writer(output, { prefixes });
    for (const quad of quads()) {
      writer.addQuad(quad);
      // N3.Writer knows no back-pressure; without this pause all of the output would stand in memory.
      if (output.writableNeedDrain) await once(output, 'drain');
    }
    writer.end();
    await once(output, 'finish');
  },
  'n3-streamwriter': async () => {
    const output = createWriteStream(file);
    const writer = new StreamWriter({ prefixes });
    writer.pipe(output);
    for (const quad of quads()) if (!writer.write(quad)) await once(writer, 'drain');
    writer.end();
    await once(output, 'finish');
  },
};
const start = performance.now();
await writers[kind]();
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
