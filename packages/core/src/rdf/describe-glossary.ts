import { foldLabel } from '../mentions/lookup/fold.js';
import type { GlossaryEntry, Plan } from '../plan/tree.js';
import { type Message, messageOf } from '../text/message.js';
import { type Names, termName } from './names.js';
import { vocabulary } from './namespaces.js';
import type { Registry } from './registry.js';
import { count, english, japanese, type Statements } from './statements.js';

/** Glossary terms by label as names are compared (`foldLabel`); the first of two with the same. */
export type TermNames = Map<string, string>;

/**
 * Terms with definitions, what they refer to and the entities that they explain. A term explains the
 * entity that bears its label.
 */
export function describeGlossary(
  plan: Plan,
  planIri: string,
  names: Names,
  registry: Registry,
  statements: Statements,
  messages: Message[],
): TermNames {
  const found: TermNames = new Map();
  const entries: { entry: GlossaryEntry; iri: string }[] = [];
  const copies = new Map<string, number>();
  let order = 0;
  for (const child of plan.children) {
    if (child.type !== 'glossary') continue;
    for (const entry of child.children) {
      if (entry.type !== 'glossaryEntry') continue;
      order += 1;
      const local = termName(entry.data.label, entry.data.index, entry.data.order);
      const copy = (copies.get(local) ?? 0) + 1;
      copies.set(local, copy);
      // No local name of a term has a low line, so a numbered copy is free.
      const iri = names.mint('term', copy === 1 ? local : `${local}_${copy}`);
      const folded = foldLabel(entry.data.label);
      if (!found.has(folded)) found.set(folded, iri);
      entries.push({ entry, iri });
      describeTerm(entry, iri, order, planIri, registry, statements);
    }
  }
  for (const { entry, iri } of entries) {
    for (const target of entry.data.see) {
      const other = found.get(foldLabel(target));
      const entity = registry.find(target);
      if (other !== undefined && other !== iri) statements.add('document', iri, 'pg:see', other);
      else if (entity !== undefined) statements.add('document', iri, 'pg:denotes', entity);
      else {
        const reason = {
          en: `${entry.data.label} refers to ${target}, which neither the glossary nor entities.ttl has.`,
          ja: `${entry.data.label} の参照する ${target} が、用語集にも entities.ttl にもありません。`,
        };
        const mend = {
          en: 'Add the name to entities.ttl, or correct the reference.',
          ja: '名前を entities.ttl に加えるか、参照を直してください。',
        };
        messages.push({ ...messageOf('warning', 'see-target', reason, mend), place: entry.position });
      }
    }
  }
  return found;
}

function describeTerm(
  entry: GlossaryEntry,
  iri: string,
  order: number,
  planIri: string,
  registry: Registry,
  statements: Statements,
): void {
  const { label, definition, expansion } = entry.data;
  statements.addType('document', iri, 'pg:Term', 'skos:Concept');
  statements.add('document', iri, 'pg:order', count(order));
  statements.add('document', iri, 'skos:prefLabel', japanese(label));
  if (expansion !== undefined) {
    statements.add('document', iri, 'skos:prefLabel', english(expansion));
    statements.add('document', iri, 'pg:labelStatus', vocabulary('pg:Glossary'));
    if (/^[\x20-\x7e]+$/.test(label) && label !== expansion)
      statements.add('document', iri, 'skos:altLabel', english(label));
  }
  if (definition !== '') statements.add('document', iri, 'skos:definition', japanese(definition));
  statements.add('document', iri, 'dcterms:isPartOf', planIri);
  const entity = registry.find(label);
  if (entity !== undefined) statements.add('document', iri, 'pg:denotes', entity);
}
