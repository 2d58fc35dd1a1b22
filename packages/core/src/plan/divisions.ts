import type { Builder } from './builder.js';
import type { HeadingLine } from './rules/heading.js';
import type { TokenLine } from './tokens.js';
import type { Division, DivisionType, Plan } from './tree.js';

const TYPES: Record<HeadingLine['depth'], DivisionType> = { 1: 'pillar', 2: 'section', 3: 'theme', 4: 'topic' };

/**
 * Stands for the chapter that is missing where a theme or topic stands outside any: plans count their
 * chapters from 1, so that 0-1 is no other division.
 */
const NO_CHAPTER = '0';

/** The divisions that are open, outermost first: opens each at its heading, numbers it and files it. */
export class OpenDivisions {
  readonly #plan: Plan;
  readonly #builder: Builder;
  #open: { node: Division; depth: number }[] = [];

  constructor(plan: Plan, builder: Builder) {
    this.#plan = plan;
    this.#builder = builder;
  }

  get innermost(): Division | undefined {
    return this.#open.at(-1)?.node;
  }

  /** The division that numbers the measures: topics part a theme but leave its letters running. */
  get lettering(): Division | undefined {
    return this.#open.findLast(({ node }) => node.type !== 'topic')?.node ?? this.innermost;
  }

  open(line: TokenLine, token: HeadingLine): void {
    const builder = this.#builder;
    const { start } = line.view.line;
    const depth = token.style === 'part' ? this.#partDepth(token) : token.depth;
    while ((this.#open.at(-1)?.depth ?? 0) >= depth) this.#open.pop();
    const parent = this.innermost;
    const number = builder.leafAt('number', start + token.numberStart, start + token.numberEnd);
    const title = builder.leafAt('title', start + token.titleStart, start + token.titleEnd);
    const siblings = (parent ?? this.#plan).children;
    const identifier = identify(token, depth, parent);
    const division: Division = {
      type: TYPES[depth as HeadingLine['depth']] ?? 'topic',
      position: builder.places.position([]),
      children: [{ type: 'heading', position: builder.places.position([]), children: [number, title] }],
      data: { identifier, title: title.value, order: builder.nextOrder(parent ?? this.#plan, 'division') },
    };
    siblings.push(division as never);
    this.#open.push({ node: division, depth });
    if (line.rescued) {
      builder.message(
        'warning',
        'heading-lost',
        {
          en: `Section ${identifier} stands in a page header only; its own heading is missing.`,
          ja: `節 ${identifier} はページの見出しにあるだけで、節そのものの見出しがありません。`,
        },
        {
          en: 'Put the heading back on a line of its own where the section begins.',
          ja: '節の始まるところに、見出しを一行で戻してください。',
        },
        number.data.ranges,
      );
    }
    if (depth > 1 && parent === undefined) {
      builder.message(
        'warning',
        'heading-orphan',
        {
          en: `${number.value} ${title.value} stands outside any chapter.`,
          ja: `${number.value} ${title.value} が、どの章にも入っていません。`,
        },
        {
          en: 'Put the chapter heading ("1. …") back above it.',
          ja: 'その上に、章の見出し（"1. …"）を戻してください。',
        },
        number.data.ranges,
      );
    }
  }

  /** 部 is the first level; 章 the first where there is no 部; 節 one below. */
  #partDepth(token: HeadingLine): number {
    if (token.depth === 1) return 1;
    const first = this.#open[0]?.node.children[0];
    const printed = first !== undefined && 'children' in first ? (first.children[0] as { value: string }).value : '';
    const hasParts = printed.endsWith('部');
    return hasParts ? token.depth : token.depth - 1;
  }
}

function identify(token: HeadingLine, depth: number, parent: Division | undefined): string {
  if (depth === 1) return token.number;
  if (token.style === 'number' && depth === 2) return `${token.chapter}.${token.number}`;
  const above = parent?.data.identifier ?? NO_CHAPTER;
  return depth === 2 ? `${above}.${token.number}` : `${above}-${token.number}`;
}
