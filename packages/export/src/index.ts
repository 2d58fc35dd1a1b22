export { citationsCsv } from './citations.js';
export { type Cell, csvLines } from './csv.js';
export { toGraphJson } from './json.js';
export { layersAgree, layersCsv } from './layers.js';
export { toNetworkJson, toTextsJson } from './site.js';
export { type TurtleOptions, toTurtle, turtleChunks, usedPrefixes } from './turtle.js';
