import type { GlossaryEntry, Plan } from '../plan/tree.js';
import { foldForSearch } from '../text/fold.js';
import type { Message } from '../text/message.js';
import { type Names, termName } from './names.js';
import type { Registry } from './registry.js';
import { count, english, japanese, type Statements, vocabulary } from './statements.js';

/** Glossary terms by folded label. */
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
  const used = new Set<string>();
  let order = 0;
  for (const child of plan.children) {
    if (child.type !== 'glossary') continue;
    for (const entry of child.children) {
      if (entry.type !== 'glossaryEntry') continue;
      order += 1;
      const local = termName(entry.data.label, entry.data.index, entry.data.order);
      let iri = names.mint('term', local);
      for (let copy = 2; used.has(iri); copy += 1) iri = names.mint('term', `${local}_${copy}`);
      used.add(iri);
      const folded = foldForSearch(entry.data.label);
      if (!found.has(folded)) found.set(folded, iri);
      entries.push({ entry, iri });
      describeTerm(entry, iri, order, planIri, registry, statements);
    }
  }
  for (const { entry, iri } of entries) {
    for (const target of entry.data.see) {
      const other = found.get(foldForSearch(target));
      if (other !== undefined && other !== iri) statements.add('document', iri, 'pg:see', other);
      else if (registry.find(target) !== undefined)
        statements.add('document', iri, 'pg:denotes', registry.find(target) ?? '');
      else {
        messages.push({
          severity: 'warning',
          rule: 'see-target',
          reason: `${entry.data.label} refers to ${target}, which neither the glossary nor entities.ttl has.`,
          mend: 'Add the name to entities.ttl, or correct the reference.',
          place: entry.position,
        });
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
