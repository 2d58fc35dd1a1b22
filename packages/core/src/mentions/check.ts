import type { Message } from '../text/message.js';
import type { Entity } from './entities.js';
import { foldLabel } from './lookup/fold.js';
import { buildMatcher, findNamed } from './match.js';

/**
 * Checks curated entities against each other and against the text that they were curated for.
 *
 * @param entities as read by `readEntities`
 * @param text the whole plan, glossary and appendix too
 * @returns what is wrong (errors) and what looks wrong (warnings); empty where all is well
 */
export function checkEntities(entities: readonly Entity[], text: string): Message[] {
  return [
    ...checkLabels(entities),
    ...checkLinks(entities),
    ...checkIdentifiers(entities),
    ...checkUse(entities, text),
  ];
}

/** Two entities may share a label only where conditions tell them apart. */
function checkLabels(entities: readonly Entity[]): Message[] {
  const messages: Message[] = [];
  const free = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.labels.length === 0) {
      const mend = 'Give it a skos:prefLabel with the language tag @ja.';
      messages.push(error('entity-without-label', `${entity.iri} has no Japanese label.`, mend));
    }
    const conditioned = new Set(entity.conditions.map((condition) => foldLabel(condition.label)));
    for (const label of new Set(entity.labels.map(foldLabel))) {
      if (conditioned.has(label)) continue;
      const other = free.get(label);
      if (other === undefined) free.set(label, entity);
      else {
        const reason = `「${label}」 is a label of ${other.iri} and of ${entity.iri}.`;
        const mend = 'Merge the two, take the label off one, or add a pg:LabelCondition to one.';
        messages.push(error('shared-label', reason, mend));
      }
    }
    for (const { label } of entity.conditions) {
      if (entity.labels.some((own) => foldLabel(own) === foldLabel(label))) continue;
      const reason = `A condition is on 「${label}」, which is no label of ${entity.iri}.`;
      messages.push(error('condition-without-label', reason, 'Correct pg:onLabel, or add the label.'));
    }
  }
  return messages;
}

/** What an entity is a part or a member of must be an entity, and no entity a part of itself. */
function checkLinks(entities: readonly Entity[]): Message[] {
  const messages: Message[] = [];
  const known = new Map(entities.map((entity) => [entity.iri, entity]));
  for (const entity of entities) {
    for (const target of [...(entity.partOf === undefined ? [] : [entity.partOf]), ...entity.members]) {
      if (known.has(target)) continue;
      const reason = `${entity.iri} points to ${target}, which the file does not describe.`;
      messages.push(error('unknown-entity', reason, 'Correct the IRI, or describe that entity.'));
    }
    const seen = new Set([entity.iri]);
    for (let at = entity.partOf; at !== undefined; at = known.get(at)?.partOf) {
      if (at === entity.iri) {
        const reason = `${entity.iri} is a part of itself.`;
        messages.push(error('circular-part', reason, 'Correct dcterms:isPartOf.'));
      }
      if (seen.has(at)) break;
      seen.add(at);
    }
  }
  return messages;
}

/** No identifier of a public register may stand on two entities. */
function checkIdentifiers(entities: readonly Entity[]): Message[] {
  const messages: Message[] = [];
  const owners = new Map<string, string>();
  for (const { iri, identifiers = [] } of entities) {
    for (const identifier of identifiers) {
      const owner = owners.get(identifier);
      if (owner === undefined) owners.set(identifier, iri);
      else {
        const reason = `${owner} and ${iri} have the same identifier: ${identifier}.`;
        messages.push(error('shared-identifier', reason, 'Take it off the one that it does not belong to.'));
      }
    }
  }
  return messages;
}

/** Every entity must be named somewhere, if only inside a longer name. */
function checkUse(entities: readonly Entity[], text: string): Message[] {
  const named = findNamed(buildMatcher(entities), text);
  return entities
    .filter((entity) => !named.has(entity.iri))
    .map((entity) => ({
      severity: 'warning' as const,
      rule: 'unused-entity',
      reason: `The text never names ${entity.iri} (${entity.labels.join(', ')}).`,
      mend: 'Take it out, add the form that the text uses as a label, or loosen its conditions.',
    }));
}

function error(rule: string, reason: string, mend: string): Message {
  return { severity: 'error', rule, reason, mend };
}
