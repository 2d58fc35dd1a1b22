import { type Bilingual, type Message, messageOf } from '../text/message.js';
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
      const reason = { en: `${entity.iri} has no Japanese label.`, ja: `${entity.iri} に日本語の名前がありません。` };
      const mend = {
        en: 'Give it a skos:prefLabel with the language tag @ja.',
        ja: '言語タグ @ja の skos:prefLabel を付けてください。',
      };
      messages.push(error('entity-without-label', reason, mend));
    }
    const conditioned = new Set(entity.conditions.map((condition) => foldLabel(condition.label)));
    for (const label of new Set(entity.labels.map(foldLabel))) {
      if (conditioned.has(label)) continue;
      const other = free.get(label);
      if (other === undefined) free.set(label, entity);
      else {
        const reason = {
          en: `「${label}」 is a label of ${other.iri} and of ${entity.iri}.`,
          ja: `「${label}」は、${other.iri} と ${entity.iri} の両方の名前です。`,
        };
        const mend = {
          en: 'Merge the two, take the label off one, or add a pg:LabelCondition to one.',
          ja: '二つを一つにまとめるか、一方からこの名前を外すか、一方に pg:LabelCondition を加えてください。',
        };
        messages.push(error('shared-label', reason, mend));
      }
    }
    for (const { label } of entity.conditions) {
      if (entity.labels.some((own) => foldLabel(own) === foldLabel(label))) continue;
      const reason = {
        en: `A condition is on 「${label}」, which is no label of ${entity.iri}.`,
        ja: `条件の「${label}」は、${entity.iri} の名前ではありません。`,
      };
      const mend = {
        en: 'Correct pg:onLabel, or add the label.',
        ja: 'pg:onLabel を直すか、その名前を加えてください。',
      };
      messages.push(error('condition-without-label', reason, mend));
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
      const reason = {
        en: `${entity.iri} points to ${target}, which the file does not describe.`,
        ja: `${entity.iri} の指す ${target} が、ファイルにありません。`,
      };
      const mend = {
        en: 'Correct the IRI, or describe that entity.',
        ja: 'IRI を直すか、それをファイルに書いてください。',
      };
      messages.push(error('unknown-entity', reason, mend));
    }
    const seen = new Set([entity.iri]);
    for (let at = entity.partOf; at !== undefined; at = known.get(at)?.partOf) {
      if (at === entity.iri) {
        const reason = {
          en: `${entity.iri} is a part of itself.`,
          ja: `${entity.iri} が、自分自身の一部になっています。`,
        };
        const mend = { en: 'Correct dcterms:isPartOf.', ja: 'dcterms:isPartOf を直してください。' };
        messages.push(error('circular-part', reason, mend));
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
        const reason = {
          en: `${owner} and ${iri} have the same identifier: ${identifier}.`,
          ja: `${owner} と ${iri} の識別子が同じです：${identifier}。`,
        };
        const mend = {
          en: 'Take it off the one that it does not belong to.',
          ja: 'その識別子のものでないほうから外してください。',
        };
        messages.push(error('shared-identifier', reason, mend));
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
    .map((entity) => {
      const reason = {
        en: `The text never names ${entity.iri} (${entity.labels.join(', ')}).`,
        ja: `本文に ${entity.iri} の名前（${entity.labels.join('、')}）が一度も出てきません。`,
      };
      const mend = {
        en: 'Take it out, add the form that the text uses as a label, or loosen its conditions.',
        ja: '取り除くか、本文の書き方を名前に加えるか、条件をゆるめてください。',
      };
      return messageOf('warning', 'unused-entity', reason, mend);
    });
}

function error(rule: string, reason: Bilingual, mend: Bilingual): Message {
  return messageOf('error', rule, reason, mend);
}
