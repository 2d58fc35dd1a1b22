import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { convertPlan, SHIPPED_ATTRIBUTION } from '@plangraph/core';
import {
  type EdgeAttributes,
  type EdgeKind,
  type GraphAttributes,
  graphFromQuads,
  type NodeAttributes,
  type PlanGraph,
} from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';

type Quads = NonNullable<Parameters<typeof convertPlan>[1]>['entities'];

// The parser is a dependency of core, not of this package, which reads no files.
const { Parser } = createRequire(new URL('../../core/package.json', import.meta.url))('n3') as {
  Parser: new () => { parse(turtle: string): NonNullable<Quads> };
};
const DATA = new URL('../../../data/cybersecurity-2018/', import.meta.url);

/** The graph of the plan that ships, made of its text. */
export function shippedPlan(): PlanGraph {
  const read = (name: string) => readFileSync(new URL(name, DATA), 'utf8');
  const quadsOf = (name: string) => new Parser().parse(read(name));
  const { quads } = convertPlan(read('plan.ja.txt'), {
    entities: quadsOf('entities.ttl'),
    titles: quadsOf('titles.en.ttl'),
    attribution: SHIPPED_ATTRIBUTION,
  });
  return graphFromQuads(quads);
}

const KINDS: readonly [RegExp, Pick<NodeAttributes, 'kind' | 'family'>][] = [
  [/^m\d+$/, { kind: 'measure', family: 'measure' }],
  [/^m\d+\.\d+$/, { kind: 'sub-measure', family: 'measure' }],
  [/^d\d+$/, { kind: 'theme', family: 'division' }],
  [/^all-/, { kind: 'collective', family: 'actor' }],
  [/./, { kind: 'government-body', family: 'actor' }],
];

/**
 * A plan in lines such as `m1 lead meti, mic`. Measures are m1, m2 …, bullets m1.1 …, divisions d1 …, collectives
 * all-…, and the others are actors. Keys are these names.
 */
export function smallPlan(lines: string): PlanGraph {
  const graph: PlanGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  const node = (name: string): string => {
    const found = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    if (!graph.hasNode(name) && found !== undefined)
      graph.addNode(name, { ...found, id: `${found.family}:${name}`, labelJa: name, x: 0, y: 0, size: 1 });
    return name;
  };
  for (const line of lines.trim().split('\n')) {
    const [source = '', kind = '', ...targets] = line.trim().split(/[ ,]+/);
    for (const target of targets)
      graph.addDirectedEdgeWithKey(`${source} ${kind} ${target}`, node(source), node(target), {
        kind: kind as EdgeKind,
        weight: 1,
      });
  }
  return graph;
}
