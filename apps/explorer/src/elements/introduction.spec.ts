import { expect, it } from 'vitest';
import { PlanIndex } from '../model/plan-index.js';
import { exampleIndex, examplePlan } from '../model/testing.js';
import { STRINGS } from '../strings/testing.js';
import type { DetailsContext } from './details-panel.js';
import { introduction } from './introduction.js';
import { markupOf } from './testing.js';

const shown = (plan: PlanIndex): string =>
  markupOf(introduction({ strings: STRINGS.en, language: 'en', plan } as unknown as DetailsContext));

it('has a heading for examples where there are any', () => {
  expect(shown(exampleIndex())).toContain(STRINGS.en.questions.title);
  const bare = new PlanIndex({ ...examplePlan, nodes: examplePlan.nodes.slice(0, 2), edges: [] });
  expect(shown(bare)).toContain(STRINGS.en.introTitle);
  expect(shown(bare)).not.toContain(STRINGS.en.questions.title);
});
