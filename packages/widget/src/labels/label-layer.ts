/** Writes labels over the network: Japanese fonts, wrapped, with a halo, none over another. */

import type { NodeAttributes } from '@plangraph/core/graph';
import type Sigma from 'sigma';
import { pin, ring } from '../drawing/node-signs.js';
import { NODE_APPEARANCE, type Shape } from '../looks/appearance.js';
import { reachOf } from '../looks/glyph.js';
import type { Focus } from '../picture/focus.js';
import type { Picture } from '../picture/reduce.js';
import type { PictureEdge } from '../picture/sight.js';
import type { Scene } from '../place/scene.js';
import { type Box, overlap } from './cells.js';
import { CENTRE, DIVISION, LARGE, LARGE_MARK, PLAIN, SMALLEST_LABELLED, TITLE } from './label-styles.js';
import { type Align, LabelText, type Style } from './label-text.js';
import { type LabelRequest, placeLabels } from './place-labels.js';
import type { TitleBlock } from './place-titles.js';
import type { RegionLayer } from './region-layer.js';
import { isWhole } from './wrap.js';

/** The text of a node's label; `prominent` asks for more where the node is the one in focus. */
export type LabelOf = (key: string, node: NodeAttributes, prominent: boolean) => string;

export interface LabelState extends Picture {
  labelOf: LabelOf;
  /** Caption of the row of nodes that are tied to nothing; none where it is empty. */
  untied: string;
  /** Whether small marks are named as well. */
  labels: 'few' | 'many';
  /** Whether the pillars' grounds are drawn, with their titles. */
  regions: boolean;
}

/** Radius below which marks have no label at rest where there is room for labels, in pixels. */
const SMALLEST_ROOMY = 2;
/** One label for so many square pixels, at most. */
const AREA_PER_LABEL = 10000;
const AREA_PER_SIDED = 3500;
const AREA_PER_MANY = 1500;

/** So many nodes in focus have their labels at any rate. */
const FEW = 24;

export class LabelLayer {
  private readonly text = new LabelText();
  private readonly reaches: Partial<Record<Shape, number>> = Object.fromEntries(
    [...new Set(Object.values(NODE_APPEARANCE).map(({ shape }) => shape))].map((shape) => [shape, reachOf(shape)]),
  );

  constructor(
    private readonly sigma: Sigma<NodeAttributes, PictureEdge>,
    private readonly scene: Scene,
    private readonly regions: RegionLayer,
  ) {}

  /** Forgets measured widths; call it when fonts have come. */
  forget(): void {
    this.text.forget();
  }

