export {
  type AppendixRole,
  type Layer,
  ROLES_OF_LAYER,
  type Role,
  TEXT_ROLES,
  type TextRole,
  type TwoModeOptions,
  type TwoModeSettings,
} from './options.js';
export {
  actorsOf,
  eventsIn,
  type TieSource,
  type TwoModeAttributes,
  type TwoModeNetwork,
  type TwoModeNode,
  type TwoModeTie,
  twoMode,
} from './two-mode.js';
