import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { citationsOf, compareLayers, countPlan, localPart, prefixesFor } from '@plangraph/core';
import { canonicalHash } from '@plangraph/core/canonical';
import {
  citationCff,
  citationsCsv,
  datasetQuads,
  layersCsv,
  type ReleaseFile,
  turtleChunks,
  usedPrefixes,
} from '@plangraph/export';
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { EXIT, type ExitStatus, Fault } from '../fault.js';
import { writeFileAtomically } from '../files.js';
import { NETWORK_FORMATS, RDF_FORMATS, Release } from '../formats.js';
import { convertSource, finish, renderMessages, type Source } from '../input.js';
import { type Io, Progress } from '../io.js';
import { asFault } from '../output.js';
import { VERSION } from '../version.js';

export interface BuildOptions extends Source {
  /** Folder for the files; made if missing. Default `dist/<name of the plan>`. */
  out?: string | undefined;
}

/** What the manifest says of one file. */
interface ManifestFile extends ReleaseFile {
  triples?: number;
  /** The same file compressed, where that is worth it. Without a hash: compressed bytes differ between machines. */
  gzip?: { file: string; bytes: number };
}

/** Files from this size on, in bytes, are there compressed too. */
const BIG = 100_000;

/**
 * Writes every file of the release: RDF, networks, tables, description and, last, the manifest that names them with
 * bytes and SHA-256. The same input gives the same bytes: nothing depends on clock, locale or machine.
 */
export async function build(options: BuildOptions, io: Io): Promise<ExitStatus> {
  const words = io.words.build;
  const progress = new Progress(io);
  progress.step(words.reading);
  const conversion = await convertSource(options, io);
  if (conversion.plan.children.every((child) => !('data' in child) || !('identifier' in child.data))) {
    progress.end();
    const { name, messages } = conversion;
    throw new Fault(EXIT.inputFault, (words) => renderMessages(name, messages, words).trimEnd());
  }
  const name = localPart(conversion.iri);
  const folder = resolve(io.cwd, options.out ?? join('dist', name));
  const files: ManifestFile[] = [];
  const write = (file: string, mediaType: string, chunks: Iterable<string>, triples?: number): void => {
    const path = join(folder, file);
    const written = writeFileAtomically(path, chunks);
    const entry: ManifestFile = { file, mediaType, ...(triples === undefined ? {} : { triples }), ...written };
    if (written.bytes >= BIG) {
      const zipped = writeFileAtomically(`${path}.gz`, [gzipSync(readFileSync(path), { level: 9 })]);
      entry.gzip = { file: `${file}.gz`, bytes: zipped.bytes };
    }
    files.push(entry);
  };
  const triples = conversion.quads.length;
  const release = new Release(conversion);
  try {
    progress.step(words.rdf);
    for (const { suffix, mediaType, chunks } of Object.values(RDF_FORMATS))
      write(`${name}${suffix}`, mediaType, chunks(conversion), triples);
    progress.step(words.layingOut);
    const agencies = release.view('agencies').graph;
    for (const parts of Object.values(NETWORK_FORMATS)) {
      for (const { suffix, mediaType, chunks } of Object.values(parts))
        write(`${name}${suffix}`, mediaType, chunks(release.graph));
    }
    // The explorer's own format is of the whole plan only.
    const { json: _, ...formats } = NETWORK_FORMATS;
    for (const parts of Object.values(formats)) {
      for (const { suffix, mediaType, chunks, ofMeasures } of Object.values(parts)) {
        if (ofMeasures !== true) write(`agencies${suffix}`, mediaType, chunks(agencies));
      }
    }
    const layers = compareLayers(conversion.plan, conversion.annotations, conversion.entities, conversion.matcher);
    write('layers.csv', 'text/csv', [layersCsv(conversion, layers)]);
    const citations = citationsOf(conversion.annotations, conversion.entities);
    write('citations.csv', 'text/csv', [citationsCsv(conversion, citations)]);
    progress.step(words.measuring);
    // Only a build measures the network: other commands need not load the analysis.
    const { networkFiles } = await import('../network/files/release.js');
    for (const { file, mediaType, chunks } of networkFiles(release.graph)) write(`network/${file}`, mediaType, chunks);
    progress.step(words.hashing);
    const hashes = {
      triples: await canonicalHash(conversion.quads.map(triple)),
      quads: await canonicalHash(conversion.quads),
    };
    write('CITATION.cff', 'application/yaml', [
      citationCff(conversion, { version: VERSION, canonicalHash: hashes.quads }),
    ]);
    const description = datasetQuads(conversion, files);
    const prefixes = usedPrefixes(description, prefixesFor(conversion.base));
    write('dataset.ttl', 'text/turtle', turtleChunks(description, { prefixes }), description.length);
    const manifest = {
      plan: conversion.iri,
      dataset: conversion.dataset,
      version: VERSION,
      title: conversion.plan.data.title,
      issued: conversion.plan.data.issued,
      base: conversion.base,
      source: conversion.attribution,
      text: { characters: [...conversion.text].length, sha256: conversion.textSha256 },
      counts: countPlan(conversion.plan),
      triples,
      graphs: countByGraph(conversion.quads),
      rdfc10: { algorithm: 'RDFC-1.0', digest: 'sha256', ...hashes },
      nodes: release.graph.order,
      edges: release.graph.size,
      files,
    };
    writeFileAtomically(join(folder, 'manifest.json'), [`${JSON.stringify(manifest, null, 2)}\n`]);
  } catch (error) {
    progress.end();
    throw asFault(error);
  }
  progress.end();
  const status = finish(conversion, options, io);
  if (io.watched) io.err(`${words.wrote(files.length + 1, folder)}\n`);
  return status;
}

/** The statement without its graph, as files without graphs have it. */
function triple({ subject, predicate, object }: Quad): Quad {
  return DataFactory.quad(subject as never, predicate as never, object as never) as unknown as Quad;
}

/** Statements of each named graph, by the last part of its name. */
function countByGraph(quads: readonly Quad[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { graph } of quads) {
    const name = localPart(graph.value);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
