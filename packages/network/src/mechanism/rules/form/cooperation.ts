import type { Place } from '../../../paths/evidence/sentences.js';
import { ACTOR, type MechanismRule, type Pair } from '../../types.js';

const WORK = '(?<!情報)連携|協力|協調|共同|共催|協働|協議|意見交換|対話|関係(?:の)?強化|一体となって';
const WORD = new RegExp(WORK, 'g');
/** From the end of a partner's name, over names listed with it, to the words that say what is done with it. */
const WITH = new RegExp(`(?:と|の|にて)[^、。${ACTOR}]{0,40}?(?:${WORK}|情報|共有|交換)[^、。]{0,15}`);
/** 「XとYとが…連携し」. */
const BOTH = new RegExp(`^(?:等|など)?とが[^、。]{0,20}?(?:${WORK})`);
/** 「XとYとの(間の)連携」, behind names that と joins. */
const BETWEEN = new RegExp(`^(?:等|など)?との[^、。]{0,20}?(?:${WORK})`);
const JOINED = /^(?:等|など)?と$/;
/** 「X及びYが相互に連携し」, right behind the agents. */
const TOGETHER = new RegExp(`(?<=${ACTOR})(?:等|など|・機関)*(?:が|において)、?(?:[^、。と]{0,5}[にて])?(?:${WORK})`);
const FARTHEST = 120;

/** 「関係府省庁と連携し」「A及びBが相互に連携し」「AとBとが連携して」. */
export const cooperation: MechanismRule = {
  name: 'cooperation',
  kind: 'cooperation',
  form: 'Xと連携し, Xと協力し; X及びYが相互に連携し; XとYとが連携し',
  find(pair) {
    if (pair.joint.length > 0) return together(pair);
    if (pair.a.role === 'partner' && pair.b.role === 'partner') return mutual(pair);
    return pair.a.role === 'partner' || pair.b.role === 'partner' ? withPartner(pair) : [];
  },
};

function withPartner({ reading, helper }: Pair): Place[] {
  return helper === undefined ? [] : wordsBehind(reading.withoutNames, helper.end, WITH);
}

function mutual({ reading: { withoutNames: text }, a, b }: Pair): Place[] {
  if (a.place === undefined || b.place === undefined) return [];
  const [first, last] = a.place.start < b.place.start ? [a.place, b.place] : [b.place, a.place];
  const between = text.slice(first.end, last.start);
  if (between.includes('。')) return [];
  if (JOINED.test(between)) return wordsBehind(text, last.end, new RegExp(`${BOTH.source}|${BETWEEN.source}`));
  // Others of the list may stand between the two and the particle.
  const both = a.rule === 'joint-subject' && b.rule === 'joint-subject';
  return wordsBehind(text, last.end, both ? new RegExp(`とが[^、。]{0,20}?(?:${WORK})`) : BOTH);
}

function together({ reading, doings }: Pair): Place[] {
  return doings.flatMap(({ start, end }) => {
    const part = reading.withoutNames.slice(start, end);
    const found = TOGETHER.exec(part);
    return found === null ? [] : wordsIn(found[0], start + found.index);
  });
}

/** Words in what a pattern finds behind a place, within its sentence. */
function wordsBehind(text: string, at: number, pattern: RegExp): Place[] {
  const [sentence = ''] = text.slice(at, at + FARTHEST).split('。');
  const found = pattern.exec(sentence);
  return found === null ? [] : wordsIn(found[0], at + found.index);
}

function wordsIn(piece: string, offset: number): Place[] {
  return [...piece.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: offset + index,
    end: offset + index + word.length,
  }));
}
