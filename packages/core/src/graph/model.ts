/**
 * The graph on screen: a view of the RDF. Nodes are keyed by IRI, edges by
 * `source kind target` in the ids of the nodes. The serialised form is graphology's own
 * (`graph.export()`), published as `<plan>.json`.
 */

/** Families of kinds: what colour and shape tell apart. */
export type NodeFamily = 'plan' | 'division' | 'direction' | 'measure' | 'actor' | 'thing' | 'term';

export type DivisionKind = 'pillar' | 'section' | 'theme' | 'topic';
export type MeasureKind = 'measure' | 'sub-measure';
export type ActorKind =
  | 'government-body'
  | 'public-body'
  | 'coordination-body'
  | 'private-body'
  | 'foreign-body'
  | 'collective'
  | 'actor';
export type ThingKind =
  | 'programme'
  | 'system'
  | 'standard'
  | 'standards-committee'
  | 'document'
  | 'law'
  | 'event'
  | 'forum';
export type NodeKind = 'plan' | DivisionKind | 'direction' | MeasureKind | ActorKind | ThingKind | 'term';

/** A place in a unit's text that names a node. Offsets are UTF-16 code units of `text`, half-open. */
export interface TextMention {
  start: number;
  end: number;
  /** IRI of what is named. */
  target: string;
  /** Roles that this place is the evidence for, in this unit. */
  role?: 'lead' | 'via' | 'partner';
  /** Rule that read the role. */
  rule?: string;
}

export interface NodeAttributes {
  kind: NodeKind;
  family: NodeFamily;
  /** Prefixed name, e.g. `measure:2.2-1-to`, used in links; the IRI where two nodes have the same prefixed name. */
  id: string;
  /** What the plan prints, e.g. `2.2-1-ト`; divisions and measures only. */
  identifier?: string;
  /** Japanese label; measures and directions without a title carry the beginning of their text. */
  labelJa: string;
  /** English label where there is one, else absent. */
  labelEn?: string;
  /** Where the English label comes from. */
  labelStatus?: 'official' | 'glossary' | 'project-translation';
  alternativesJa?: string[];
  alternativesEn?: string[];
  /** For search only, never shown as a name: common short forms that the plan does not use, and readings in hiragana. */
  hiddenLabels?: string[];
  /** Identifier of the pillar ("1" … "5") it stands in; absent where it belongs to none. */
  pillar?: string;
  /** Place among siblings, from 1. */
  order?: number;
  /** The unit's own text (measures, directions) or definition (terms), Japanese. */
  text?: string;
  /** The same in English, where someone has rendered it. */
  textEn?: string;
  /** Places in `text` that name a node, in order; where two overlap, the entity before the term. */
  mentions?: TextMention[];
  /** Actors only: the plan's secretariat, which is central by construction. */
  secretariat?: true;
  /** Layout units; frozen at build time. */
  x: number;
  y: number;
  /** Radius in pixels at zoom ratio 1, by importance. */
  size: number;
}

export type EdgeKind =
  | 'part-of'
  | 'follows'
  | 'restates'
  | 'lead'
  | 'via'
  | 'partner'
  | 'mentions'
  | 'main-agency'
  | 'related-agency'
  | 'unit-of'
  | 'has-member'
  | 'publisher'
  | 'denotes'
  | 'see';

/**
 * Ties between actors, counted over measures for the view of agencies; no statement of the RDF is one.
 * `shared`: both lead; `through`: one leads and acts through the other; `with`: one leads and acts with the other.
 */
export type TieKind = 'shared' | 'through' | 'with';

export interface EdgeAttributes<Kind extends EdgeKind | TieKind = EdgeKind> {
  kind: Kind;
  /** How many statements the edge stands for, from 1. */
  weight: number;
  /** Roles only: taken over from the measure that introduces the bullet. */
  inherited?: boolean;
  /** Roles only: the rule that read it. */
  rule?: string;
  /** IRI of the collective in whose place this member stands; absent where the plan itself states the tie. */
  expandedFrom?: string;
}

export interface GraphAttributes {
  /** IRI of the plan. */
  plan: string;
  titleJa: string;
  titleEn?: string;
  /** When the plan was published, ISO 8601. */
  issued?: string;
  /** Attribution that every copy carries. */
  source: string;
  sourceEn?: string;
  /** IRI of the licence; empty where the data give none. */
  license: string;
  /** SHA-256 of the plan's text, hex. */
  textSha256?: string;
}
