export { type Agreement, adjustedRand, mutualInformation, type Partition } from './agreement.js';
export { type Communities, type CommunityOptions, communities, modularity } from './communities.js';
