import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

const SENTENCE_OPENING = /(?:^|。)(?:(?:また|さらに|加えて|なお|あわせて|その際)、?)?$/;

/** 「重要インフラ事業者等及び重要インフラ所管省庁は、…」: the topic with which a sentence opens is its agent. */
export const topic: RoleRule = {
  name: 'topic',
  role: 'lead',
  form: 'Xは、… at the start of a sentence',
  *find({ skeleton }) {
    for (const chain of chainsBefore(skeleton, /は(?=、)/)) {
      if (SENTENCE_OPENING.test(skeleton.code.slice(Math.max(0, chain.start - 6), chain.start))) yield* chain.actors;
    }
  },
};
