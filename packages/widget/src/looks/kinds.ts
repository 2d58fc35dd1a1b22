/**
 * Which kinds there are, in the order in which people read them: the document first, then
 * who acts, then what is named. Types come from the core; the order is the screen's.
 */
import type { EdgeKind, NodeFamily, NodeKind } from '@plangraph/core/graph';

/** Families with their kinds, in reading order. */
export const KINDS_BY_FAMILY: ReadonlyMap<NodeFamily, readonly NodeKind[]> = new Map<NodeFamily, readonly NodeKind[]>([
  ['plan', ['plan']],
  ['division', ['pillar', 'section', 'theme', 'topic']],
  ['direction', ['direction']],
  ['measure', ['measure', 'sub-measure']],
  [
    'actor',
    ['government-body', 'public-body', 'coordination-body', 'private-body', 'foreign-body', 'collective', 'actor'],
  ],
  ['thing', ['programme', 'system', 'standard', 'standards-committee', 'document', 'law', 'event', 'forum']],
  ['term', ['term']],
]);

/** Every kind of node, in reading order. */
export const NODE_KINDS: readonly NodeKind[] = [...KINDS_BY_FAMILY.values()].flat();

/** Every kind of edge, roles first. */
export const EDGE_KINDS: readonly EdgeKind[] = [
  'lead',
  'via',
  'partner',
  'main-agency',
  'related-agency',
  'part-of',
  'follows',
  'restates',
  'mentions',
  'unit-of',
  'has-member',
  'publisher',
  'denotes',
  'see',
];