  /** @param covered boxes that labels keep clear of */
  draw(context: CanvasRenderingContext2D, state: LabelState, covered: readonly Box[]): void {
    this.text.context = context;
    const { width, height } = this.sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    const view: Box = { left: 4, top: 4, right: width - 4, bottom: height - 4 };
    const marks = this.marksIn(view, state);
    const boxes = marks.map(({ box }) => box);
    const row = this.untiedRow(marks, state);
    const clear = row === undefined ? covered : [...covered, row];
    const titles =
      state.focus === undefined && state.regions
        ? this.regions.place(this.titleBlocks(state, width), bigOnes(marks, state.scale), boxes, clear, view)
        : [];
    const titled = new Set(titles.map(({ node }) => node));
    for (const title of titles) {
      this.write(state, title.lines, title.box, 'center', TITLE, state.palette.muted);
    }
    const caption =
      row === undefined ? undefined : this.captionBox(row, state, view, [...covered, ...titles.map(({ box }) => box)]);
    if (caption !== undefined) this.write(state, [state.untied], caption, 'left', DIVISION, state.palette.muted);
    const requests: (LabelRequest & { lines: readonly string[]; style: Style })[] = [];
    for (const mark of marks) {
      if (titled.has(mark.key)) continue;
      const request = this.request(mark, state, width);
      if (request !== undefined) requests.push(request);
    }
    const sided = requests.some(({ side }) => side !== undefined);
    const area = state.labels === 'many' ? AREA_PER_MANY : sided ? AREA_PER_SIDED : AREA_PER_LABEL;
    const most = Math.max(8, Math.floor((width * height) / area));
    const obstacles = marks.filter(({ radius }) => radius > 4.5);
    const byKey = new Map(requests.map((request) => [request.key, request]));
    const rings = marks.filter(({ key }) => state.ringed.includes(key));
    for (const { key, x, y, radius } of marks) {
      if (state.marked.has(key)) ring(context, { x, y, radius: ringRadius(radius) }, state.palette.accent, 1.4);
    }
    for (const { x, y, radius } of rings) {
      ring(context, { x, y, radius: ringRadius(radius) }, state.palette.accent, 2);
    }
    for (const { key, x, y, radius } of marks)
      if (this.scene.isPinned(key)) pin(context, { x, y, radius }, state.palette);
    const taken = [
      ...covered,
      ...(caption === undefined ? [] : [caption]),
      ...titles.map(({ box }) => box),
      ...rings.map(ringBox),
    ];
    for (const { key, box, align } of placeLabels(requests, view, taken, obstacles, most)) {
      const request = byKey.get(key);
      if (request === undefined) continue;
      this.write(state, request.lines, box, align, request.style, state.palette.ink);
    }
  }

  private marksIn(view: Box, state: LabelState): Mark[] {
    const marks: Mark[] = [];
    // The same for every node of a frame, and asked of Sigma once.
    const zero = this.sigma.framedGraphToViewport({ x: 0, y: 0 });
    const one = this.sigma.framedGraphToViewport({ x: 1, y: 1 });
    const scale = { x: one.x - zero.x, y: one.y - zero.y };
    const sizes = this.sigma.scaleSize(1);
    this.scene.graph.forEachNode((key, node) => {
      const data = this.sigma.getNodeDisplayData(key);
      if (data === undefined || data.hidden) return;
      const [x, y] = [zero.x + data.x * scale.x, zero.y + data.y * scale.y];
      if (x < view.left || x > view.right || y < view.top || y > view.bottom) return;
      const radius = data.size * sizes;
      // What is out of focus is faint enough to write over.
      if (state.focus !== undefined && !state.focus.nodes.has(key) && !isRinged(state, key)) return;
      const reach = radius * (this.reaches[NODE_APPEARANCE[node.kind].shape] ?? 1);
      const box = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
      marks.push({ key, node, x, y, radius, reach, box });
    });
    return marks;
  }

  /** The row of what is tied to nothing; it is there where the places are the data's own. */
  private untiedRow(marks: readonly Mark[], { untied, focus }: LabelState): Box | undefined {
    const { graph, own } = this.scene;
    if (untied === '' || focus !== undefined || !own || this.scene.moving) return undefined;
    const row = marks.filter(({ key }) => graph.degree(key) === 0 && !this.scene.isPinned(key));
    if (row.length === 0) return undefined;
    return {
      left: Math.min(...row.map(({ box }) => box.left)),
      right: Math.max(...row.map(({ box }) => box.right)),
      top: Math.min(...row.map(({ box }) => box.top)),
      bottom: Math.max(...row.map(({ box }) => box.bottom)),
    };
  }

  /** Below the row, else above. */
  private captionBox(row: Box, { untied }: LabelState, view: Box, taken: readonly Box[]): Box | undefined {
    const { width, height } = this.text.block(untied, DIVISION, Number.POSITIVE_INFINITY, 1);
    const left = Math.max(view.left, Math.min(row.left, view.right - width));
    return [row.bottom + 4, row.top - 4 - height]
      .map((top): Box => ({ left, top, right: left + width, bottom: top + height }))
      .find((box) => box.top >= view.top && box.bottom <= view.bottom && !taken.some((other) => overlap(box, other)));
  }

