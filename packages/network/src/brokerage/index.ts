export { type GouldFernandezOptions, gouldFernandez } from './gould-fernandez.js';
export { actorGroups, GROUPINGS, type Grouping, groupedBy } from './groups.js';
export { BROKER_ROLES, type Brokerage, type BrokerRole, type GroupOf } from './roles.js';
export {
  type TwoModeBrokerage,
  type TwoModeBrokerageOptions,
  type TwoModeBrokerRole,
  twoModeBrokerage,
} from './two-mode.js';
