import { type Chain, chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';
import { clauseFrom, type Skeleton, sentenceStart } from '../skeleton.js';

/** A clause that another agent is to be enabled for: 「各府省庁等において、…取組が行われるよう働きかけ」. */
const FOR_OTHERS = /(?:れる|できる)よう/;
const CLAUSE_END = /(?:とともに|ほか|一方)、$/;
/** The agent may stand right before its verb: 「啓発活動をJPCERT/CCにおいて実施する」. */
const CARRIES_OUT = /^(?:実施|行)/;
const SENTENCE_OPENING = /(?:^|。|、|また|さらに|加えて|なお)$/;

/** 「内閣官房、警察庁及び総務省において、…」: the usual agent of a measure. */
export const agentIn: RoleRule = {
  name: 'agent-in',
  role: 'lead',
  form: 'Xにおいて、… at the start of a sentence or of a co-ordinate clause',
  *find({ skeleton }) {
    const led = new Set<number>();
    for (const chain of chainsBefore(skeleton, /において|では(?=、)/)) {
      const sentence = sentenceStart(skeleton.code, chain.start);
      if (!opensClause(skeleton, chain, led.has(sentence))) continue;
      if (led.size > 0 && FOR_OTHERS.test(clauseAfter(skeleton.code, chain.end))) continue;
      led.add(sentence);
      yield* chain.actors;
    }
  },
};

function opensClause({ code }: Skeleton, chain: Chain & { end: number }, led: boolean): boolean {
  const before = code.slice(Math.max(0, chain.start - 5), chain.start);
  if (led) return CLAUSE_END.test(before);
  return (
    SENTENCE_OPENING.test(before) || (before.endsWith('を') && CARRIES_OUT.test(code.slice(chain.end, chain.end + 3)))
  );
}

function clauseAfter(code: string, at: number): string {
  return clauseFrom(code, code[at] === '、' ? at + 1 : at);
}
