import { JsonLdParser } from 'jsonld-streaming-parser';
import { drain } from './drain.js';
import type { Quad } from './read-rdf.js';

/**
 * A context that stands elsewhere is not fetched: it would say to others who reads what, and could change what the data say.
 *
 * @param onContext address of the context that the document asks for; an error follows
 * @throws Error at the first fault
 */
export function readJsonLd(
  pieces: AsyncIterable<string>,
  base: string | undefined,
  onContext: (address: string) => void,
): Promise<Quad[]> {
  const documentLoader = {
    load: (address: string): Promise<never> => {
      onContext(address);
      return Promise.reject(new Error(`The context ${address} is not fetched.`));
    },
  };
  return drain(new JsonLdParser({ documentLoader, ...(base === undefined ? {} : { baseIRI: base }) }), pieces);
}
