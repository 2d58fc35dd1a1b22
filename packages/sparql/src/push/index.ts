export type { Comparison } from './compare.js';
export {
  PushFault,
  type PushOptions,
  type PushReport,
  type PushTarget,
  planPush,
  pushGraph,
  type Shipment,
  TargetError,
} from './push-graph.js';
