/** A small plan for the specs beside this file. */
import type { EdgeKind, NodeAttributes, NodeFamily, NodeKind } from '@plangraph/core/graph';
import type { SerializedPlanGraph } from '@plangraph/widget';
import { PlanIndex } from './plan-index.js';
import type { Texts } from './texts.js';

const iri = (id: string): string => `https://example.org/${id.replace(':', '/')}`;

function node(
  id: string,
  kind: NodeKind,
  family: NodeFamily,
  labelJa: string,
  more: Partial<NodeAttributes> = {},
): SerializedPlanGraph['nodes'][number] {
  return { key: iri(id), attributes: { id, kind, family, labelJa, x: 0, y: 0, size: 4, ...more } };
}

function edge(source: string, kind: EdgeKind, target: string): SerializedPlanGraph['edges'][number] {
  return {
    key: `${source} ${kind} ${target}`,
    source: iri(source),
    target: iri(target),
    attributes: { kind, weight: 1 },
  };
}

export const examplePlan: SerializedPlanGraph = {
  attributes: { plan: iri('plan:p'), titleJa: '計画', titleEn: 'The plan', source: '', license: '' },
  options: { type: 'directed', multi: true, allowSelfLoops: false },
  nodes: [
    node('plan:p', 'plan', 'plan', '計画'),
    node('division:2', 'pillar', 'division', '安全', { identifier: '2', labelEn: 'Safety' }),
    node('division:2.1', 'section', 'division', '守る', { identifier: '2.1' }),
    node('measure:2.1-a', 'measure', 'measure', '2.1-ア 総務省において、NICTを通じ…', { identifier: '2.1-ア' }),
    node('measure:2.1-a.1', 'sub-measure', 'measure', '2.1-ア.1 調査を行う', { identifier: '2.1-ア.1' }),
    node('actor:mic', 'government-body', 'actor', '総務省', {
      labelEn: 'Ministry of Internal Affairs and Communications',
      alternativesEn: ['MIC'],
      size: 12,
    }),
    node('actor:nict', 'public-body', 'actor', '国立研究開発法人情報通信研究機構', {
      alternativesJa: ['NICT', '情通機構'],
    }),
    node('thing:nicter', 'system', 'thing', 'ニクター・システム'),
    node('term:nict', 'term', 'term', 'NICT'),
  ],
  edges: [
    edge('division:2', 'part-of', 'plan:p'),
    edge('division:2.1', 'part-of', 'division:2'),
    edge('measure:2.1-a', 'part-of', 'division:2.1'),
    edge('measure:2.1-a.1', 'part-of', 'measure:2.1-a'),
    edge('measure:2.1-a', 'lead', 'actor:mic'),
    edge('measure:2.1-a', 'mentions', 'actor:mic'),
    edge('measure:2.1-a', 'via', 'actor:nict'),
    edge('measure:2.1-a.1', 'lead', 'actor:mic'),
    edge('measure:2.1-a', 'mentions', 'thing:nicter'),
    edge('term:nict', 'denotes', 'actor:nict'),
    edge('division:2.1', 'main-agency', 'actor:mic'),
  ],
};

const TEXT = '検討する。総務省において、NICTを通じ、調査を行う。また、公表する。';

export const exampleTexts: Texts = {
  [iri('measure:2.1-a')]: {
    text: TEXT,
    mentions: [
      { start: 5, end: 8, target: iri('actor:mic'), role: 'lead' },
      { start: 13, end: 17, target: iri('actor:nict'), role: 'via' },
    ],
  },
  [iri('measure:2.1-a.1')]: { text: '調査を行う。' },
};

export function exampleIndex(): PlanIndex {
  return new PlanIndex(examplePlan);
}
