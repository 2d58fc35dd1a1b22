import type { VocabularyName } from '../rdf/namespaces.js';
import type { EdgeKind, NodeFamily, NodeKind, TieKind } from './model.js';

/**
 * Which classes become nodes and which properties become edges: the one place that says so.
 * Names are prefixed names of rdf/namespaces.ts. A subject with several classes takes the first row
 * that fits, so rows run from the special to the general.
 */
export const NODE_TABLE: readonly { class: VocabularyName; kind: NodeKind; family: NodeFamily }[] = [
  { class: 'pg:Plan', kind: 'plan', family: 'plan' },
  { class: 'pg:Pillar', kind: 'pillar', family: 'division' },
  { class: 'pg:Section', kind: 'section', family: 'division' },
  { class: 'pg:Theme', kind: 'theme', family: 'division' },
  { class: 'pg:Topic', kind: 'topic', family: 'division' },
  { class: 'pg:Direction', kind: 'direction', family: 'direction' },
  { class: 'pg:SubMeasure', kind: 'sub-measure', family: 'measure' },
  { class: 'pg:Measure', kind: 'measure', family: 'measure' },
  { class: 'pg:GovernmentBody', kind: 'government-body', family: 'actor' },
  { class: 'pg:PublicBody', kind: 'public-body', family: 'actor' },
  { class: 'pg:CoordinationBody', kind: 'coordination-body', family: 'actor' },
  { class: 'pg:PrivateBody', kind: 'private-body', family: 'actor' },
  { class: 'pg:ForeignBody', kind: 'foreign-body', family: 'actor' },
  { class: 'pg:Collective', kind: 'collective', family: 'actor' },
  { class: 'pg:Actor', kind: 'actor', family: 'actor' },
  { class: 'pg:Programme', kind: 'programme', family: 'thing' },
  { class: 'pg:System', kind: 'system', family: 'thing' },
  { class: 'pg:StandardsCommittee', kind: 'standards-committee', family: 'thing' },
  { class: 'pg:Standard', kind: 'standard', family: 'thing' },
  { class: 'pg:Document', kind: 'document', family: 'thing' },
  { class: 'pg:Law', kind: 'law', family: 'thing' },
  { class: 'pg:Event', kind: 'event', family: 'thing' },
  { class: 'pg:Forum', kind: 'forum', family: 'thing' },
  { class: 'pg:Term', kind: 'term', family: 'term' },
];

/**
 * `from` narrows a property to subjects of some kinds: a glossary term is part of the plan, and a bullet
 * stands under its measure's directions, but as edges these would only hide the others.
 * `pull` is the weight of the edge in the layout.
 */
export const EDGE_TABLE: readonly {
  property: VocabularyName;
  kind: EdgeKind;
  pull: number;
  from?: readonly (NodeFamily | `kind:${NodeKind}`)[];
}[] = [
  { property: 'dcterms:isPartOf', kind: 'part-of', pull: 5, from: ['division', 'direction', 'measure'] },
  { property: 'org:unitOf', kind: 'unit-of', pull: 1 },
  { property: 'org:hasMember', kind: 'has-member', pull: 0.6 },
  { property: 'pg:follows', kind: 'follows', pull: 1, from: ['kind:measure'] },
  { property: 'pg:restates', kind: 'restates', pull: 0.3 },
  { property: 'pg:lead', kind: 'lead', pull: 0.35 },
  { property: 'pg:via', kind: 'via', pull: 0.8 },
  { property: 'pg:partner', kind: 'partner', pull: 0.35 },
  { property: 'pg:mentions', kind: 'mentions', pull: 1 },
  { property: 'pg:mainAgency', kind: 'main-agency', pull: 0.3 },
  { property: 'pg:relatedAgency', kind: 'related-agency', pull: 0.15 },
  { property: 'dcterms:publisher', kind: 'publisher', pull: 0.8, from: ['thing', 'plan'] },
  { property: 'pg:denotes', kind: 'denotes', pull: 2 },
  { property: 'pg:see', kind: 'see', pull: 1 },
];

/** The edges of a measure to those who have a role in it. */
export const ROLE_KINDS: ReadonlySet<EdgeKind | TieKind> = new Set(['lead', 'via', 'partner']);
