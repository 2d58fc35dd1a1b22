import { circledNumber } from '../../text/japanese.js';
import type { ContentsLine } from './contents.js';
import { foldTitle, type HeadingLine } from './heading.js';
import { isFinished } from './measure.js';
import { isInPageHeaders } from './page-header.js';

/** A line as this rule sees it. */
export interface FlowLine {
  /** 'blank', 'ruling', 'plain', 'measure', 'bullet', 'heading' ...; 'contents' is passed over. */
  kind: string;
  text: string;
  /** What a line of the kind 'heading' says. */
  heading?: HeadingLine;
}

/**
 * Which lines look like headings and are none, because they go on with the text above: an item of a
 * numbered list in a measure, "(1) 人材育成", or a wrapped line that begins with a number, "2018. 年度の".
 *
 * What decides, the strongest first:
 * - the contents list a heading with this number and title: it is one;
 * - a number that jumps far (not the next, not in the contents) right after unfinished text goes on with it;
 * - after a blank line, a heading is a heading, also after bullets, which end without 。;
 * - right below unfinished text, a line goes on with it; but where a plan sets no heading off by blank
 *   lines, the next number in the sequence opens a division after a bullet or a paragraph;
 * - right below finished text of a measure, a theme or topic number that begins again is a list, and so
 *   are the numbers that follow it.
 *
 * @param lines the lines of the body in order
 * @param contents the lines of the contents
 * @returns numbers (from 0) of the lines that go on with the text above
 */
export function continuedHeadings(lines: readonly FlowLine[], contents: readonly ContentsLine[]): Set<number> {
  const flow = new Flow(contents, setsHeadingsOff(lines));
  const found = new Set<number>();
  lines.forEach((line, at) => {
    if (line.heading === undefined) flow.pass(line);
    else if (flow.meet(line, line.heading)) found.add(at);
  });
  return found;
}

/** Whether the plan puts blank lines above its chapters and sections, most of the time at least. */
function setsHeadingsOff(lines: readonly FlowLine[]): boolean {
  const seen = new Set<string>();
  let balance = 0;
  lines.forEach(({ heading }, at) => {
    if (heading === undefined || at === 0 || !isInPageHeaders(heading) || seen.has(keyOf(heading))) return;
    seen.add(keyOf(heading));
    balance += lines[at - 1]?.kind === 'blank' ? 1 : -1;
  });
  return balance >= 0;
}

/** Text that the next line may go on with. A title may be wrapped, too, but no list stands in it. */
interface FlowText {
  owner: 'measure' | 'bullet' | 'paragraph' | 'title';
  tail: string;
}

class Flow {
  readonly #titles = new Map<string, string>();
  readonly #listed = new Set<string>();
  readonly #spaced: boolean;
  #text: FlowText | undefined;
  #inBody = false;
  #inMeasure = false;
  #belowHeading = false;
  /** Whether a blank line, a ruling or a page header stands between the text and this line. */
  #apart = false;
  /** The last item of a numbered list in the open text. */
  #item: HeadingLine | undefined;
  /** The last number of each level, 部 to ①; opening a level begins those below it again. */
  readonly #last: number[] = LEVELS.map(() => 0);
  /** The same over the whole plan: some number their 章 on from 部 to 部. */
  readonly #ever: number[] = LEVELS.map(() => 0);
  readonly #seen = new Set<string>();

  constructor(contents: readonly ContentsLine[], spaced: boolean) {
    this.#spaced = spaced;
    for (const { identifier, title } of contents) {
      this.#listed.add(foldTitle(title));
      if (identifier !== undefined) this.#titles.set(identifier, foldTitle(title));
    }
  }

  /** Takes in a line that is no heading. */
  pass({ kind, text }: FlowLine): void {
    if (kind === 'contents') return;
    if (kind === 'blank' || kind === 'ruling') {
      this.#apart = true;
      return;
    }
    if (kind === 'measure' || kind === 'bullet') this.#openText(kind, text);
    else if (kind === 'plain') this.#passPlain(text);
    else this.#closeText();
    if (kind === 'measure') this.#inMeasure = true;
    if (kind === 'preface') this.#inBody = true;
    this.#apart = false;
    this.#belowHeading = false;
  }