  private titleBlocks(state: LabelState, width: number): TitleBlock[] {
    const blocks: TitleBlock[] = [];
    this.scene.graph.forEachNode((key, node) => {
      if (node.kind !== 'pillar' || node.pillar === undefined || state.hidden.has('pillar')) return;
      const text = state.labelOf(key, node, false);
      const most = Math.min(190, width * 0.36);
      const sizes = [
        [most, 3],
        [Math.min(280, width * 0.45), 3],
        [most * 0.66, 4],
      ] as const;
      const forms = sizes.map(([longest, lines]) => this.text.block(text, TITLE, longest, lines));
      if (node.identifier !== undefined) forms.push(this.text.block(node.identifier, TITLE, most, 1));
      blocks.push({ pillar: node.pillar, node: key, forms: forms.filter(isWhole) });
    });
    return blocks;
  }

  private request(
    { key, node, x, y, radius, reach }: Mark,
    state: LabelState,
    width: number,
  ): (LabelRequest & { lines: readonly string[]; style: Style }) | undefined {
    const centre = isCentre(state.focus, key) || state.ringed.includes(key);
    const near = (state.focus?.nodes.has(key) ?? false) || state.marked.has(key);
    const side = this.scene.side(key);
    const roomy = side !== undefined || state.labels === 'many';
    if (!centre && !near && radius < (roomy ? SMALLEST_ROOMY : SMALLEST_LABELLED)) return undefined;
    const style = centre ? CENTRE : node.family === 'division' ? DIVISION : radius > LARGE_MARK ? LARGE : PLAIN;
    const text = state.labelOf(key, node, centre);
    if (text === '') return undefined;
    const most = centre ? Math.min(260, width * 0.6) : 132;
    const block = this.text.block(text, style, most, centre ? 3 : 2);
    const ring = state.ringed.indexOf(key);
    const rank = ring < 0 ? (centre ? 1e6 : near ? 1e3 : 0) : (3 - ring) * 1e7;
    const priority = rank + radius + (node.kind === 'pillar' ? 100 : 0);
    // A label keeps clear of the ring around its mark.
    const taken = ring >= 0 ? ringRadius(radius) : reach;
    // Among many neighbours some go without a label rather than under another's mark.
    const pillar = node.kind === 'pillar' && !state.regions;
    const insist = centre || pillar || radius > LARGE_MARK || (near && (state.focus?.nodes.size ?? 0) <= FEW);
    return { key, x, y, radius: taken, priority, insist, side, style, ...block };
  }

  private write(
    { palette }: LabelState,
    lines: readonly string[],
    box: Box,
    align: Align,
    style: Style,
    color: string,
  ): void {
    this.text.write(lines, box, align, style, { color, halo: palette.ground });
  }
}

interface Mark {
  key: string;
  node: NodeAttributes;
  x: number;
  y: number;
  radius: number;
  /** How far the shape reaches, which is more than its radius for those with corners. */
  reach: number;
  box: Box;
}

function ringRadius(radius: number): number {
  return radius * 1.35 + 4;
}

/** The square around a ring, its line included. */
function ringBox({ x, y, radius }: Mark): Box {
  const reach = ringRadius(radius) + 1;
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** Marks that a title must not cover: the plan, pillars and what is large for the space there is. */
function bigOnes(marks: readonly Mark[], scale: number): Box[] {
  const large = LARGE_MARK * Math.min(1, scale);
  return marks
    .filter(({ node, radius }) => node.kind === 'plan' || node.kind === 'pillar' || radius > large)
    .map(({ box }) => box);
}

function isRinged({ ringed, marked }: LabelState, key: string): boolean {
  return ringed.includes(key) || marked.has(key);
}

function isCentre(focus: Focus | undefined, key: string): boolean {
  return focus?.node === key || (focus?.edge !== undefined && focus.nodes.has(key));
}
