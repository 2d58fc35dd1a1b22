import { join, resolve } from 'node:path';
import { citationsOf, compareLayers, countPlan, localPart, prefixesFor } from '@plangraph/core';
import { citationsCsv, layersCsv, toGraphJson, turtleChunks, usedPrefixes } from '@plangraph/export';
import { EXIT, type ExitStatus, Fault } from '../fault.js';
import { type WrittenFile, writeFileAtomically } from '../files.js';
import { graphOf } from '../graph.js';
import { baseNotice, convertSource, hasErrors, renderMessages, type Source } from '../input.js';
import { type Io, Progress } from '../io.js';

export interface BuildOptions extends Source {
  /** Folder for the files; made if missing. Default `dist/<name of the plan>`. */
  out?: string | undefined;
}

/** What the manifest says of one file. */
interface ManifestFile extends WrittenFile {
  file: string;
  mediaType: string;
  triples?: number;
}

/**
 * Writes every file of the release: Turtle, graph and, last, the manifest that names them with bytes
 * and SHA-256. The same input gives the same bytes: nothing depends on clock, locale or machine.
 */
export async function build(options: BuildOptions, io: Io): Promise<ExitStatus> {
  const progress = new Progress(io);
  progress.step('Reading the plan');
  const conversion = await convertSource(options, io);
  if (conversion.plan.children.every((child) => !('data' in child) || !('identifier' in child.data))) {
    progress.end();
    throw new Fault(EXIT.inputFault, renderMessages(conversion.name, conversion.messages).trimEnd());
  }
  const name = localPart(conversion.iri);
  const folder = resolve(io.cwd, options.out ?? join('dist', name));
  const files: ManifestFile[] = [];
  progress.step('Writing Turtle');
  const turtle = writeFileAtomically(
    join(folder, `${name}.ttl`),
    turtleChunks(conversion.quads, { prefixes: usedPrefixes(conversion.quads, prefixesFor(conversion.base)) }),
  );
  files.push({ file: `${name}.ttl`, mediaType: 'text/turtle', triples: conversion.quads.length, ...turtle });
  progress.step('Laying out the network');
  const graph = graphOf(conversion);
  files.push({
    file: `${name}.json`,
    mediaType: 'application/json',
    ...writeFileAtomically(join(folder, `${name}.json`), [toGraphJson(graph)]),
  });
  const layers = compareLayers(conversion.plan, conversion.annotations, conversion.entities, conversion.matcher);
  const tables = {
    'layers.csv': layersCsv(conversion, layers),
    'citations.csv': citationsCsv(conversion, citationsOf(conversion.annotations, conversion.entities)),
  };
  for (const [file, text] of Object.entries(tables)) {
    files.push({ file, mediaType: 'text/csv', ...writeFileAtomically(join(folder, file), [text]) });
  }
  const manifest = {
    plan: conversion.iri,
    title: conversion.plan.data.title,
    issued: conversion.plan.data.issued,
    base: conversion.base,
    source: conversion.attribution,
    text: { characters: [...conversion.text].length, sha256: conversion.textSha256 },
    counts: countPlan(conversion.plan),
    triples: conversion.quads.length,
    nodes: graph.order,
    edges: graph.size,
    files,
  };
  writeFileAtomically(join(folder, 'manifest.json'), [`${JSON.stringify(manifest, null, 2)}\n`]);
  progress.end();
  io.err(renderMessages(conversion.name, conversion.messages) + baseNotice(options));
  if (io.watched) io.err(`Wrote ${files.length + 1} files to ${folder}\n`);
  return hasErrors(conversion.messages) ? EXIT.inputFault : EXIT.done;
}
