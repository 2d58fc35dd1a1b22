// What the benchmarks measure on: the plan that ships, built if it is not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './setup.mjs';

/** The network of the plan that ships, with its texts, converted anew. */
export async function shippedNetwork() {
  ensureInstalled({ tools: false });
  ensureBuilt();
  const { convertPlan, graphFromQuads } = await import('../packages/core/dist/index.js');
  const { readTurtle } = await import('../packages/cli/dist/input.js');
  const data = join(ROOT, 'data/cybersecurity-2018');
  const { quads } = convertPlan(readFileSync(join(data, 'plan.ja.txt'), 'utf8'), {
    name: 'cybersecurity-2018',
    entities: readTurtle(join(data, 'entities.ttl')),
    titles: readTurtle(join(data, 'titles.en.ttl')),
  });
  return graphFromQuads(quads);
}
