import { describe, expect, it } from 'vitest';
import { PlanIndex } from '../../model/plan-index.js';
import { examplePlan } from '../../model/testing.js';
import { STRINGS } from '../../strings/testing.js';
import { bibTeX, citationLine } from './citation.js';
import type { Manifest } from './manifest.js';

const manifest = {
  dataset: 'https://example.org/dataset/p_q',
  version: '1.2.3',
  rdfc10: { triples: 'bb', quads: 'cc' },
} as Manifest;

describe('citation', () => {
  it('names title, version, IRI and hash in each language', () => {
    const plan = new PlanIndex(examplePlan);
    for (const language of ['ja', 'en'] as const) {
      const line = citationLine(STRINGS.ja, plan, manifest, language);
      for (const part of [plan.title[language], '1.2.3', manifest.dataset, 'cc']) expect(line).toContain(part);
    }
  });

  it('writes BibTeX that TeX can read, whatever the words', () => {
    const attributes = { ...examplePlan.attributes, titleEn: 'R&D {100%} \\x_1', source: 'A & B' };
    expect(bibTeX(new PlanIndex({ ...examplePlan, attributes }), manifest)).toBe(
      [
        '@misc{plangraph-p,',
        '  author = {{The PlanGraph authors}},',
        '  title = {{Knowledge graph of R\\&D \\{100\\%\\} \\textbackslash{}x\\_1}},',
        '  howpublished = {Data set, version 1.2.3},',
        '  url = {https://example.org/dataset/p_q},',
        '  note = {Canonical hash (RDFC-1.0, SHA-256): cc. A \\& B}',
        '}',
      ].join('\n'),
    );
  });
});
