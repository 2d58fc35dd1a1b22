import { EMPTY_FILTER } from '@plangraph/core/state';
import { describe, expect, it } from 'vitest';
import { markupOf } from '../../elements/testing.js';
import { exampleIndex } from '../../model/testing.js';
import { STRINGS } from '../../strings/testing.js';
import { countingOptions } from './counting-options.js';

const { hideSecretariat, secretariatHint, once } = STRINGS.en.filter;
const [template] = exampleIndex().nodes;
if (template === undefined) throw new Error('The example plan has no nodes.');
const shown = (id: string, secretariat?: true): string => {
  const node = { ...template, id, ...(secretariat === undefined ? {} : { secretariat }) };
  return markupOf(countingOptions(STRINGS.en, { nodes: [node] }, EMPTY_FILTER, () => {}));
};

describe('how is counted', () => {
  it('asks about the secretariat where the plan has one, and about restatements everywhere', () => {
    expect(shown('actor:cabinet-secretariat', true)).toContain(secretariatHint);
    expect(shown('actor:cabinet-secretariat')).not.toContain(hideSecretariat);
    expect(shown('actor:cabinet-secretariat')).toContain(once);
  });

  it('says of another plan’s secretariat nothing that is true of this one’s', () => {
    expect(shown('actor:office', true)).toContain(hideSecretariat);
    expect(shown('actor:office', true)).not.toContain(secretariatHint);
  });
});
