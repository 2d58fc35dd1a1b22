import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/** 「電気通信事業者の協力の下」「国の関係機関の協力を得て」「外国法執行機関からの協力を得る」. */
export const withHelp: RoleRule = {
  name: 'with-help',
  role: 'partner',
  form: 'Xの協力の下, Xの協力を得て, Xからの協力',
  *find({ skeleton }) {
    for (const chain of chainsBefore(skeleton, /の協力(?:の[下も]|を得|により)|からの協力/)) yield* chain.actors;
  },
};
