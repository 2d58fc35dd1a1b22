/** The plan as it is printed: divisions within divisions, boxes of directions, measures with their bullets, the glossary. */
import type { PlanIndex, PlanNode } from '../../model/plan-index.js';
import type { Texts } from '../../model/texts.js';

/** A box of directions, in which the plan quotes the strategy. */
interface Box {
  type: 'box';
  directions: PlanNode[];
}

interface Measure {
  type: 'measure';
  node: PlanNode;
  bullets: PlanNode[];
}

export interface Division {
  type: 'division';
  node: PlanNode;
  /** 1 for what stands directly in the plan. */
  depth: number;
  blocks: Block[];
}

export type Block = Box | Measure | Division;

export interface PlanDocument {
  /** The plan itself, which has the introduction; absent where the data have no plan. */
  plan: PlanNode | undefined;
  blocks: Block[];
  glossary: PlanNode[];
}

const PRINTED = new Set(['division', 'direction', 'measure']);

/** Everything that is printed, once each; a part whose whole is not there stands at the top. */
export function documentOf(plan: PlanIndex): PlanDocument {
  const parts = new Map<PlanNode | undefined, PlanNode[]>();
  for (const node of plan.nodes) {
    if (!PRINTED.has(node.family)) continue;
    const above = plan.along(node, 'part-of', true).find(({ family }) => PRINTED.has(family));
    const siblings = parts.get(above);
    if (siblings === undefined) parts.set(above, [node]);
    else siblings.push(node);
  }
  return {
    plan: plan.nodes.find(({ family }) => family === 'plan'),
    blocks: blocksIn(parts, undefined, 1),
    glossary: plan.nodes.filter(({ family }) => family === 'term'),
  };
}

function blocksIn(
  parts: ReadonlyMap<PlanNode | undefined, PlanNode[]>,
  above: PlanNode | undefined,
  depth: number,
): Block[] {
  const blocks: Block[] = [];
  for (const node of parts.get(above) ?? []) {
    const last = blocks.at(-1);
    if (node.family === 'division') {
      blocks.push({ type: 'division', node, depth, blocks: blocksIn(parts, node, depth + 1) });
    } else if (node.family === 'measure') blocks.push({ type: 'measure', node, bullets: below(parts, node) });
    else if (last?.type === 'box') last.directions.push(node);
    else blocks.push({ type: 'box', directions: [node] });
  }
  return blocks;
}

/** Bullets and, where there are any, the bullets below them. */
function below(parts: ReadonlyMap<PlanNode | undefined, PlanNode[]>, node: PlanNode): PlanNode[] {
  return (parts.get(node) ?? []).flatMap((bullet) => [bullet, ...below(parts, bullet)]);
}

/** Only the divisions among blocks. */
export function divisionsIn(blocks: readonly Block[]): Division[] {
  return blocks.filter((block) => block.type === 'division');
}

/**
 * Divisions from the top down to the one with this IRI, which is last.
 *
 * @returns empty where there is none
 */
export function wayTo(blocks: readonly Block[], iri: string | undefined): Division[] {
  for (const division of divisionsIn(blocks)) {
    if (division.node.iri === iri) return [division];
    const below = wayTo(division.blocks, iri);
    if (below.length > 0) return [division, ...below];
  }
  return [];
}

/**
 * The divisions in which something is left, at whatever depth, and the smallest one that has all of that.
 *
 * @param isLeft whether a unit, or a division itself, is left
 */
export function divisionsLeft(
  blocks: readonly Block[],
  isLeft: (node: PlanNode) => boolean,
): { left: ReadonlySet<PlanNode>; smallest: PlanNode | undefined } {
  const left = new Set<PlanNode>();
  const visit = (part: Block): boolean => {
    if (part.type === 'box') return part.directions.some(isLeft);
    if (part.type === 'measure') return isLeft(part.node) || part.bullets.some(isLeft);
    const within = part.blocks.filter(visit).length > 0 || isLeft(part.node);
    if (within) left.add(part.node);
    return within;
  };
  let within = blocks.filter(visit);
  let smallest: PlanNode | undefined;
  for (let [only] = within; within.length === 1 && only?.type === 'division'; [only] = within) {
    smallest = only.node;
    within = only.blocks.filter((part) => (part.type === 'division' ? left.has(part.node) : visit(part)));
  }
  return { left, smallest };
}

/** IRIs that a text may name where it speaks of a node: its own and, for a term, that of what the term denotes. */
export function meantBy(plan: PlanIndex, node: PlanNode): ReadonlySet<string> {
  return new Set([node.iri, ...plan.along(node, 'denotes', true).map(({ iri }) => iri)]);
}

/**
 * Where the document speaks of something: every unit whose text names it, in document order, then the
 * glossary entries that explain it.
 */
export function passagesOf(plan: PlanIndex, texts: Texts, node: PlanNode): PlanNode[] {
  const meant = meantBy(plan, node);
  const naming = plan.nodes.filter(({ iri }) => texts[iri]?.mentions?.some(({ target }) => meant.has(target)));
  return [...naming, ...plan.along(node, 'denotes', false)];
}

/** Whether a node has a place of its own in the document, and is not only named in it. */
export function isPrinted({ family }: PlanNode): boolean {
  return PRINTED.has(family) || family === 'term' || family === 'plan';
}

/** What a filter can leave out of the document: divisions and the plan itself stay. */
export function isUnit({ family }: PlanNode): boolean {
  return family === 'measure' || family === 'direction' || family === 'term';
}
