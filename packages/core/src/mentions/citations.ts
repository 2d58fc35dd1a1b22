import type { PlanAnnotations } from './annotate.js';
import type { Entity } from './entities.js';

/** A place in a measure's text that names a document or a law. */
export interface Citation {
  /** Identifier of the measure or sub-measure. */
  measure: string;
  /** IRI of what is cited. */
  cited: string;
  type: 'Document' | 'Law';
  /** UTF-16 offsets in the unit's own text, half-open. */
  start: number;
  end: number;
}

/** Class of an entity that measures cite; undefined for one that they only name. */
export function citedType(entity: Entity | undefined): Citation['type'] | undefined {
  return entity?.type === 'Document' || entity?.type === 'Law' ? entity.type : undefined;
}

/**
 * The documents and laws that measures cite, place by place in document order.
 * @param annotations as made by `annotatePlan`
 * @param entities the entities that were looked for
 */
export function citationsOf(annotations: Pick<PlanAnnotations, 'units'>, entities: readonly Entity[]): Citation[] {
  const types = new Map(entities.map((entity) => [entity.iri, citedType(entity)]));
  return annotations.units.flatMap(({ identifier: measure, mentions }) =>
    mentions.flatMap(({ entity: cited, start, end }) => {
      const type = types.get(cited);
      return type === undefined ? [] : [{ measure, cited, type, start, end }];
    }),
  );
}
