import { piecesOf } from './render.js';
import { type Division, isDivision, isLeaf, type Plan, type PlanNode, walk } from './tree.js';

/** How many of each kind a plan has. */
export interface PlanCounts {
  pillar: number;
  section: number;
  theme: number;
  topic: number;
  directionBox: number;
  direction: number;
  measure: number;
  subMeasure: number;
  restated: number;
  glossaryEntry: number;
  responsibilityRow: number;
  duty: number;
  unplaced: number;
}

export function countPlan(plan: Plan): PlanCounts {
  const counts: PlanCounts = {
    pillar: 0,
    section: 0,
    theme: 0,
    topic: 0,
    directionBox: 0,
    direction: 0,
    measure: 0,
    subMeasure: 0,
    restated: 0,
    glossaryEntry: 0,
    responsibilityRow: 0,
    duty: 0,
    unplaced: 0,
  };
  for (const node of walk(plan)) {
    if (node.type in counts && (!isLeaf(node) || node.type === 'unplaced')) counts[node.type as keyof PlanCounts] += 1;
    if ((node.type === 'measure' || node.type === 'subMeasure') && node.data.restated) counts.restated += 1;
    if (node.type === 'responsibilityRow') counts.duty += node.data.duties.length;
  }
  return counts;
}

/** Which share of the source's characters stands in a leaf that a rule made, or in furniture. */
export interface Coverage {
  characters: number;
  placed: number;
  unplaced: number;
  /** 0 to 1; 1 for an empty text. */
  share: number;
}

export function coverageOf(plan: Plan): Coverage {
  const characters = plan.position.end.offset ?? 0;
  let placed = 0;
  let unplaced = 0;
  for (const { start, end, node } of piecesOf(plan)) {
    if (node.type === 'unplaced') unplaced += end - start;
    else placed += end - start;
  }
  return { characters, placed, unplaced, share: characters === 0 ? 1 : placed / characters };
}

/** A division with what stands in it, for tables of contents. */
export interface OutlineEntry {
  identifier: string;
  title: string;
  type: Division['type'];
  depth: number;
  line: number;
  directions: number;
  measures: number;
  subMeasures: number;
}

/** The divisions in document order, each with the counts of what stands directly in it. */
export function outlineOf(plan: Plan): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const visit = (node: PlanNode, depth: number): void => {
    if (isLeaf(node)) return;
    if (isDivision(node)) {
      const measures = node.children.filter((child) => child.type === 'measure');
      const boxes = node.children.filter((child) => child.type === 'directionBox');
      entries.push({
        identifier: node.data.identifier,
        title: node.data.title,
        type: node.type,
        depth,
        line: node.position.start.line,
        directions: boxes.reduce(
          (sum, box) => sum + box.children.filter((child) => child.type === 'direction').length,
          0,
        ),
        measures: measures.length,
        subMeasures: measures.reduce(
          (sum, measure) => sum + measure.children.filter((child) => child.type === 'subMeasure').length,
          0,
        ),
      });
      for (const child of node.children) visit(child, depth + 1);
    } else if (node.type === 'plan') {
      for (const child of node.children) visit(child, depth);
    }
  };
  visit(plan, 0);
  return entries;
}
