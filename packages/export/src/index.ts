export { toGraphJson } from './json.js';
export { toNetworkJson, toTextsJson } from './site.js';
export { type TurtleOptions, toTurtle, turtleChunks, usedPrefixes } from './turtle.js';
