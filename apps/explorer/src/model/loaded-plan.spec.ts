import { EMPTY_FILTER, shownBy } from '@plangraph/core/state';
import { expect, it } from 'vitest';
import { LoadedPlan } from './loaded-plan.js';
import { examplePlan } from './testing.js';

it('shows everything where nothing is filtered, as the filter itself would', () => {
  const loaded = new LoadedPlan(examplePlan);
  const asked = shownBy(loaded.graph, loaded.measures, EMPTY_FILTER);
  expect(loaded.shown(EMPTY_FILTER)).toEqual(asked);
  expect(asked.nodes.size).toBe(loaded.graph.order);
  expect(loaded.measureCount).toBe(loaded.measures.size);
});