  /** Takes in a line that looks like a heading, and tells whether it goes on with the open text. */
  meet(line: FlowLine, heading: HeadingLine): boolean {
    const key = keyOf(heading);
    if (isInPageHeaders(heading) && this.#seen.has(key)) {
      this.#apart = true;
      return false;
    }
    if (this.#goesOn(line, heading)) {
      if (!this.#apart) this.#item = heading;
      this.#continueText(line.text);
      this.#apart = false;
      return true;
    }
    this.#seen.add(key);
    this.#closeText();
    this.#count(heading);
    this.#inBody = true;
    this.#belowHeading = true;
    this.#apart = false;
    return false;
  }

  #goesOn(line: FlowLine, heading: HeadingLine): boolean {
    const text = this.#text;
    if (text === undefined || this.#isListed(line, heading)) return false;
    const finished = isFinished(text.tail);
    if (!finished && this.#jumpsFar(heading)) return true;
    if (this.#apart || text.owner === 'title') return false;
    if (this.#isNextItem(heading)) return true;
    if (!finished) return this.#spaced || text.owner === 'measure' || !this.#isNext(heading);
    const listLike = this.#inMeasure && heading.style === 'number' && heading.depth >= 3;
    const value = numberOf(heading);
    return listLike && (value <= (this.#last[levelOf(heading)] ?? 0) || (this.#spaced && value === 1));
  }

  #isListed({ text }: FlowLine, heading: HeadingLine): boolean {
    return this.#titles.get(identifierOf(heading)) === heading.title || this.#listed.has(foldTitle(text));
  }

  #jumpsFar(heading: HeadingLine): boolean {
    if (!isInPageHeaders(heading) || this.#titles.has(identifierOf(heading))) return false;
    const level = heading.style === 'part' ? levelOf(heading) : CHAPTER;
    const value = heading.chapter === undefined ? numberOf(heading) : Number(heading.chapter);
    return value > (this.#last[level] ?? 0) + 1 && value > (this.#ever[level] ?? 0) + 1;
  }

  #isNextItem(heading: HeadingLine): boolean {
    const item = this.#item;
    return item !== undefined && levelOf(item) === levelOf(heading) && numberOf(heading) === numberOf(item) + 1;
  }

  #isNext(heading: HeadingLine): boolean {
    const level = levelOf(heading);
    const value = numberOf(heading);
    const next = value === (this.#last[level] ?? 0) + 1;
    if (heading.style === 'part') return next || value === (this.#ever[level] ?? 0) + 1;
    if (heading.depth <= 2 && this.#titles.size > 0 && !this.#titles.has(identifierOf(heading))) return false;
    if (heading.chapter === undefined) return next;
    const chapter = this.#last[CHAPTER] ?? 0;
    return Number(heading.chapter) === chapter ? next : Number(heading.chapter) === chapter + 1 && value === 1;
  }

  #count(heading: HeadingLine): void {
    const level = levelOf(heading);
    if (heading.chapter !== undefined) this.#last[CHAPTER] = Number(heading.chapter);
    this.#last[level] = numberOf(heading);
    this.#ever[level] = numberOf(heading);
    this.#last.fill(0, level + 1);
  }

  #passPlain(line: string): void {
    const text = this.#text;
    const finished = text === undefined || isFinished(text.tail);
    if (text !== undefined && !(this.#apart && finished)) {
      if (finished && text.owner === 'title') text.owner = 'paragraph';
      this.#continueText(line);
    } else if (this.#inMeasure) this.#openText('measure', line);
    else if (this.#inBody) {
      const wrapped = this.#belowHeading && !this.#apart && !isFinished(line);
      this.#openText(wrapped ? 'title' : 'paragraph', line);
    }
  }

  #openText(owner: FlowText['owner'], line: string): void {
    this.#text = { owner, tail: line.trimEnd().slice(-24) };
    this.#item = undefined;
  }

  #continueText(line: string): void {
    if (this.#text !== undefined) this.#text.tail = (this.#text.tail + line.trim()).slice(-24);
  }

  #closeText(): void {
    this.#text = undefined;
    this.#item = undefined;
    this.#inMeasure = false;
  }
}

/** 部, 章, 節, then chapter, section, theme and topic. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6] as const;
const CHAPTER = 3;

function levelOf({ style, depth }: HeadingLine): number {
  return style === 'part' ? depth - 1 : depth + 2;
}

function numberOf({ number }: HeadingLine): number {
  return circledNumber(number) ?? Number(number);
}

/** What the contents call a chapter or section; empty for what they do not number. */
function identifierOf({ style, depth, chapter, number }: HeadingLine): string {
  if (style === 'part' || depth > 2) return '';
  return chapter === undefined ? number : `${chapter}.${number}`;
}

function keyOf(heading: HeadingLine): string {
  return `${levelOf(heading)} ${heading.chapter ?? ''} ${heading.number} ${heading.title}`;
}
