import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EdgeKind, PlanGraph } from '@plangraph/core/graph';
import { describe, expect, it } from 'vitest';
import { python } from '../../../scripts/judges.mjs';
import {
  evidenceOfHop,
  type PathOptions,
  pathFinder,
  seededRandom,
  shortestPaths,
  strongTies,
  textsOfGraph,
} from '../src/index.js';
import { shippedPlan } from './plans.js';

const JUDGE = fileURLToPath(new URL('paths-judge.py', import.meta.url));
const interpreter = python('networkx');
const plan = shippedPlan();
const BASE = 'https://w3id.org/plangraph/cybersecurity-2018/';
const ROLES: readonly EdgeKind[] = ['lead', 'via', 'partner'];
const withMentions = new Set<EdgeKind>([...ROLES, 'mentions']);
const K = 6;

/** Pairs of nodes of any kind, always the same ones. */
function somePairs(count: number): [string, string][] {
  const random = seededRandom(7);
  const nodes = plan.nodes();
  const any = (): string => nodes[Math.floor(random() * nodes.length)] ?? '';
  return Array.from({ length: count }, () => [any(), any()] as [string, string]).filter(([a, b]) => a !== b);
}

function judged(graph: PlanGraph, pairs: readonly [string, string][], { kinds, cost }: PathOptions): number[][] {
  const ties = graph
    .filterEdges((_, { kind }) => kinds?.has(kind) ?? true)
    .map((tie) => [...graph.extremities(tie), cost?.(graph.getEdgeAttributes(tie), tie) ?? 1]);
  const { stdout, stderr, status } = spawnSync(interpreter ?? '', [JUDGE], {
    input: JSON.stringify({ ties, pairs, k: K }),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as number[][];
}

describe('paths of the shipped plan', () => {
  it.skipIf(interpreter === undefined).each<[string, PathOptions]>([
    ['all ties', {}],
    ['roles and mentions', { kinds: withMentions }],
    ['all ties, strong ones preferred', { cost: strongTies }],
    ['roles and mentions, by weight', { kinds: withMentions, cost: ({ kind }) => (kind === 'mentions' ? 7 : 2) }],
  ])('cost what those of NetworkX cost: %s', (_, options) => {
    const pairs = somePairs(40);
    const finder = pathFinder(plan, options);
    const found = pairs.map(([a, b]) => [...finder.between(a, b, { k: K })].map(({ cost }) => cost));
    expect(found).toEqual(judged(plan, pairs, options));
    expect(found.flat().length).toBeGreaterThan(100);
  });

  it('stay within the plan’s ties, hop by hop', () => {
    for (const [a, b] of somePairs(40))
      for (const { nodes, hops } of shortestPaths(plan, a, b, { k: 3 })) {
        expect(new Set(nodes).size).toBe(nodes.length);
        expect([hops[0]?.from, hops.at(-1)?.to]).toEqual([a, b]);
        for (const { from, to, ties } of hops) {
          expect(ties.length).toBeGreaterThan(0);
          for (const tie of ties) expect(new Set(plan.extremities(tie))).toEqual(new Set([from, to]));
        }
      }
  });

  it('say how the police and IPA hang together but for the secretariat', () => {
    const [path] = shortestPaths(plan, `${BASE}actor/npa-police`, `${BASE}actor/ipa`, {
      kinds: new Set(ROLES),
      avoid: { nodes: new Set([`${BASE}actor/cabinet-secretariat`, `${BASE}actor/nisc`]) },
    });
    expect(path?.nodes.map((key) => plan.getNodeAttribute(key, 'id'))).toEqual([
      'actor:npa-police',
      'measure:2.1-2-i',
      'actor:mic',
      'measure:1.3-1-u.2',
      'actor:ipa',
    ]);
    const texts = textsOfGraph(plan);
    const quoted = path?.hops.map((hop) =>
      evidenceOfHop(plan, texts, hop).map(({ kind, quotes }) => {
        const [{ text = '', marks = [] } = {}] = quotes;
        return `${kind} ${marks.map(({ start, end }) => text.slice(start, end))}`;
      }),
    );
    expect(quoted).toEqual([['lead 警察庁'], ['lead 総務省'], ['lead 総務省'], ['partner IPA']]);
  });
});

describe('evidence in the shipped plan', () => {
  const texts = textsOfGraph(plan);
  const evidence = plan
    .mapEdges((tie, _, from, to) => ({ tie, from, to }))
    .flatMap(({ tie, from, to }) => evidenceOfHop(plan, texts, { from, to, ties: [tie] }));

  it('quotes a sentence for every role, as it stands in the text', () => {
    const roles = evidence.filter(({ kind }) => ROLES.includes(kind));
    expect(roles.length).toBeGreaterThan(600);
    for (const { tie, unit = '', source, inherited, quotes } of roles) {
      expect(quotes.length, tie).toBeGreaterThan(0);
      expect(unit !== source, tie).toBe(inherited);
      for (const { text, start, end, marks } of quotes) {
        expect(texts[unit]?.text.slice(start, end)).toBe(text);
        expect(text).not.toBe('');
        expect(marks.length, tie).toBeGreaterThan(0);
        for (const mark of marks) expect(mark.end <= text.length && mark.start < mark.end).toBe(true);
      }
    }
  });

  it('marks a form of the name, in Japanese and mostly in English', () => {
    const roles = evidence.filter(({ kind }) => ROLES.includes(kind));
    for (const { target, quotes } of roles) {
      const { labelJa, alternativesJa = [] } = plan.getNodeAttributes(target);
      const forms = new Set([labelJa, ...alternativesJa].map(folded));
      for (const { text, marks } of quotes)
        for (const { start, end } of marks) expect(forms).toContain(folded(text.slice(start, end)));
    }
    const english = roles.filter(({ quotesEn }) => quotesEn.some(({ marks }) => marks.length > 0));
    expect(roles.every(({ quotesEn }) => quotesEn.length > 0)).toBe(true);
    expect(english.length / roles.length).toBeGreaterThan(0.9);
  });

  it('has no sentence for what is no sentence', () => {
    const structural: EdgeKind[] = ['part-of', 'follows', 'restates', 'main-agency', 'unit-of', 'publisher'];
    for (const { kind, quotes, unit } of evidence)
      if (structural.includes(kind)) expect([quotes, unit]).toEqual([[], undefined]);
  });
});

/** Width, spaces and middle dots apart, which the plan does not write alike. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s・]/gu, '')
    .toLowerCase();
}
