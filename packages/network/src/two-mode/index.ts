export {
  type AppendixRole,
  type Layer,
  type Role,
  SECRETARIAT,
  type Secretariat,
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
