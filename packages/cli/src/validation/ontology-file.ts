import { fileURLToPath } from 'node:url';

/** A file of the ontology that ships, found from where this module lies. */
export function ontologyFile(name: string): string {
  return fileURLToPath(new URL(`../../../../ontology/${name}`, import.meta.url));
}
