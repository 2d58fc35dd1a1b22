import type { Bilingual } from '../text/message.js';
import { type Span, spanOf, trimSpan } from '../text/span.js';
import type { Builder } from './builder.js';
import { OpenDivisions } from './divisions.js';
import type { TokenLine } from './tokens.js';
import type { Direction, DirectionBox, Measure, Plan, Preface, SubMeasure } from './tree.js';

/**
 * Reads the chapters line by line. What is open is a stack of divisions, and below it at most one
 * direction box or one measure with its bullets.
 */
export class BodyReader {
  readonly #plan: Plan;
  readonly #builder: Builder;
  #preface: Preface | undefined;
  readonly #divisions: OpenDivisions;
  #box: DirectionBox | undefined;
  #measure: Measure | undefined;
  #afterBlank = true;

  constructor(plan: Plan, builder: Builder) {
    this.#plan = plan;
    this.#builder = builder;
    this.#divisions = new OpenDivisions(plan, builder);
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
        this.#closeAll();
        this.#divisions.open(line, token);
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

  #openMeasure(line: TokenLine, letter: string, markerStart: number, markerEnd: number, textStart: number): void {
    const division = this.#divisions.innermost;
    if (division === undefined) {
      this.#unplaced(line, {
        en: `Measure (${letter}) stands outside any chapter.`,
        ja: `施策（${letter}）が、どの章にも入っていません。`,
      });
      return;
    }
    this.#closeAll();
    const owner = this.#divisions.lettering ?? division;
    const marker = this.#builder.leafAt('marker', markerStart, markerEnd);
    const measure: Measure = {
      type: 'measure',
      position: this.#builder.places.position([]),
      children: [marker],
      data: {
        identifier: `${owner.data.identifier}-${letter}`,
        letter,
        order: this.#builder.nextOrder(division, 'measure'),
        restated: false,
      },
    };
    division.children.push(measure);
    this.#measure = measure;
    this.#openText(line, textStart, (text) => this.#settleMeasureText(measure, text));
  }

  #openBullet(line: TokenLine, markerStart: number, markerEnd: number, textStart: number): void {
    const division = this.#divisions.innermost;
    this.#builder.closeText();
    if (line.direction && division !== undefined) {
      if (this.#box === undefined) {
        this.#measure = undefined;
        this.#box = { type: 'directionBox', position: this.#builder.places.position([]), children: [] };
        division.children.push(this.#box);
      }
      const order = this.#builder.nextOrder(this.#box, 'direction');
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
      const order = this.#builder.nextOrder(measure, 'subMeasure');
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
      this.#unplaced(line, { en: 'A bullet stands outside any chapter.', ja: '箇条が、どの章にも入っていません。' });
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
      const division = this.#divisions.innermost;
      if (division === undefined) this.#plan.children.push(closer);
      else division.children.push(closer);
      this.#builder.message(
        'warning',
        'box-empty',
        {
          en: `${span.value} closes a box in which no direction was found.`,
          ja: `${span.value} で閉じる囲みの中に、戦略の項目が見つかりません。`,
        },
        {
          en: 'Put the bullets ("・ …") back above this line.',
          ja: 'この行の上に、箇条（"・ …"）を戻してください。',
        },
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
    const holder = this.#divisions.innermost ?? this.#preface;
    if (holder === undefined) {
      this.#builder.openText(span, (text) => {
        this.#plan.children.push(this.#builder.leaf('unplaced', text));
        this.#reportUnplaced(text, {
          en: 'This text stands before any heading.',
          ja: 'この部分は、どの見出しよりも前にあります。',
        });
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

  #unplaced(line: TokenLine, reason: Bilingual): void {
    this.#builder.closeText();
    const span = this.#lineSpan(line);
    this.#plan.children.push(this.#builder.leaf('unplaced', span));
    this.#reportUnplaced(span, reason);
  }

  #reportUnplaced(span: Span, reason: Bilingual): void {
    this.#builder.message(
      'error',
      'unplaced',
      reason,
      {
        en: 'A plan has chapters "1. …" (or 第1章), sections "1.1. …", themes "(1) …" and measures "(ア) …". Put the heading above this line back.',
        ja: '計画は、章 "1. …"（または 第1章）、節 "1.1. …"、項 "(1) …"、施策 "(ア) …" からなります。この行の上に、見出しを戻してください。',
      },
      span.ranges,
    );
  }

  #closeAll(): void {
    this.#builder.closeText();
    this.#box = undefined;
    this.#measure = undefined;
  }
}
