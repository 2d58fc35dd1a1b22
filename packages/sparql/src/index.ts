export { AddressFault, DocumentFault, QueryFault, ServerFault } from './faults.js';
export { type HttpRequest, type RequestOptions, request } from './http.js';
export { openStore } from './open-store.js';
export {
  type Comparison,
  PushFault,
  type PushOptions,
  type PushReport,
  type PushTarget,
  planPush,
  pushGraph,
  type Shipment,
  TargetError,
} from './push/index.js';
export { outlineOf, type QueryOutline } from './query-outline.js';
export { csvChunks } from './results/csv.js';
export { booleanJson, jsonChunks } from './results/json.js';
export { tableChunks } from './results/table.js';
export type * from './types.js';
