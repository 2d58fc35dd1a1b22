import { documentOfQuads, loadable } from './embedded/documents.js';
import { OxigraphStore } from './embedded/embedded-store.js';
import { RemoteStore } from './remote/remote-store.js';
import type { EmbeddedStore, EndpointSource, OpenOptions, Store, StoreSource } from './types.js';

/**
 * Opens a store over quads or documents, which are held in memory by Oxigraph in a worker, or over a SPARQL endpoint.
 *
 * Oxigraph (1.4 MB gzip) is loaded only for the former. An endpoint is not asked anything before the first query.
 *
 * @throws DocumentFault when a document cannot be read; AddressFault for an address that cannot be asked
 */
export function openStore(source: Exclude<StoreSource, EndpointSource>, options?: OpenOptions): Promise<EmbeddedStore>;
export function openStore(source: StoreSource, options?: OpenOptions): Promise<Store>;
export async function openStore(source: StoreSource, { signal }: OpenOptions = {}): Promise<Store> {
  if ('endpoint' in source) return new RemoteStore(source);
  const documents = 'quads' in source ? [documentOfQuads(source.quads)] : source.documents.map(loadable);
  return OxigraphStore.open(documents, signal);
}
