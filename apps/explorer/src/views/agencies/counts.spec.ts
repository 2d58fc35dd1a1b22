import { existsSync, readFileSync } from 'node:fs';
import { DEFAULT_STATE, EMPTY_FILTER, type Filter } from '@plangraph/core/state';
import { compareActors } from '@plangraph/network';
import { describe, expect, it } from 'vitest';
import { LoadedPlan } from '../../model/loaded-plan.js';
import { agencyNetwork, countingFilter } from './agency-network.js';
import { ledBySecretariatOnly, printedUnits, printedUnitsOf } from './counts.js';

const file = new URL('../../../../../dist/site/data/network.json', import.meta.url);
const plan = existsSync(file) ? new LoadedPlan(JSON.parse(readFileSync(file, 'utf8'))) : undefined;

describe.skipIf(plan === undefined)('counts of the shipped plan', () => {
  const loaded = plan as LoadedPlan;
  const networkOf = (filter: Filter) =>
    agencyNetwork(loaded.graph, loaded.shown(countingFilter(filter)), filter, DEFAULT_STATE.agencies);
  const iri = (id: string): string => loaded.index.named(id)?.iri ?? '';

  it('are those of the comparison where each bullet counts', () => {
    const { twoMode, ties } = networkOf(EMPTY_FILTER);
    for (const other of ['actor:ipa', 'actor:mic', 'actor:cabinet-secretariat']) {
      const { shared } = compareActors(loaded.graph, iri('actor:meti'), iri(other));
      expect(printedUnits(twoMode, [iri('actor:meti'), iri(other)]), other).toBe(shared.length);
      const tie = [...ties.values()].find(
        ({ kind, source, target }) =>
          kind === 'shared' && new Set([source, target, iri('actor:meti'), iri(other)]).size === 2,
      );
      expect(tie && printedUnitsOf(twoMode, tie), other).toBe(shared.length);
    }
    const measures = loaded.graph
      .inEdges(iri('actor:meti'))
      .filter((edge) => ['lead', 'via', 'partner'].includes(loaded.graph.getEdgeAttribute(edge, 'kind')))
      .map((edge) => loaded.graph.source(edge));
    expect(printedUnits(twoMode, [iri('actor:meti')])).toBe(new Set(measures).size);
  });

  it('have no number of printed measures where repeated ones count with the first', () => {
    const { twoMode } = networkOf({ ...EMPTY_FILTER, restatements: 'once' });
    expect(printedUnits(twoMode, [iri('actor:meti')])).toBeUndefined();
  });

  it('tell which measures only the secretariat leads, whether it is shown or not', () => {
    const lost = ledBySecretariatOnly(loaded, { ...EMPTY_FILTER, secretariat: 'hidden' });
    expect(lost.length).toBeGreaterThan(0);
    expect(ledBySecretariatOnly(loaded, EMPTY_FILTER)).toEqual(lost);
    const { twoMode } = networkOf({ ...EMPTY_FILTER, secretariat: 'hidden' });
    for (const event of lost.filter((one) => twoMode.hasNode(one)))
      expect(
        twoMode.someEdge(event, (_edge, { roles }) => roles.includes('lead')),
        event,
      ).toBe(false);
  });
});
