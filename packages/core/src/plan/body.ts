import { type Span, spanOf, trimSpan } from '../text/span.js';
import type { Builder } from './builder.js';
import type { HeadingLine } from './rules/heading.js';
import type { TokenLine } from './tokens.js';
import type { Direction, DirectionBox, Division, DivisionType, Measure, Plan, Preface, SubMeasure } from './tree.js';

const TYPES: Record<HeadingLine['depth'], DivisionType> = { 1: 'pillar', 2: 'section', 3: 'theme', 4: 'topic' };

/**
 * Reads the chapters line by line. What is open is a stack of divisions, and below it at most one
 * direction box or one measure with its bullets.
 */
export class BodyReader {
  readonly #plan: Plan;
  readonly #builder: Builder;
  #preface: Preface | undefined;
  /** Open divisions, outermost first. */
  #divisions: { node: Division; depth: number }[] = [];
  #box: DirectionBox | undefined;
  #measure: Measure | undefined;
  #afterBlank = true;
  /** How many children of a kind a node has so far; counting them each time would not be linear. */
  readonly #counts = new Map<object, Map<string, number>>();

  constructor(plan: Plan, builder: Builder) {
    this.#plan = plan;
    this.#builder = builder;
  }

  read(line: TokenLine): void {
    const { token, view } = line;
    const { start, end } = view.line;
    switch (token.kind) {
      case 'blank':
        this.#afterBlank = true;
        return;
      case 'page-header':
      case 'ruling':
        this.#builder.addFurniture(token.kind, view.line);
        this.#afterBlank = true;
        return;
      case 'contents': {
        this.#builder.addFurniture('contents', view.line);
        if (token.entry !== undefined) {
          this.#plan.data.contents.push({ ...token.entry, position: this.#builder.places.position([{ start, end }]) });
        }
        return;
      }
      case 'preface':
        this.#openPreface(line);
        break;
      case 'heading':
        this.#openDivision(line, token);
        break;
      case 'closer':
        this.#closeBox(line);
        break;
      case 'measure':
        this.#openMeasure(
          line,
          token.letter,
          start + token.markerStart,
          start + token.markerEnd,
          start + token.textStart,
        );
        break;
      case 'bullet':
        this.#openBullet(line, start + token.markerStart, start + token.markerEnd, start + token.textStart);
        break;
      default:
        this.#readPlain(line);
    }
    this.#afterBlank = false;
  }

  end(): void {
    this.#builder.closeText();
  }

  #next(parent: object, kind: string): number {
    const own = this.#counts.get(parent) ?? new Map<string, number>();
    const order = (own.get(kind) ?? 0) + 1;
    own.set(kind, order);
    this.#counts.set(parent, own);
    return order;
  }

  get #division(): Division | undefined {
    return this.#divisions.at(-1)?.node;
  }

  #openPreface(line: TokenLine): void {
    this.#closeAll();
    const title = this.#lineSpan(line);
    this.#preface = {
      type: 'preface',
      position: this.#builder.places.position([]),
      children: [
        {
          type: 'heading',
          position: this.#builder.places.position([]),
          children: [this.#builder.leaf('title', title)],
        },
      ],
    };
    this.#plan.children.push(this.#preface);
  }

  #openDivision(line: TokenLine, token: HeadingLine): void {
    this.#closeAll();
    const { start } = line.view.line;
    const depth = token.style === 'part' ? this.#partDepth(token) : token.depth;
    while ((this.#divisions.at(-1)?.depth ?? 0) >= depth) this.#divisions.pop();
    const parent = this.#division;
    const number = this.#builder.leafAt('number', start + token.numberStart, start + token.numberEnd);
    const title = this.#builder.leafAt('title', start + token.titleStart, start + token.titleEnd);
    const siblings = (parent ?? this.#plan).children;
    const identifier = this.#identifier(token, depth, parent);
    const division: Division = {
      type: TYPES[depth as HeadingLine['depth']] ?? 'topic',
      position: this.#builder.places.position([]),
      children: [{ type: 'heading', position: this.#builder.places.position([]), children: [number, title] }],
      data: { identifier, title: title.value, order: this.#next(parent ?? this.#plan, 'division') },
    };
    siblings.push(division as never);
    this.#divisions.push({ node: division, depth });
    if (line.rescued) {
      this.#builder.message(
        'warning',
        'heading-lost',
        `Section ${identifier} stands in a page header only; its own heading is missing.`,
        'Put the heading back on a line of its own where the section begins.',
        number.data.ranges,
      );
    }
    if (depth > 1 && parent === undefined) {
      this.#builder.message(
        'warning',
        'heading-orphan',
        `${identifier} ${title.value} stands outside any chapter.`,
        'Put the chapter heading ("1. …") back above it.',
        number.data.ranges,
      );
    }
  }

  /** 部 is the first level; 章 the first where there is no 部; 節 one below. */
  #partDepth(token: HeadingLine): number {
    if (token.depth === 1) return 1;
    const first = this.#divisions[0]?.node.children[0];
    const printed = first !== undefined && 'children' in first ? (first.children[0] as { value: string }).value : '';
    const hasParts = printed.endsWith('部');
    return hasParts ? token.depth : token.depth - 1;
  }

  #identifier(token: HeadingLine, depth: number, parent: Division | undefined): string {
    if (token.style === 'number' && depth === 1) return token.number;
    if (token.style === 'number' && depth === 2) return `${token.chapter}.${token.number}`;
    if (parent === undefined) return token.number;
    return depth === 2 ? `${parent.data.identifier}.${token.number}` : `${parent.data.identifier}-${token.number}`;
  }

  #openMeasure(line: TokenLine, letter: string, markerStart: number, markerEnd: number, textStart: number): void {
    const division = this.#division;
    if (division === undefined) {
      this.#unplaced(line, `Measure (${letter}) stands outside any chapter.`);
      return;
    }
    this.#closeAll();
    const owner = this.#divisions.filter(({ node }) => node.type !== 'topic').at(-1)?.node ?? division;
    const marker = this.#builder.leafAt('marker', markerStart, markerEnd);
    const measure: Measure = {
      type: 'measure',
      position: this.#builder.places.position([]),
      children: [marker],
      data: {
        identifier: `${owner.data.identifier}-${letter}`,
        letter,
        order: this.#next(division, 'measure'),
        restated: false,
      },
    };
    division.children.push(measure);
    this.#measure = measure;
    this.#openText(line, textStart, (text) => this.#settleMeasureText(measure, text));
  }

  #openBullet(line: TokenLine, markerStart: number, markerEnd: number, textStart: number): void {
    const division = this.#division;
    this.#builder.closeText();
    if (line.direction && division !== undefined) {
      if (this.#box === undefined) {
        this.#measure = undefined;
        this.#box = { type: 'directionBox', position: this.#builder.places.position([]), children: [] };
        division.children.push(this.#box);
      }
      const order = this.#next(this.#box, 'direction');
      const marker = this.#builder.leafAt('marker', markerStart, markerEnd);
      const direction: Direction = {
        type: 'direction',
        position: this.#builder.places.position([]),
        children: [marker],
        data: { order },
      };
      this.#box.children.push(direction);
      this.#openText(line, textStart, (text) => direction.children.push(this.#builder.leaf('text', text)));
      return;
    }
    const measure = this.#measure;
    if (measure !== undefined) {
      const order = this.#next(measure, 'subMeasure');
      const marker = this.#builder.leafAt('marker', markerStart, markerEnd);
      const bullet: SubMeasure = {
        type: 'subMeasure',
        position: this.#builder.places.position([]),
        children: [marker],
        data: { identifier: `${measure.data.identifier}.${order}`, order, restated: false },
      };
      measure.children.push(bullet);
      this.#openText(line, textStart, (text) => this.#settleMeasureText(bullet, text));
      return;
    }
    const holder = division ?? this.#preface;
    if (holder === undefined) {
      this.#unplaced(line, 'A bullet stands outside any chapter.');
      return;
    }
    const marker = this.#builder.leafAt('marker', markerStart, markerEnd);
    this.#openText(line, textStart, (text) => {
      holder.children.push({
        type: 'paragraph',
        position: this.#builder.places.position([]),
        children: [marker, this.#builder.leaf('text', text)],
      });
    });
  }

  #closeBox(line: TokenLine): void {
    this.#builder.closeText();
    const span = this.#lineSpan(line);
    const closer = this.#builder.leaf('closer', span);
    if (this.#box !== undefined) this.#box.children.push(closer);
    else {
      const division = this.#division;
      if (division === undefined) this.#plan.children.push(closer);
      else division.children.push(closer);
      this.#builder.message(
        'warning',
        'box-empty',
        `${span.value} closes a box in which no direction was found.`,
        'Put the bullets ("・ …") back above this line.',
        span.ranges,
      );
    }
    this.#box = undefined;
    this.#measure = undefined;
  }

  #readPlain(line: TokenLine): void {
    const continues = this.#builder.textIsOpen && (!this.#afterBlank || this.#builder.textIsUnfinished);
    const span = this.#lineSpan(line);
    if (continues) {
      this.#builder.continueText(span);
      return;
    }
    const measure = this.#measure;
    if (measure !== undefined) {
      this.#builder.openText(span, (text) => this.#settleMeasureText(measure, text));
      return;
    }
    const holder = this.#division ?? this.#preface;
    if (holder === undefined) {
      this.#builder.openText(span, (text) => {
        this.#plan.children.push(this.#builder.leaf('unplaced', text));
        this.#reportUnplaced(text, 'This text stands before any heading.');
      });
      return;
    }
    this.#builder.openText(span, (text) => {
      holder.children.push({
        type: 'paragraph',
        position: this.#builder.places.position([]),
        children: [this.#builder.leaf('text', text)],
      });
    });
  }

  #settleMeasureText(node: Measure | SubMeasure, text: Span): void {
    const leaves = this.#builder.textLeaves(text);
    if (leaves.some((leaf) => leaf.type === 'restatedMark')) node.data.restated = true;
    node.children.push(...leaves);
  }

  #openText(line: TokenLine, textStart: number, settle: (text: Span) => void): void {
    this.#builder.openText(trimSpan(spanOf(this.#builder.source, textStart, line.view.line.end)), settle);
  }

  #lineSpan(line: TokenLine): Span {
    return trimSpan(spanOf(this.#builder.source, line.view.line.start, line.view.line.end));
  }

  #unplaced(line: TokenLine, reason: string): void {
    this.#builder.closeText();
    const span = this.#lineSpan(line);
    this.#plan.children.push(this.#builder.leaf('unplaced', span));
    this.#reportUnplaced(span, reason);
  }

  #reportUnplaced(span: Span, reason: string): void {
    this.#builder.message(
      'error',
      'unplaced',
      reason,
      'A plan has chapters "1. …" (or 第1章), sections "1.1. …", themes "(1) …" and measures "(ア) …". Put the heading above this line back.',
      span.ranges,
    );
  }

  #closeAll(): void {
    this.#builder.closeText();
    this.#box = undefined;
    this.#measure = undefined;
  }
}
