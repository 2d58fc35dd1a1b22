export { type PathFinder, type PathQuery, pathFinder, shortestPaths, strongTies } from './shortest-paths.js';
export type { Avoided, Hop, Path, PathOptions, WalkOptions } from './types.js';
