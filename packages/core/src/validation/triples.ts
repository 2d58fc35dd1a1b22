import type { Quad, Term } from '@rdfjs/types';
import { type VocabularyName, vocabulary } from '../rdf/namespaces.js';

/** A graph by subject and predicate, both ways. */
export class Triples {
  readonly #objects = new Map<string, Term[]>();
  readonly #subjects = new Map<string, Term[]>();

  constructor(quads: Iterable<Quad>) {
    for (const { subject, predicate, object } of quads) {
      push(this.#objects, `${subject.value}\n${predicate.value}`, object);
      if (object.termType !== 'Literal') push(this.#subjects, `${object.value}\n${predicate.value}`, subject);
    }
  }

  /** Values of a property, in the order in which they are stated. */
  objects(subject: string, predicate: VocabularyName): readonly Term[] {
    return this.#objects.get(`${subject}\n${vocabulary(predicate)}`) ?? [];
  }

  /** The first value of a property. */
  value(subject: string, predicate: VocabularyName): string | undefined {
    return this.objects(subject, predicate)[0]?.value;
  }

  /** What has a node as the value of a property. */
  subjects(object: string, predicate: VocabularyName): readonly Term[] {
    return this.#subjects.get(`${object}\n${vocabulary(predicate)}`) ?? [];
  }
}

function push(map: Map<string, Term[]>, key: string, term: Term): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [term]);
  else known.push(term);
}
