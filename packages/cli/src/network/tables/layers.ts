import type { PlanGraph } from '@plangraph/core/graph';
import {
  type LayerAgreementOptions,
  layerAgreement,
  type PillarSimilarityOptions,
  pillarSimilarity,
  type TwoModeNetwork,
} from '@plangraph/network';
import {
  ACTOR,
  type Column,
  flag,
  flagsOf,
  idsOf,
  integer,
  list,
  nodeCells,
  nodeColumns,
  real,
  type Table,
  text,
  type Value,
} from './table.js';

/** The text's leads beside the marks of the table of ministries, division by division. */
export function layersTable(plan: PlanGraph, given: LayerAgreementOptions, differencesOnly: boolean): Table {
  const { method, options, actors, overlap, qap, cells } = layerAgreement(plan, given);
  const { permutations, seed, ...who } = options;
  const listed = new Set(actors);
  const columns: Column[] = [
    ...nodeColumns('division', { en: 'Division that the table has a mark for', ja: '付表に印のある区分' }),
    ...nodeColumns('actor', ACTOR),
    text('appendix', { en: 'main (◎), related (○) or none', ja: 'main（◎）、related（○）、none（なし）のどれか' }),
    text('text', { en: 'Roles in the division’s measures, or none', ja: '区分の施策での役割。なければ none' }),
    flag('agree', { en: '◎ and a role, or neither', ja: '◎ と役割の両方があるか、どちらもない' }),
    flag('in_table', { en: 'The table names the actor somewhere', ja: '付表のどこかに主体の名がある' }),
    list('measures', { en: 'Measures and bullets, as printed', ja: '施策と箇条（書かれたとおり）' }),
  ];
  const rows = cells
    .filter(({ agree }) => !differencesOnly || !agree)
    .map(({ division, actor, appendix, text, measures, agree }): Value[] => [
      ...nodeCells(plan.getNodeAttributes(division)),
      ...nodeCells(plan.getNodeAttributes(actor)),
      appendix,
      text.length === 0 ? 'none' : text.join('+'),
      agree,
      listed.has(actor),
      idsOf(plan, measures),
    ]);
  return {
    name: 'layers',
    title: differencesOnly ? 'Where text and appendix differ' : 'Text and appendix side by side',
    method: `${method}; qap`,
    options: { ...flagsOf(who), permutations, seed },
    facts: {
      actors: actors.length,
      both: overlap.both,
      text_only: overlap.textOnly,
      appendix_only: overlap.appendixOnly,
      neither: overlap.neither,
      jaccard: overlap.jaccard,
      kappa: overlap.kappa,
      qap_correlation: qap.correlation,
      qap_p_at_least: qap.pAtLeast,
      qap_p_at_most: qap.pAtMost,
    },
    columns,
    rows,
  };
}

const PILLARS: readonly Column[] = [
  text('a', { en: 'Number of one pillar', ja: '一方の柱の番号' }),
  text('b', { en: 'Number of the other', ja: '他方の柱の番号' }),
  integer('actors_a', { en: 'Actors with a role in a', ja: 'a で役割をもつ主体の数' }),
  integer('actors_b', { en: 'Actors with a role in b', ja: 'b で役割をもつ主体の数' }),
  integer('actors_both', { en: 'Actors with a role in both', ja: '両方で役割をもつ主体の数' }),
  real('actor_overlap', { en: 'Jaccard’s index of the actors, 0 to 1', ja: '主体のジャカード係数（0 から 1）' }),
  integer('ties_a', { en: 'Pairs of actors that are tied in a', ja: 'a で結びつく主体の組の数' }),
  integer('ties_b', { en: 'Pairs of actors that are tied in b', ja: 'b で結びつく主体の組の数' }),
  integer('ties_both', { en: 'Pairs of actors that are tied in both', ja: '両方で結びつく主体の組の数' }),
  real('tie_overlap', { en: 'Jaccard’s index of the ties, 0 to 1', ja: '結びつきのジャカード係数（0 から 1）' }),
  real('qap_correlation', {
    en: 'Of the ties among the actors in both, −1 to 1; empty where all pairs of one pillar are alike',
    ja: '両方にある主体どうしの結びつきの相関（−1 から 1）。一方の柱ですべての組が同じなら空',
  }),
  real('qap_p_at_least', {
    en: 'Share of permutations, the one observed among them, with as high a correlation or higher',
    ja: '観測されたものを含む並べ替えのうち、相関がそれ以上になるものの割合',
  }),
];

/** How much the networks of two pillars are alike. */
export function pillarsTable(two: TwoModeNetwork, given: PillarSimilarityOptions): Table {
  const { method, options, settings, pairs } = pillarSimilarity(two, given);
  const rows = pairs.map(({ a, b, actors, ties, actorOverlap, tieOverlap, qap }): Value[] => [
    a,
    b,
    actors.a,
    actors.b,
    actors.both,
    actorOverlap,
    ties.a,
    ties.b,
    ties.both,
    tieOverlap,
    qap.correlation,
    qap.pAtLeast,
  ]);
  return {
    name: 'pillars',
    title: 'Likeness of the pillars’ networks',
    method: `${method}; qap`,
    options: { ...flagsOf(options), ...settings },
    facts: {},
    columns: PILLARS,
    rows,
  };
}
