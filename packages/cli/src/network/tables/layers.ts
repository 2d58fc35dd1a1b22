import type { PlanGraph } from '@plangraph/core/graph';
import {
  type LayerAgreementOptions,
  layerAgreement,
  type PillarSimilarityOptions,
  pillarSimilarity,
  type TwoModeNetwork,
} from '@plangraph/network';
import {
  type Column,
  flagsOf,
  idsOf,
  integer,
  list,
  nodeCells,
  nodeColumns,
  real,
  type Table,
  type Value,
} from './table.js';

/** The text's leads beside the marks of the table of ministries, division by division. */
export function layersTable(plan: PlanGraph, given: LayerAgreementOptions, differencesOnly: boolean): Table {
  const { method, options, actors, overlap, qap, cells } = layerAgreement(plan, given);
  const { permutations, seed, ...who } = options;
  const listed = new Set(actors);
  const columns: Column[] = [
    ...nodeColumns('division', 'Division that the table has a mark for'),
    ...nodeColumns('actor', 'Actor'),
    { name: 'appendix', type: 'string', about: 'main (◎), related (○) or none' },
    { name: 'text', type: 'string', about: 'Roles in the division’s measures, or none' },
    { name: 'agree', type: 'boolean', about: '◎ and a role, or neither' },
    { name: 'in_table', type: 'boolean', about: 'The table names the actor somewhere' },
    list('measures', 'Measures and bullets, as printed'),
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
  { name: 'a', type: 'string', about: 'Number of one pillar' },
  { name: 'b', type: 'string', about: 'Number of the other' },
  integer('actors_a', 'Actors with a role in a'),
  integer('actors_b', 'In b'),
  integer('actors_both', 'In both'),
  real('actor_overlap', 'Jaccard’s index of the actors, 0 to 1'),
  integer('ties_a', 'Pairs of actors that are tied in a'),
  integer('ties_b', 'In b'),
  integer('ties_both', 'In both'),
  real('tie_overlap', 'Jaccard’s index of the ties, 0 to 1'),
  real('qap_correlation', 'Of the ties among the actors in both, −1 to 1; empty where all pairs are alike'),
  real('qap_p_at_least', 'Share of permutations with as high a correlation or higher'),
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
