/** The RDF of the plan that the site shows: its release file, or the endpoint of the server that shows it. */
import { RDF_FORMATS, type RdfFormat } from '@plangraph/core/rdf-reader';
import type { OwnDocument } from '../../own-data/reading/document.js';
import { readEndpoint } from '../../own-data/reading/read-endpoint.js';
import { loadRelease } from '../../views/query/load-release.js';
import { readSource } from '../../views/query/site-files.js';

/** @throws Error with what was found and where, fit to be shown; the reason of `signal` when that ended it */
export async function releaseDocument(signal: AbortSignal): Promise<OwnDocument> {
  const folder = new URL('./data/', document.baseURI);
  const response = await fetch(new URL('sparql.json', folder), { signal });
  if (!response.ok) throw new Error(`data/sparql.json: HTTP ${response.status}`);
  const source = readSource(await response.json(), folder);
  if (source === undefined) throw new Error('data/sparql.json: no file and no endpoint');
  if ('endpoint' in source) {
    const { openStore } = await import('@plangraph/sparql');
    const store = await openStore({ endpoint: source.endpoint.href });
    try {
      const content = await readEndpoint(store, source.endpoint.host, { signal, onProgress: () => {} });
      return { content, format: 'n-triples' };
    } finally {
      await store.close();
    }
  }
  const formats = Object.entries(RDF_FORMATS) as [RdfFormat, string][];
  const format = formats.find(([, mediaType]) => mediaType === source.mediaType)?.[0];
  if (format === undefined) throw new Error(`${source.document.pathname}: ${source.mediaType}`);
  const content = await loadRelease(source.document, signal, () => {});
  return { content: new Blob([content as Uint8Array<ArrayBuffer>]), format };
}
