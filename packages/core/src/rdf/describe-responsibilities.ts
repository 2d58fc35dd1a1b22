import type { Duty, Plan, ResponsibilityRow } from '../plan/tree.js';
import { type Message, messageOf } from '../text/message.js';
import type { DocumentNames } from './describe-document.js';
import { localName, type Names, type ShortNames } from './names.js';
import { vocabulary } from './namespaces.js';
import type { Registry } from './registry.js';
import { japanese, type Statements } from './statements.js';

/**
 * The table of responsible ministries: one pg:Responsibility for each actor in each cell, and the
 * shortcuts pg:mainAgency and pg:relatedAgency. An actor that entities.ttl does not know is named by
 * the place where it first stands, with a message, so that another plan can be read before it is curated.
 */
export function describeResponsibilities(
  plan: Plan,
  found: DocumentNames,
  names: Names,
  shortNames: ShortNames,
  registry: Registry,
  statements: Statements,
  messages: Message[],
): void {
  const strangers = new Map<string, string>();
  const actorOf = (duty: Duty, row: ResponsibilityRow): string => {
    const known = registry.find(duty.agency) ?? strangers.get(duty.agency);
    if (known !== undefined) return known;
    const iri = registry.freeActor('unnamed', names);
    strangers.set(duty.agency, iri);
    statements.addType('extraction', iri, 'pg:Actor', 'org:Organization');
    statements.add('extraction', iri, 'skos:prefLabel', japanese(duty.agency));
    const reason = {
      en: `The table of ministries names ${duty.agency}, which entities.ttl does not have.`,
      ja: `担当府省庁の表にある ${duty.agency} が、entities.ttl にありません。`,
    };
    const mend = {
      en: 'Add it to entities.ttl with its kind and labels.',
      ja: '種類と名前を付けて、entities.ttl に加えてください。',
    };
    messages.push({ ...messageOf('warning', 'unknown-agency', reason, mend), place: row.position });
    return iri;
  };
  for (const child of plan.children) {
    if (child.type !== 'responsibilityTable') continue;
    for (const row of child.children) {
      if (row.type !== 'responsibilityRow') continue;
      const division = found.divisions.get(row.data.identifier);
      if (division === undefined) continue;
      for (const duty of row.data.duties) {
        const actor = actorOf(duty, row);
        const iri = names.mint(
          'responsibility',
          `${localName(row.data.identifier)}-${duty.duty}-${shortNames.of(actor)}`,
        );
        describeDuty(iri, duty, division, actor, statements);
      }
    }
  }
}

function describeDuty(iri: string, duty: Duty, division: string, actor: string, statements: Statements): void {
  statements.addType('document', iri, 'pg:Responsibility');
  statements.add('document', iri, 'pg:division', division);
  statements.add('document', iri, 'pg:actor', actor);
  statements.add('document', iri, 'pg:duty', vocabulary(duty.duty === 'main' ? 'pg:Main' : 'pg:Related'));
  if (duty.note !== undefined) statements.add('document', iri, 'pg:note', japanese(duty.note));
  statements.add('document', division, duty.duty === 'main' ? 'pg:mainAgency' : 'pg:relatedAgency', actor);
}
