import { build, check, evaluate, exporting, figure, push, query, serve } from './commands.js';
import { endpoint } from './endpoint.js';
import { help } from './help.js';
import { network } from './network.js';
import { reading } from './reading.js';
import { refusals } from './refusals.js';
import { tables } from './tables.js';
import { usage } from './usage.js';
import { validation } from './validation.js';

/** Everything that is said in English; what the Japanese must have. */
export const EN = {
  build,
  check,
  evaluate,
  exporting,
  figure,
  push,
  query,
  serve,
  endpoint,
  help,
  network,
  reading,
  refusals,
  tables,
  usage,
  validation,
};
