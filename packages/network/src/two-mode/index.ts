export type {
  AppendixRole,
  Layer,
  Role,
  TextRole,
  TwoModeOptions,
  TwoModeSettings,
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
