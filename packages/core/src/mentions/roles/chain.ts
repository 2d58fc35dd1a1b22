import { ACTOR, entityAt, type Skeleton, THING } from './skeleton.js';

/** Actors that stand together before a particle: 「内閣官房、警察庁及び総務省」において. */
export interface Chain {
  /** Places of the actors in the code, in the order of the text. */
  actors: number[];
  /** Where the chain starts; a modifier of the first actor stands before it and is not part of it. */
  start: number;
  /** Some of the actors are joined by と (自衛隊と米軍との): the first may be the lead's own side. */
  paired: boolean;
}

const ET_CETERA = /(?:等|など|ら)$/;
const LIST = '、その他の?|、?及び|、?および|、?並びに|、?ならびに|、?又は|、?または|、?若しくは|や、?|・|、';
/** 「XをはじめとするY」「Xを含むY」「X等のY」 are X and Y. */
const INCLUSION = 'をはじめとする|をはじめとした|を始めとする|を始めとした|を含む|等の|などの';
const SEPARATOR = new RegExp(`(?:${LIST}|${INCLUSION})$`);
const SEPARATOR_OR_AND = new RegExp(`(?:${LIST}|${INCLUSION}|と)$`);
/** A relative clause or genitive between a separator and the next name: 「その傘下の」「組織としての対策を行う」. */
const MODIFIER = new RegExp(
  `^.*(${ACTOR}(?:等|など)?(?:${LIST})((?:(?!において|を通じ|により|${THING})[^、。])*(?:[るたうくすつむなの]|行う)))$`,
  's',
);
const HOST = new RegExp(`(${ACTOR})(?:の下)?に(?:設置|組織|設け|置)(?:した|された|られた|かれた|ている|されている)$`);
const LONGEST_SEPARATOR = 10;
const LONGEST_MODIFIER = 70;

/**
 * Reads backwards the actors that end at a place, over commas, conjunctions, 等, 「をはじめとする」 and
 * modifiers, and from a unit to its host (「NICTに組織したY」「IPAのY」).
 * @param end where the particle starts; a 等 before it is skipped
 * @param pairs whether と joins too
 */
export function chainBefore(skeleton: Skeleton, end: number, pairs = false): Chain {
  const { code } = skeleton;
  const actors: number[] = [];
  let paired = false;
  let at = withoutEtCetera(code, end) - 1;
  while (code[at] === ACTOR || (actors.length > 0 && code[at] === THING)) {
    if (code[at] === ACTOR) actors.push(at);
    const separator = (pairs ? SEPARATOR_OR_AND : SEPARATOR).exec(code.slice(Math.max(0, at - LONGEST_SEPARATOR), at));
    const host = hostBefore(skeleton, at);
    let next = -1;
    if (host !== undefined) next = host;
    else if (separator !== null) next = withoutEtCetera(code, at - separator[0].length) - 1;
    if (next >= 0 && isName(code[next])) {
      paired ||= separator?.[0] === 'と';
      at = next;
      continue;
    }
    const modifier = MODIFIER.exec(code.slice(Math.max(0, at - LONGEST_MODIFIER), at));
    if (modifier === null) break;
    at -= modifier[1]?.length ?? 0;
  }
  actors.reverse();
  return { actors, start: actors[0] ?? end, paired };
}

function isName(character: string | undefined): boolean {
  return character === ACTOR || character === THING;
}

function withoutEtCetera(code: string, end: number): number {
  return end - (ET_CETERA.exec(code.slice(Math.max(0, end - 2), end))?.[0].length ?? 0);
}

/** Where the host of the unit at a place stands: 「NICTに組織したY」, or 「IPAのY」「IPA Y」 where Y is a part of IPA. */
export function hostBefore(skeleton: Skeleton, at: number): number | undefined {
  const { code } = skeleton;
  const founded = HOST.exec(code.slice(Math.max(0, at - LONGEST_SEPARATOR), at));
  if (founded !== null) return at - founded[0].length;
  const owner = code[at - 1] === 'の' ? at - 2 : at - 1;
  const isOwner = code[owner] === ACTOR;
  return isOwner && entityAt(skeleton, at)?.partOf === entityAt(skeleton, owner)?.iri ? owner : undefined;
}

/** All chains that end right before a match of a pattern, with where the pattern starts and ends. */
export function* chainsBefore(
  skeleton: Skeleton,
  pattern: RegExp,
  pairs = false,
): Generator<Chain & { particle: number; end: number }> {
  const ending = new RegExp(`(?<=[${ACTOR}])(?:等|など)?(${pattern.source})`, 'g');
  for (const match of skeleton.code.matchAll(ending)) {
    const end = match.index + match[0].length;
    const particle = end - (match[1]?.length ?? 0);
    yield { ...chainBefore(skeleton, particle, pairs), particle, end };
  }
}
