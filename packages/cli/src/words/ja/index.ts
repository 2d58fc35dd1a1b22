export { build, check, evaluate, exporting, figure, push, query, serve } from './commands.js';
export { help } from './help.js';
export { network } from './network.js';
export { reading } from './reading.js';
export { tables } from './tables.js';
export { usage } from './usage.js';
export { validation } from './validation.js';
