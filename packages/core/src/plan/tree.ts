import type { Position } from 'unist';
import type { Message } from '../text/message.js';
import type { Range } from '../text/span.js';

/**
 * The plan as a unist tree. Leaves hold source text in one or more ranges; leaves and
 * furniture together tile the source. unist tools (visit, select, inspect) work on it.
 */

export type LeafType =
  | 'text'
  | 'marker'
  | 'restatedMark'
  | 'number'
  | 'title'
  | 'closer'
  | 'frontLine'
  | 'index'
  | 'label'
  | 'definition'
  | 'duty'
  | 'agency'
  | 'office'
  | 'punctuation'
  | 'unplaced';

export interface Leaf {
  type: LeafType;
  /** The source text, pieces joined, nothing changed. */
  value: string;
  position: Position;
  data: { ranges: Range[] };
}

/** What is on the paper but is no content: it is kept, so that nothing is lost. */
export interface Furniture {
  type: 'furniture';
  kind: 'space' | 'contents' | 'page-header' | 'ruling' | 'table-header';
  value: string;
  position: Position;
  data: { ranges: Range[] };
}

interface Parent<Type extends string, Child> {
  type: Type;
  position: Position;
  children: Child[];
}

export interface Heading extends Parent<'heading', Leaf> {}

export interface Paragraph extends Parent<'paragraph', Leaf> {}

/** One bullet of a box that is closed by (2018年戦略より). */
export interface Direction extends Parent<'direction', Leaf> {
  data: { order: number };
}

export interface DirectionBox extends Parent<'directionBox', Direction | Leaf> {}

/** A bullet inside a measure. */
export interface SubMeasure extends Parent<'subMeasure', Leaf> {
  data: { identifier: string; order: number; restated: boolean };
}

/** A lettered measure, (ア). */
export interface Measure extends Parent<'measure', Leaf | SubMeasure> {
  data: { identifier: string; letter: string; order: number; restated: boolean };
}

export type DivisionType = 'pillar' | 'section' | 'theme' | 'topic';

export interface Division extends Parent<DivisionType, Heading | DirectionBox | Measure | Paragraph | Division | Leaf> {
  data: {
    /** "2", "2.2", "2.2-1", "2.2-1-③". */
    identifier: string;
    title: string;
    order: number;
  };
}

export interface GlossaryEntry extends Parent<'glossaryEntry', Leaf> {
  data: {
    /** The term with words mended that the narrow column broke. */
    label: string;
    definition: string;
    /** Letter or kana that the entry is filed under. */
    index: string;
    /** Place among the entries of this index, from 1. */
    order: number;
    /** What 「…の略」 expands the term to. */
    expansion?: string;
    /** Terms that a …を参照 entry points to. */
    see: string[];
  };
}

export interface Glossary extends Parent<'glossary', Heading | GlossaryEntry | Leaf> {}

/** One actor in one cell of the table of responsible ministries. */
export interface Duty {
  duty: 'main' | 'related';
  agency: string;
  /** Offices that a ※ note names for this agency. */
  note?: string;
  ranges: Range[];
}

export interface ResponsibilityRow extends Parent<'responsibilityRow', Leaf> {
  data: { identifier: string; title: string; duties: Duty[] };
}

export interface ResponsibilityTable extends Parent<'responsibilityTable', Heading | ResponsibilityRow | Leaf> {}

export interface Preface extends Parent<'preface', Heading | Paragraph> {}

/** 参考 … without a table that the grammar knows. */
export interface Annex extends Parent<'annex', Heading | Paragraph | Leaf> {}

export interface Front extends Parent<'front', Leaf> {}

export interface ContentsEntry {
  identifier?: string;
  title: string;
  page: number;
  position: Position;
}

export type PlanChild = Front | Preface | Division | Glossary | ResponsibilityTable | Annex | Leaf;

export interface Plan extends Parent<'plan', PlanChild> {
  data: {
    title: string;
    /** ISO date printed on the title page. */
    issued?: string;
    /** Body printed on the title page. */
    issuer?: string;
    contents: ContentsEntry[];
    furniture: Furniture[];
    messages: Message[];
  };
}

export type PlanParent =
  | Plan
  | Exclude<PlanChild, Leaf>
  | Heading
  | Paragraph
  | DirectionBox
  | Direction
  | Measure
  | SubMeasure
  | GlossaryEntry
  | ResponsibilityRow;
export type PlanNode = PlanParent | Leaf;

export function isLeaf(node: PlanNode): node is Leaf {
  return !('children' in node);
}

/** Whether a node is a chapter, section, theme or topic. */
export function isDivision(node: PlanNode): node is Division {
  return node.type === 'pillar' || node.type === 'section' || node.type === 'theme' || node.type === 'topic';
}

/** Every node in document order, parents before children; no recursion, so depth is no limit. */
export function* walk(root: PlanNode): Generator<PlanNode> {
  const pending: PlanNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node;
    if (isLeaf(node)) continue;
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child !== undefined) pending.push(child);
    }
  }
}

/** The unit's own running text: text leaves and 再掲 marks, joined; bullets below it left out. */
export function ownText(node: { children: readonly PlanNode[] }): string {
  return ownTextLeaves(node)
    .map((leaf) => leaf.value)
    .join('');
}

/** The leaves that make up `ownText`, in order. */
export function ownTextLeaves(node: { children: readonly PlanNode[] }): Leaf[] {
  return node.children.filter(
    (child): child is Leaf => isLeaf(child) && (child.type === 'text' || child.type === 'restatedMark'),
  );
}
