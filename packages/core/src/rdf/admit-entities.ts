import type { Quad } from '@rdfjs/types';
import { isEntityClass } from '../mentions/entities.js';
import { type Bilingual, type Message, messageOf } from '../text/message.js';
import { isLocalName, localPart } from './names.js';
import { vocabulary } from './namespaces.js';

/**
 * Leaves out of curated statements what cannot be published, each with a message: entities whose IRI cannot be part
 * of the IRIs of assignments, and blank nodes. A pg:LabelCondition needs no IRI, since it is not published.
 *
 * @param quads as parsed from entities.ttl, anyone's
 * @returns the other statements, in their order
 */
export function admitEntities(quads: Iterable<Quad>): { admitted: Quad[]; messages: Message[] } {
  const all = [...quads];
  const subjects = new Map<string, Quad[]>();
  for (const statement of all) {
    const key = keyOf(statement);
    const own = subjects.get(key);
    if (own === undefined) subjects.set(key, [statement]);
    else own.push(statement);
  }
  const messages: Message[] = [];
  const refused = new Set<string>();
  for (const [key, own] of subjects) {
    const fault = faultOf(own);
    if (fault === undefined) continue;
    refused.add(key);
    messages.push(messageOf('error', 'entity-iri', fault.reason, fault.mend));
  }
  return { admitted: all.filter((statement) => !refused.has(keyOf(statement))), messages };
}

function keyOf({ subject }: Quad): string {
  return `${subject.termType} ${subject.value}`;
}

/** What is wrong with the IRI of a subject, and what to do; undefined where nothing is. */
function faultOf(own: readonly Quad[]): { reason: Bilingual; mend: Bilingual } | undefined {
  const { termType, value: iri } = own[0]?.subject ?? { termType: 'NamedNode', value: '' };
  const classes = own.filter(({ predicate }) => predicate.value === vocabulary('rdf:type')).map((q) => q.object.value);
  const label = own.find(({ predicate }) => predicate.value === vocabulary('skos:prefLabel'))?.object.value;
  const named = {
    en: label === undefined ? '' : ` (${label})`,
    ja: label === undefined ? '' : `（${label}）`,
  };
  const isEntity = classes.some(isEntityClass);
  if (termType !== 'NamedNode') {
    if (!isEntity && classes.includes(vocabulary('pg:LabelCondition'))) return undefined;
    return {
      reason: {
        en: `A subject without an IRI${named.en} is left out: nothing published is a blank node.`,
        ja: `IRI のない主語${named.ja}を除きました。公開するものに空白ノードは使いません。`,
      },
      mend: {
        en: 'Give it an IRI in place of the blank node, e.g. actor:short-name.',
        ja: '空白ノードの代わりに IRI を付けてください。例：actor:short-name',
      },
    };
  }
  if (!isEntity) return undefined;
  const mend = {
    en: 'Give it an absolute IRI that ends in ASCII letters, digits, ".", "-" or "_", e.g. https://example.org/actor/short-name, and its name as skos:prefLabel.',
    ja: 'ASCII の英数字、"."、"-"、"_" で終わる絶対 IRI（例：https://example.org/actor/short-name）を付け、名前は skos:prefLabel に書いてください。',
  };
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(iri)) {
    const reason = {
      en: `The entity <${iri}>${named.en} is left out: its IRI is not absolute.`,
      ja: `<${iri}>${named.ja}を除きました。IRI が絶対ではありません。`,
    };
    return { reason, mend };
  }
  if (isLocalName(localPart(iri))) return undefined;
  const reason = {
    en: `The entity <${iri}>${named.en} is left out: "${localPart(iri)}", the end of its IRI, cannot be part of the IRIs of its assignments.`,
    ja: `<${iri}>${named.ja}を除きました。IRI の終わりの "${localPart(iri)}" は、役割の IRI の一部になれません。`,
  };
  return { reason, mend };
}
