export {
  type ActorComparison,
  compareActors,
  type Delegation,
  type LedMeasure,
  type SharedHelper,
  type SharedMeasure,
  type SharedThing,
} from './compare-actors.js';
export type { ProfileRow, RoleCounts } from './profile.js';
export type { RoleTie } from './roles.js';
