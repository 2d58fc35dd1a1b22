import { existsSync, readFileSync } from 'node:fs';
import { DEFAULT_STATE, EMPTY_FILTER } from '@plangraph/core/state';
import { MECHANISMS, mechanismOfTie } from '@plangraph/network';
import { describe, expect, it } from 'vitest';
import { LoadedPlan } from '../../model/loaded-plan.js';
import type { Texts } from '../../model/texts.js';
import { agencyNetwork, countingFilter } from './agency-network.js';
import { mechanismsOf, partnersBy } from './mechanisms.js';

const data = new URL('../../../../../dist/site/data/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, data), 'utf8'));
const built = existsSync(new URL('texts.json', data));

describe.skipIf(!built)('mechanisms of the shipped plan', () => {
  const loaded = new LoadedPlan(read('network.json'));
  const texts = read('texts.json') as Texts;
  const wholeOf = (layer: 'text' | 'appendix') => {
    const filter = { ...EMPTY_FILTER, layer };
    return agencyNetwork(loaded.graph, loaded.shown(countingFilter(filter)), filter, DEFAULT_STATE.agencies).whole;
  };
  const iri = (id: string): string => loaded.index.named(id)?.iri ?? '';

  it('are read from texts that lie beside the graph, and leave the graph as it is', () => {
    const found = mechanismsOf(loaded.graph, texts, wholeOf('text'));
    expect(found).toBeDefined();
    if (found === undefined) return;
    const partners = partnersBy(found, iri('actor:meti'), 'through-body');
    expect(partners[0]?.partner).toBe(iri('actor:ipa'));
    expect(partners.map(({ count }) => count)).toEqual([...partners.map(({ count }) => count)].sort((a, b) => b - a));
    const kinds = new Set(found.mapEdges((_edge, { mechanisms }) => mechanisms.map(({ kind }) => kind)).flat());
    expect(kinds).toEqual(new Set(MECHANISMS));
    // Without texts no rule applies.
    const bare = mechanismOfTie(loaded.graph, iri('actor:meti'), iri('actor:ipa'));
    expect(bare.counts.unclassified).toBe(bare.measures.length);
  });

  it('are none before there are texts, and none of the appendix', () => {
    expect(mechanismsOf(loaded.graph, undefined, wholeOf('text'))).toBeUndefined();
    expect(mechanismsOf(loaded.graph, texts, wholeOf('appendix'))).toBeUndefined();
  });
});
