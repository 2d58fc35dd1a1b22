/** The plan that ships, as the explorer gets it, made anew from the data: for the specs that search it. */
import { readFileSync } from 'node:fs';
import { convertPlan } from '@plangraph/core';
import { graphFromQuads, layOut } from '@plangraph/core/graph';
import { readRdf } from '@plangraph/core/rdf-reader';
import { textsOf, withoutTexts } from '@plangraph/export';
import type { Quad } from '@rdfjs/types';
import { PlanIndex } from '../plan-index.js';
import type { Texts } from '../texts.js';

const DATA = new URL('../../../../../data/cybersecurity-2018/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, DATA), 'utf8');

export async function shippedPlan(): Promise<{ plan: PlanIndex; texts: Texts }> {
  const [entities, titles] = await Promise.all([quadsOf('entities.ttl'), quadsOf('titles.en.ttl')]);
  const { quads } = convertPlan(read('plan.ja.txt'), { name: 'cybersecurity-2018', entities, titles });
  const graph = graphFromQuads(quads);
  // One step: the sizes count here, not the places.
  layOut(graph, { iterations: 1 });
  const network = graph.export();
  return { plan: new PlanIndex(withoutTexts(network)), texts: textsOf(network) };
}

async function quadsOf(name: string): Promise<Quad[]> {
  const quads: Quad[] = [];
  const whole = async function* (): AsyncGenerator<string> {
    yield read(name);
  };
  await readRdf(whole(), (quad) => quads.push(quad), { format: 'turtle' });
  return quads;
}
