import type { MechanismRule } from '../types.js';
import { exercise } from './activity/exercise.js';
import { funding } from './activity/funding.js';
import { informationSharing } from './activity/information-sharing.js';
import { standardSetting } from './activity/standard-setting.js';
import { cooperation } from './form/cooperation.js';
import { jointLead } from './form/joint-lead.js';
import { throughBody } from './form/through-body.js';

/** All rules; each reads a pair on its own. */
export const MECHANISM_RULES: readonly MechanismRule[] = [
  jointLead,
  throughBody,
  cooperation,
  informationSharing,
  exercise,
  standardSetting,
  funding,
];
