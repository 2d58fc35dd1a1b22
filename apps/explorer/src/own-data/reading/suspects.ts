/** What may be a slip of the pen: RDF says nothing against it, and the views leave it out in silence. */
import { NAMESPACES } from '@plangraph/core';
import { EDGE_TABLE, vocabulary } from '@plangraph/core/graph';
import type { Quad } from '@rdfjs/types';

export interface Suspects {
  /** IRIs in the namespace of the ontology that stand as properties or objects, whether it has them or not. */
  terms: readonly string[];
  /** Links of the network to what the data say nothing about. */
  lost: { links: number; targets: readonly string[]; examples: readonly LostLink[] };
}

/** IRIs of a statement. */
interface LostLink {
  subject: string;
  property: string;
  target: string;
}

const TYPE = vocabulary('rdf:type');
const PART_OF = vocabulary('dcterms:isPartOf');
const DATASET = vocabulary('dcat:Dataset');
const LINKS: ReadonlySet<string> = new Set(EDGE_TABLE.map(({ property }) => vocabulary(property)));
/** The most targets and the most links that are listed. */
const LISTED = 8;

export function suspectsIn(quads: readonly Quad[]): Suspects {
  const terms = new Set<string>();
  const described = new Set(quads.map(({ subject }) => subject.value));
  // A part of a data set names the whole, which need not be there.
  const datasets = datasetsIn(quads);
  const targets = new Set<string>();
  const examples: LostLink[] = [];
  let links = 0;
  for (const { subject, predicate, object } of quads) {
    if (isTerm(predicate.value)) terms.add(predicate.value);
    if (object.termType !== 'NamedNode') continue;
    if (isTerm(object.value)) terms.add(object.value);
    else if (LINKS.has(predicate.value) && !datasets.has(subject.value) && !described.has(object.value)) {
      links += 1;
      if (targets.size < LISTED) targets.add(object.value);
      if (examples.length < LISTED)
        examples.push({ subject: subject.value, property: predicate.value, target: object.value });
    }
  }
  return { terms: [...terms].sort(), lost: { links, targets: [...targets], examples } };
}

/** Whether data say of themselves that they are a part of a data set. */
export function isPart(quads: readonly Quad[]): boolean {
  const datasets = datasetsIn(quads);
  return quads.some(({ subject, predicate }) => predicate.value === PART_OF && datasets.has(subject.value));
}

function datasetsIn(quads: readonly Quad[]): ReadonlySet<string> {
  const ofClass = quads.filter(({ predicate, object }) => predicate.value === TYPE && object.value === DATASET);
  return new Set(ofClass.map(({ subject }) => subject.value));
}

/** Whether an IRI is in the namespace of the ontology; the namespace itself is what data conform to, and no term. */
export function isTerm(iri: string): boolean {
  return iri.startsWith(NAMESPACES.pg) && iri !== NAMESPACES.pg;
}

/** `pg:leed` for a term of the ontology, `actor:nobody` for anything else: how data of a plan are mostly written. */
export function shortOf(iri: string): string {
  if (iri.startsWith(NAMESPACES.pg)) return `pg:${iri.slice(NAMESPACES.pg.length)}`;
  return /([\w-]+)\/([^/#]+)$/.exec(iri)?.slice(1).join(':') ?? iri;
}
