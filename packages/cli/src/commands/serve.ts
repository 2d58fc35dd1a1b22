import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DEFAULT_BASE, prefixesFor } from '@plangraph/core';
import { toNetworkJson, toTextsJson } from '@plangraph/export';
import { openStore } from '@plangraph/sparql';
import { EXIT, type ExitStatus, Fault, usageFault } from '../fault.js';
import { graphOf } from '../graph.js';
import { convertSource, renderMessages, type Source } from '../input.js';
import { type Io, Progress } from '../io.js';
import { SparqlEndpoint } from '../sparql/endpoint.js';
import { listenOnFreePort, staticServer } from '../static-server.js';

export interface ServeOptions extends Source {
  port?: string | undefined;
  /** Origins, parted by commas, whose pages may ask the SPARQL endpoint; pages of this machine always may. */
  cors?: string | undefined;
}

/** Serves the explorer and a SPARQL endpoint on loopback until it is interrupted. */
export async function serve(options: ServeOptions, io: Io, ended: Promise<void>): Promise<ExitStatus> {
  const words = io.words.serve;
  const asked = options.port ?? io.env['PORT'];
  const port = asked === undefined || asked === '' ? 4180 : Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw usageFault(({ serve }) => serve.noPort(asked ?? ''));
  }
  const site = fileURLToPath(new URL('../../../../dist/site/', import.meta.url));
  if (!existsSync(`${site}index.html`)) {
    throw new Fault(EXIT.inputFault, ({ serve }) => serve.notBuilt);
  }
  const origins = (options.cors ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  const wrong = origins.find(
    (origin) => origin !== '*' && (!URL.canParse(origin) || new URL(origin).origin !== origin),
  );
  if (wrong !== undefined) {
    throw usageFault(({ serve }) => serve.noOrigin(wrong));
  }
  let conversion: Awaited<ReturnType<typeof convertSource>> | undefined;
  const generated = new Map<string, { type: string; body: string }>();
  if (options.plan !== undefined || options.entities !== undefined || options.base !== undefined) {
    const progress = new Progress(io);
    progress.step(words.reading);
    conversion = await convertSource(options, io);
    const graph = graphOf(conversion);
    progress.end();
    io.err(renderMessages(conversion.name, conversion.messages, io.words));
    generated.set('/data/network.json', { type: 'application/json', body: toNetworkJson(graph.export()) });
    generated.set('/data/texts.json', { type: 'application/json', body: toTextsJson(graph.export()) });
    // The site's own files are of the shipped plan, so queries go to the endpoint.
    generated.set('/data/sparql.json', { type: 'application/json', body: JSON.stringify({ endpoint: '../sparql' }) });
  }
  const endpoint = new SparqlEndpoint({
    origins,
    prefixes: prefixesFor(conversion?.base ?? DEFAULT_BASE),
    language: io.words.language,
    open: async () => {
      if (conversion !== undefined) return openStore({ quads: conversion.quads });
      // Read by the store's own thread, while a conversion here would hold up the explorer.
      const built = `${site}data/cybersecurity-2018/cybersecurity-2018.nq`;
      if (!existsSync(built)) return openStore({ quads: (await convertSource(options, io)).quads });
      const content = await readFile(built);
      return openStore({ documents: [{ content, mediaType: 'application/n-quads' }] });
    },
  });
  const routes = new Map([['/sparql', endpoint.handle.bind(endpoint)]]);
  const server = staticServer(site, generated, routes, origins.includes('*'), io.words.language);
  const bound = await listenOnFreePort(server, port);
  await io.out(`${words.explorer(`http://127.0.0.1:${bound}/`)}\n`);
  await io.out(`${words.endpoint(`http://127.0.0.1:${bound}/sparql`)}\n`);
  io.err(`${words.interrupt}\n`);
  await ended;
  server.closeAllConnections();
  await endpoint.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return EXIT.done;
}
