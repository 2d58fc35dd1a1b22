import type { Entity } from '../entities.js';
import type { Mention } from '../match.js';

/** Stands for a mention of an actor in `Skeleton.code`. */
export const ACTOR = '\ue000';
/** Stands for a mention of a thing. */
export const THING = '\ue001';

/**
 * A unit's text reduced to what its grammar needs: every mention is one character, so that no rule sees
 * the words inside a name; quotation marks, spaces and what stands in parentheses (aliases, asides) are out.
 */
export interface Skeleton {
  code: string;
  /** For each place of `code` that is a mention, the mention. */
  mentions: ReadonlyMap<number, Mention>;
  entities: ReadonlyMap<string, Entity>;
}

const QUOTES_AND_SPACE = /[「」『』“”"‘’\s]/;
const PLACEHOLDERS = /[\ue000\ue001]/;

/**
 * Reduces a text; linear in its length.
 * @param text the unit's own text
 * @param mentions its mentions, in order, none overlapping another
 */
export function skeletonOf(
  text: string,
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): Skeleton {
  const asides = asidesOf(text);
  const kept = new Map<number, Mention>();
  let code = '';
  let next = 0;
  for (let i = 0; i < text.length; ) {
    while ((mentions[next]?.start ?? text.length) < i) next += 1;
    const mention = mentions[next];
    const aside = asides.get(i);
    if (mention?.start === i) {
      kept.set(code.length, mention);
      code += entities.get(mention.entity)?.actor === true ? ACTOR : THING;
      i = mention.end;
    } else if (aside !== undefined) {
      i = aside;
    } else {
      const character = (text[i] ?? '').normalize('NFKC');
      if (!QUOTES_AND_SPACE.test(character) && !PLACEHOLDERS.test(character)) code += character;
      i += 1;
    }
  }
  return { code, mentions: kept, entities };
}

/** Start of each outermost pair of parentheses → its end; a parenthesis without a partner is no aside. */
function asidesOf(text: string): Map<number, number> {
  const asides = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    if (character === '(' || character === '（') open.push(i);
    else if (character === ')' || character === '）') {
      const start = open.pop();
      if (start !== undefined) asides.set(start, i + 1);
    }
  }
  return asides;
}

/** The entity at a place of the code. */
export function entityAt(skeleton: Skeleton, at: number): Entity | undefined {
  const mention = skeleton.mentions.get(at);
  return mention === undefined ? undefined : skeleton.entities.get(mention.entity);
}

/** How far a rule looks within a sentence: longer than any sentence of a plan, and a bound on the time that it takes. */
const LONGEST_SENTENCE = 1000;

/** Start of the sentence that a place is in. */
export function sentenceStart(code: string, at: number): number {
  const from = Math.max(0, at - LONGEST_SENTENCE);
  return from + code.slice(from, at).lastIndexOf('。') + 1;
}

/** From a place to the next comma or full stop. */
export function clauseFrom(code: string, at: number): string {
  const sentence = code.slice(at, at + LONGEST_SENTENCE);
  const end = sentence.search(/[、。]/);
  return end < 0 ? sentence : sentence.slice(0, end);
}
