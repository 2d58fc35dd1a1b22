export { AddressFault, DocumentFault, QueryFault, type QueryReason, ServerFault } from './faults.js';
export { type HttpRequest, type RequestOptions, request } from './http.js';
export { openStore } from './open-store.js';
export * from './push/index.js';
export { outlineOf, type QueryOutline } from './query-outline.js';
export { csvChunks } from './results/csv.js';
export { booleanJson, jsonChunks } from './results/json.js';
export { cells, tableChunks } from './results/table.js';
export type * from './types.js';
