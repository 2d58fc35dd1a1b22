export { expandCollectives } from './expand.js';
export {
  asks,
  type Clause,
  EMPTY_FILTER,
  FACETS,
  type Facet,
  type Filter,
  isFiltering,
  ROLES,
  type Role,
  showsEdgeKind,
  withClause,
} from './filter.js';
export { type FacetCounts, MeasureIndex } from './measure-index.js';
export { shownBy } from './shown-by.js';
