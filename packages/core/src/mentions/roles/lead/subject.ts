import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';
import { clauseFrom } from '../skeleton.js';

const OPENING = /(?:^|[。、])$/;
/** The clause goes on with its own verb: it is no relative clause. 「政府が一体となって」 says how, not who. */
const CONTINUES = /(?:[をにと][^を]{0,12}(?:行い|協力し|連携し)|相互に連携|しつつ|しながら)$/;
/** 「NISCが中核的役割を担いつつ」 is the hub through which the lead acts (rule `core`). */
const HUB = /^中核/;

/** 「経済産業省及びICSCoEが…と協力し、…」: subject of a main clause. */
export const subject: RoleRule = {
  name: 'subject',
  role: 'lead',
  form: 'Xが of a main clause, not of a relative clause',
  *find({ skeleton }) {
    const { code } = skeleton;
    for (const chain of chainsBefore(skeleton, /が/)) {
      if (!OPENING.test(code.slice(Math.max(0, chain.start - 1), chain.start))) continue;
      const clause = clauseFrom(code, chain.end);
      if (CONTINUES.test(clause) && !HUB.test(clause)) yield* chain.actors;
    }
  },
};
