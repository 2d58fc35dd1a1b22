import { type Bilingual, type Message, messageOf, type Severity } from '../text/message.js';
import type { Places } from '../text/position.js';
import { joinSpans, type Range, type Span, sliceSpan, spanOf } from '../text/span.js';
import { piecesOf } from './render.js';
import { isFinished, restatedMarkAt } from './rules/measure.js';
import {
  type Annex,
  type Division,
  type Furniture,
  type Glossary,
  isDivision,
  type Leaf,
  type LeafType,
  type Plan,
  type PlanNode,
  type ResponsibilityTable,
} from './tree.js';

/** Text that may still go on in later lines; `settle` puts the leaves where they belong. */
export interface OpenText {
  spans: Span[];
  /** The last stretch of text, to tell whether the sentence is complete. */
  tail: string;
  settle: (text: Span) => void;
}

/** Hands out leaves, furniture and messages, and keeps the text that later lines may continue. */
export class Builder {
  readonly source: string;
  readonly places: Places;
  readonly furniture: Furniture[] = [];
  readonly messages: Message[] = [];
  #open: OpenText | undefined;
  /** How many children of a kind a node has so far; counting them each time would not be linear. */
  readonly #counts = new Map<object, Map<string, number>>();

  constructor(source: string, places: Places) {
    this.source = source;
    this.places = places;
  }

  leaf(type: LeafType, span: Span): Leaf {
    return { type, value: span.value, position: this.places.position(span.ranges), data: { ranges: span.ranges } };
  }

  leafAt(type: LeafType, start: number, end: number): Leaf {
    return this.leaf(type, spanOf(this.source, start, end));
  }

  /** A whole line that is no content, its end included. */
  addFurniture(kind: Furniture['kind'], line: { start: number; next: number }): void {
    const ranges: Range[] = [{ start: line.start, end: line.next }];
    const value = this.source.slice(line.start, line.next);
    this.furniture.push({ type: 'furniture', kind, value, position: this.places.position(ranges), data: { ranges } });
  }

  message(severity: Severity, rule: string, reason: Bilingual, mend: Bilingual, ranges?: readonly Range[]): void {
    const message = messageOf(severity, rule, reason, mend);
    if (ranges !== undefined && ranges.length > 0) message.place = this.places.position(ranges);
    this.messages.push(message);
  }

  /** Place of a new child among the children of its kind, from 1. */
  nextOrder(parent: object, kind: string): number {
    const own = this.#counts.get(parent) ?? new Map<string, number>();
    const order = (own.get(kind) ?? 0) + 1;
    own.set(kind, order);
    this.#counts.set(parent, own);
    return order;
  }

  /** Begins text that later lines may continue. */
  openText(span: Span, settle: (text: Span) => void): void {
    this.closeText();
    this.#open = { spans: [span], tail: span.value.slice(-24), settle };
  }

  get textIsOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Whether a paragraph after a blank line goes on with the open text. */
  get textIsUnfinished(): boolean {
    return this.#open !== undefined && !isFinished(this.#open.tail);
  }

  continueText(span: Span): void {
    if (this.#open === undefined) return;
    this.#open.spans.push(span);
    this.#open.tail = (this.#open.tail + span.value).slice(-24);
  }

  closeText(): void {
    const open = this.#open;
    this.#open = undefined;
    open?.settle(joinSpans(open.spans));
  }

  /** Leaves of a measure's text: the text, and the 再掲 mark when it ends with one; none where there is no text. */
  textLeaves(text: Span): Leaf[] {
    if (text.value === '') return [];
    const at = restatedMarkAt(text.value);
    if (at === undefined) return [this.leaf('text', text)];
    const mark = this.leaf('restatedMark', sliceSpan(text, at, text.value.length));
    return at === 0 ? [mark] : [this.leaf('text', sliceSpan(text, 0, at)), mark];
  }
}

/** Gives parents the position that their children span; children first. */
export function settlePositions(node: PlanNode): void {
  const parents: Exclude<PlanNode, Leaf>[] = [];
  const pending: PlanNode[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!('children' in next)) continue;
    parents.push(next);
    for (const child of next.children) pending.push(child);
  }
  for (const parent of parents.reverse()) {
    let [start, end] = [parent.position.start, parent.position.end];
    let seen = false;
    for (const { position } of parent.children) {
      if (!seen || (position.start.offset ?? 0) < (start.offset ?? 0)) start = position.start;
      if (!seen || (position.end.offset ?? 0) > (end.offset ?? 0)) end = position.end;
      seen = true;
    }
    parent.position = { start, end };
  }
}

/**
 * Places what no rule took: white space between pieces becomes furniture; anything else would be a
 * fault of a rule and is kept as `unplaced`, with a message, so that no character is ever lost.
 * Needs settled positions; what is unplaced goes where it stands in the order of the document.
 */
export function fillGaps(plan: Plan, builder: Builder): void {
  let done = 0;
  const filled = new Set<Holder>();
  const fill = (end: number): void => {
    const span = spanOf(builder.source, done, end);
    if (span.value.trim() === '') {
      builder.addFurniture('space', { start: done, next: end });
      return;
    }
    const holder = holderAt(plan, done);
    holder.children.push(builder.leaf('unplaced', span));
    filled.add(holder);
    builder.message(
      'error',
      'unplaced',
      { en: 'No rule reads this text.', ja: 'この部分は、どの規則でも読めません。' },
      {
        en: 'Look at the lines around it: a table row or a marker is damaged.',
        ja: '前後の行を見てください。表の行か、記号が壊れています。',
      },
      span.ranges,
    );
  };
  for (const { start, end } of piecesOf(plan)) {
    if (start > done) fill(start);
    done = Math.max(done, end);
  }
  if (done < builder.source.length) fill(builder.source.length);
  for (const { children } of filled) children.sort((a, b) => startOf(a) - startOf(b));
  builder.furniture.sort((a, b) => startOf(a) - startOf(b));
}

/** What may hold an `unplaced` leaf. */
type Holder = Extract<PlanNode, Plan | Division | Glossary | ResponsibilityTable | Annex>;

/** The innermost part of the plan that is open at an offset, so that a leaf put there keeps the order. */
function holderAt(plan: Plan, offset: number): Holder {
  let holder: Holder = plan;
  for (;;) {
    const children: readonly PlanNode[] = holder.children;
    const inner = children.find(
      ({ position }) => (position.start.offset ?? 0) <= offset && offset < (position.end.offset ?? 0),
    );
    if (inner === undefined) return holder;
    const holds =
      isDivision(inner) || inner.type === 'glossary' || inner.type === 'responsibilityTable' || inner.type === 'annex';
    if (!holds) return holder;
    holder = inner;
  }
}

function startOf({ position }: PlanNode | Furniture): number {
  return position.start.offset ?? 0;
}
