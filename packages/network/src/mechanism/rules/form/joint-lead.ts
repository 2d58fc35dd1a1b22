import type { MechanismRule } from '../../types.js';

/** 「総務省及び経済産業省において」: both are agents of one clause. A body and its own unit are no two leads. */
export const jointLead: MechanismRule = {
  name: 'joint-lead',
  kind: 'joint-lead',
  form: 'X及びYにおいて',
  find: ({ joint, nested }) => (nested ? [] : joint),
};
