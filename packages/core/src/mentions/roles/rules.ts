import { agentIn } from './lead/agent-in.js';
import { centre } from './lead/centre.js';
import { convener } from './lead/convener.js';
import { owner } from './lead/owner.js';
import { subject } from './lead/subject.js';
import { topic } from './lead/topic.js';
import { jointSubject } from './partner/joint-subject.js';
import { withHelp } from './partner/with-help.js';
import { withNoun } from './partner/with-noun.js';
import { withVerb } from './partner/with-verb.js';
import type { RoleRule } from './rule.js';
import { by } from './via/by.js';
import { core } from './via/core.js';
import { hosted } from './via/hosted.js';
import { supplier } from './via/supplier.js';
import { through } from './via/through.js';
import { throughWork } from './via/through-work.js';
import { venue } from './via/venue.js';

/** Name of the rule by which a bullet without an agent has its measure's leads. */
export const INHERITANCE = 'inheritance';

/** All rules, in the order in which they run: leads first, because the others ask for them. */
export const ROLE_RULES: readonly RoleRule[] = [
  agentIn,
  topic,
  subject,
  convener,
  centre,
  owner,
  through,
  throughWork,
  hosted,
  by,
  core,
  venue,
  supplier,
  withVerb,
  withNoun,
  withHelp,
  jointSubject,
];
